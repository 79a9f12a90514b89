import type { ListFault } from "../faults/fault.ts";
import { walk } from "./walk.ts";

/** A request for one page in Stripe's manner. */
export interface IdPage<Kept> {
  /** Everything there is, oldest first. */
  readonly records: readonly Kept[];
  /** Does the record belong to the list? */
  readonly matches: (record: Kept) => boolean;
  readonly limit: number;
  /** Position of the record after which (going to older ones) the page starts. */
  readonly after: number | undefined;
  /** Position of the record before which (among newer ones) the page ends. */
  readonly before: number | undefined;
  /** What is to be wrong with the page. */
  readonly fault: ListFault["kind"] | undefined;
}

/** One page, newest first, and whether more follows in the direction of the walk. */
export function pageById<Kept>({ records, matches, limit, after, before, fault }: IdPage<Kept>): {
  page: Kept[];
  hasMore: boolean;
} {
  if (fault === "empty-page") return { page: [], hasMore: true };
  const cursor = records[after ?? before ?? -1];
  if (fault === "repeated-cursor" && cursor !== undefined) return { page: [cursor], hasMore: true };
  const size = fault === "short-page" ? Math.ceil(limit / 2) : limit;
  const found = walk({
    at: (position) => records[position],
    from: before === undefined ? (after ?? records.length) - 1 : before + 1,
    step: before === undefined ? -1 : 1,
    matches,
    count: size + 1,
  });
  const page = found.slice(0, size);
  return { page: before === undefined ? page : page.toReversed(), hasMore: found.length > size };
}
