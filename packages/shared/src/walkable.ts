import type { PagedList } from "./page-reader.ts";
import type { Paginated } from "./paginated.ts";
import type { TimeFilter } from "./table.ts";

declare const byTime: unique symbol;

/**
 * A list that can also be asked for a span of time, so that `walk` of `@storno/shared/walk` can read many parts of it at once. The
 * brand exists in types only, so that `walk` takes no other list.
 */
export interface Walkable<Item> extends Paginated<Item> {
  readonly [byTime]: true;
}

/** What a list tells `walk`. */
export interface WalkSource extends PagedList {
  /** Names the list in errors: `acme refunds.list`. */
  readonly owner: string;
  readonly times: TimeFilter;
}

/** The same in every copy of this package. */
const SOURCE = Symbol.for("storno.walkable");

/** Makes a list tell `walk` what it needs. Logs do not show it, for it holds headers. */
export function walkableBy<Item>(list: Paginated<Item>, source: WalkSource): Paginated<Item> {
  return Object.defineProperty(list, SOURCE, { value: source });
}

/** What a list tells `walk`; `undefined` where it cannot be walked by time. */
export function sourceIn(list: unknown): WalkSource | undefined {
  // Nothing else is ever put there.
  return Reflect.get(Object(list), SOURCE) as WalkSource | undefined;
}
