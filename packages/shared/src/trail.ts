/** The cursors that a walk has used. */
export interface Trail {
  add(cursor: string): void;
  /** Whether the walk has been there: of the places of long ago, only some are known. */
  has(cursor: string): boolean;
}

/** How many cursors are known of each kind. */
const KEPT = 1000;

/**
 * Remembers where a walk has been, in the same memory however long it is: the last thousand cursors, and of all before them every
 * second, fourth, eighth, and so on, as many as to be between five hundred and a thousand. So a circle of up to a thousand pages is
 * noticed before a page is read twice, as is one that leads back to the beginning, and a longer one within a five-hundredth of the
 * walk.
 */
export function trailOf(first?: string): Trail {
  let recent = new Set<string>();
  let older = recent;
  let sample = new Set<string>();
  let stride = 1;
  let steps = 0;
  const trail: Trail = {
    has: (cursor) => recent.has(cursor) || older.has(cursor) || sample.has(cursor),
    add(cursor) {
      if (recent.size === KEPT) {
        older = recent;
        recent = new Set();
      }
      recent.add(cursor);
      if (steps++ % stride === 0) sample.add(cursor);
      if (sample.size === KEPT) {
        sample = new Set([...sample].filter((_, index) => index % 2 === 0));
        stride *= 2;
      }
    },
  };
  if (first !== undefined) trail.add(first);
  return trail;
}
