import type { ListFault } from "../faults/fault.ts";
import type { Sequence } from "./sequence.ts";
import { walk } from "./walk.ts";

/** A request for one page in Relay's manner: forward with first and after, or backward with last and before. */
export interface RelayPage<Kept extends { readonly id: string }> {
  /** Everything there is, in the order of the list. */
  readonly ordered: Sequence<Kept>;
  /** Does the record belong to the list? */
  readonly matches: (record: Kept) => boolean;
  readonly size: number;
  readonly backward: boolean;
  /** Where the page begins, as the caller wrote it. */
  readonly cursor: string | undefined;
  /** Place of the record that the cursor points at; undefined at the end of the list where the walk begins. */
  readonly place: number | undefined;
  /** What is to be wrong with the page. */
  readonly fault: ListFault["kind"] | undefined;
  /** Text that makes a cursor a new one. */
  readonly nonce: () => string;
}

/** One page, its cursors, and whether the list goes on at either end. */
export interface RelayAnswer<Kept> {
  readonly page: readonly Kept[];
  readonly startCursor: string | null;
  readonly endCursor: string | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Answers one page in the order of the list. */
export function relayPage<Kept extends { readonly id: string }>(asked: RelayPage<Kept>): RelayAnswer<Kept> {
  const { backward, cursor, fault, place } = asked;
  const size = fault === "short-page" ? Math.ceil(asked.size / 2) : asked.size;
  const found = fault === "empty-page" ? [] : nearestTo(asked, size + 1);
  const nearest = found.slice(0, size);
  const page = backward ? nearest.toReversed() : nearest;
  const saysMore = fault === "empty-page" || (fault === "repeated-cursor" && cursor !== undefined);
  const isAhead = saysMore || found.length > size;
  const isBehind = place !== undefined;
  return {
    page,
    ...cursorsOf(asked, page),
    hasNext: backward ? isBehind : isAhead,
    hasPrevious: backward ? isAhead : isBehind,
  };
}

/** The next records in the direction of the walk, the nearest to its beginning first. */
function nearestTo<Kept extends { readonly id: string }>(asked: RelayPage<Kept>, count: number): Kept[] {
  const { ordered, matches, backward, place } = asked;
  const step = backward ? -1 : 1;
  const edge = backward ? ordered.length : -1;
  return walk({ at: ordered.at, from: (place ?? edge) + step, step, matches, count });
}

function cursorsOf<Kept extends { readonly id: string }>(asked: RelayPage<Kept>, page: readonly Kept[]) {
  const { backward, cursor, fault, nonce, ordered, place } = asked;
  const cursorOf = (record: Kept | undefined): string | null => (record === undefined ? null : encodeCursor(record.id));
  if (fault === "empty-page") {
    const record = place === undefined ? undefined : ordered.at(place);
    const same = encodeCursor(record?.id ?? "", nonce());
    return { startCursor: same, endCursor: same };
  }
  const repeated = fault === "repeated-cursor" ? cursor : undefined;
  return {
    startCursor: (backward ? repeated : undefined) ?? cursorOf(page[0]),
    endCursor: (backward ? undefined : repeated) ?? cursorOf(page.at(-1)),
  };
}

/** Opaque text for the position of an object, or for where a walk begins (an empty id). A nonce changes only the text. */
function encodeCursor(id: string, nonce?: string): string {
  return btoa(`cursor:${id}${nonce === undefined ? "" : `#${nonce}`}`);
}

/** The id inside a cursor; undefined when the text is no cursor of ours. */
export function decodeCursor(cursor: string): string | undefined {
  try {
    return /^cursor:([^#]*)(?:#.*)?$/.exec(atob(cursor))?.[1];
  } catch {
    return undefined;
  }
}
