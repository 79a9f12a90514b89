import type { ListFault } from "../faults/fault.ts";

/** A request for one page in Relay's manner: forward with first and after, or backward with last and before. */
export interface RelayPage<Kept> {
  /** Everything there is, in the order of the list. */
  readonly ordered: readonly Kept[];
  /** Does the record belong to the list? */
  readonly matches: (record: Kept) => boolean;
  readonly idOf: (record: Kept) => string;
  readonly size: number;
  readonly backward: boolean;
  /** Where the page begins, as the caller wrote it. */
  readonly cursor: string | undefined;
  /** Position of the record that the cursor points at; undefined at the end of the list where the walk begins. */
  readonly position: number | undefined;
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
export function relayPage<Kept>(asked: RelayPage<Kept>): RelayAnswer<Kept> {
  const { backward, cursor, fault, position } = asked;
  const size = fault === "short-page" ? Math.ceil(asked.size / 2) : asked.size;
  const found = fault === "empty-page" ? [] : walk(asked, size + 1);
  const nearest = found.slice(0, size);
  const page = backward ? nearest.toReversed() : nearest;
  const saysMore = fault === "empty-page" || (fault === "repeated-cursor" && cursor !== undefined);
  const isAhead = saysMore || found.length > size;
  const isBehind = position !== undefined;
  return {
    page,
    ...cursorsOf(asked, page),
    hasNext: backward ? isBehind : isAhead,
    hasPrevious: backward ? isAhead : isBehind,
  };
}

/** The next records in the direction of the walk, the nearest first. */
function walk<Kept>({ ordered, matches, backward, position }: RelayPage<Kept>, count: number): Kept[] {
  const found: Kept[] = [];
  const step = backward ? -1 : 1;
  const edge = backward ? ordered.length : -1;
  for (let place = (position ?? edge) + step; found.length < count; place += step) {
    const record = ordered[place];
    if (record === undefined) break;
    if (matches(record)) found.push(record);
  }
  return found;
}

function cursorsOf<Kept>(asked: RelayPage<Kept>, page: readonly Kept[]) {
  const { backward, cursor, fault, idOf, nonce, ordered, position } = asked;
  const cursorOf = (record: Kept | undefined): string | null =>
    record === undefined ? null : encodeCursor(idOf(record));
  if (fault === "empty-page") {
    const record = position === undefined ? undefined : ordered[position];
    const same = encodeCursor(record === undefined ? "" : idOf(record), nonce());
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
