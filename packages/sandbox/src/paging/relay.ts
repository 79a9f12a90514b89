/** A request for one page in Relay's manner: forward with first and after, or backward with last and before. */
export interface RelayPage {
  readonly size: number;
  readonly backward: boolean;
  /** Position in the ordered list that the cursor points at; undefined without a cursor. */
  readonly cursor: number | undefined;
}

/** One page in the order of the list, and whether the list goes on at either end. */
export function relayPage<Kept>(ordered: readonly Kept[], { size, backward, cursor }: RelayPage) {
  const end = backward ? (cursor ?? ordered.length) : Math.min(ordered.length, startAfter(cursor) + size);
  const start = backward ? Math.max(0, end - size) : startAfter(cursor);
  return { page: ordered.slice(start, end), hasNext: end < ordered.length, hasPrevious: start > 0 };
}

function startAfter(cursor: number | undefined): number {
  return cursor === undefined ? 0 : cursor + 1;
}

/** Opaque text for the position after an object. */
export function encodeCursor(id: string): string {
  return btoa(`cursor:${id}`);
}

/** The id inside a cursor; undefined when the text is no cursor of ours. */
export function decodeCursor(cursor: string): string | undefined {
  try {
    const text = atob(cursor);
    return text.startsWith("cursor:") ? text.slice("cursor:".length) : undefined;
  } catch {
    return undefined;
  }
}
