import { checkNumber } from "./numbers.ts";
import type { OffsetListOptions } from "./options.ts";
import type { PaginationScheme } from "./table.ts";

/** The most pages that a walk asks for at once. */
const MAX_CONCURRENCY = 16;

/**
 * How many pages a walk asks for ahead of the one that it gives.
 *
 * Only offsets can be counted beyond the next page: each such page begins with the last row of the one before, which shows in
 * whatever order they were read whether they fit together. A numbered page shows that only when it was read after the one before:
 * a row that came in front between the two, read the other way round, would push another one out of both.
 *
 * @throws RangeError or TypeError when the options say it wrongly, or the list cannot do it.
 */
export function pagesAhead(
  owner: string,
  { next }: PaginationScheme,
  { prefetch = 0, concurrency }: OffsetListOptions,
): number {
  checkNumber(`${owner}: prefetch`, prefetch, { integer: true, min: 0, max: 1 });
  if (concurrency === undefined) return prefetch;
  if (next.from !== "offset") {
    throw new TypeError(`${owner} takes no "concurrency": only pages by offset can be read in any order`);
  }
  checkNumber(`${owner}: concurrency`, concurrency, { integer: true, min: 1, max: MAX_CONCURRENCY });
  return concurrency > 1 ? concurrency : prefetch;
}
