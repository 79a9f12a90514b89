import { brackets } from "./encode.ts";
import { at } from "./pointer.ts";
import type { NextPage, PaginationScheme } from "./table.ts";

/** The filters and page size of a list, under the provider's names. */
export type ListQuery = Readonly<Record<string, unknown>>;

/** A page as the scheme reads it; `next` is a position, or `null` at the end. */
export interface PageRead {
  readonly items: readonly unknown[];
  readonly next: string | null;
  /** A position whose page has to be read, and be empty, for this one to be the last. */
  readonly proof?: string;
  /** How many new rows each page behind this one holds, if there are as many. 0 or absent: it is not to be counted on. */
  readonly stride?: number;
}

/** A page that contradicts the one before it or itself. Its message completes "cannot go on: ". */
export class PageFault extends Error {}

/**
 * The query string of the page at a position: all other inputs again, with the position in its place.
 *
 * @param position - what {@link readPage} gave as `next`; `undefined` for the first page
 */
export function pageQuery({ next, size }: PaginationScheme, query: ListQuery, position: string | undefined): string {
  if (position === undefined) return brackets(query, "leave-out");
  switch (next.from) {
    case "url": {
      const merged = new URLSearchParams(brackets(query, "leave-out"));
      const turned = new URLSearchParams(position);
      for (const name of new Set(turned.keys())) {
        merged.delete(name);
        for (const value of turned.getAll(name)) merged.append(name, value);
      }
      return merged.toString();
    }
    case "offset": {
      const { proof, start, size: rows } = positionOf(position);
      const turned = { ...query, [next.param]: proof ? start : start - 1 };
      if (size !== undefined) Reflect.set(turned, size, Math.max(2, Number(query[size] ?? rows)));
      return brackets(turned, "leave-out");
    }
    case "page":
      return brackets({ ...query, [next.param]: positionOf(position).start }, "leave-out");
    default:
      return brackets({ ...query, [next.param]: position }, "leave-out");
  }
}

/**
 * Reads the rows of a page, and the position of the next one.
 *
 * @param url - where the page was read, to check a next URL against
 * @throws PageFault when the page does not say how to go on, or shows that rows were missed.
 */
export function readPage(
  scheme: PaginationScheme,
  query: ListQuery,
  position: string | undefined,
  body: unknown,
  url: URL,
): PageRead {
  const rows = at(body, scheme.items);
  if (!Array.isArray(rows)) throw new PageFault(`there are no rows at ${scheme.items}`);
  const more = scheme.more === undefined ? undefined : at(body, scheme.more);
  if (scheme.more !== undefined && typeof more !== "boolean") {
    throw new PageFault(`${scheme.more} does not say whether there are more rows`);
  }
  const { next } = scheme;
  switch (next.from) {
    case "offset":
    case "page":
      return countedPage(scheme, next, query, position, rows, more);
    default: {
      const found = more === false ? undefined : at(next.from === "last-item" ? rows.at(-1) : body, next.at);
      const cursor = cursorText(found);
      if (
        next.from === "last-item" &&
        position !== undefined &&
        rows.some((row) => cursorText(at(row, next.at)) === position)
      ) {
        throw new PageFault(`row ${position}, which the last page ended with, came again`);
      }
      if (cursor !== undefined) return { items: rows, next: next.from === "url" ? sameList(cursor, url) : cursor };
      if (more) throw new PageFault(`there are more rows, but no cursor at ${next.at} to ask for them`);
      return { items: rows, next: null };
    }
  }
}

/** What can stand for a row or a page in a request. A number that is not exact would stand for another one. */
function cursorText(value: unknown): string | undefined {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/**
 * Offsets and page numbers shift when rows come or go in front, and show it by the last row of the page before. A page by offset
 * begins with that row, and has room for two:
 *
 * - found further down, the rows above it are new ones in front, which this walk does not hold;
 * - not found, rows may have been missed;
 * - alone, it seems to be the last one, and there must be nothing at the offset behind it: a provider may give fewer rows than it
 *   was asked for.
 *
 * A numbered page holds it only when rows came in front. That some went away there it cannot show.
 */
function countedPage(
  scheme: PaginationScheme,
  next: Exclude<NextPage, { readonly from: "url" }>,
  query: ListQuery,
  position: string | undefined,
  rows: readonly unknown[],
  more: unknown,
): PageRead {
  const ids = rows.map((row) => cursorText(at(row, next.at)));
  if (ids.includes(undefined)) throw new PageFault(`a row at ${scheme.items} has no ${next.at}`);
  const isNumbered = next.from === "page";
  const { proof, start, size, last } = positionOf(
    position ?? `${Number(query[next.param] ?? (isNumbered ? 1 : 0))}:${rows.length}:`,
  );
  if (proof) {
    if (rows.length > 0 || more === true) throw new PageFault(`row ${last} came alone, but there are rows behind it`);
    return { items: [], next: null };
  }
  const found = ids.indexOf(last);
  const items = rows.slice(found + 1);
  let first = start;
  if (position !== undefined && !isNumbered) {
    first -= 1;
    if (found < 0) throw new PageFault(`the list changed while it was read: row ${last} is no longer at ${first}`);
    if (rows.length === 1 && more !== false) return { items, next: null, proof: `=${position}` };
  }
  if (rows.length === 0 && more === true) throw new PageFault("there are more rows, but none to count on from");
  if (rows.length === 0 || more === false) return { items, next: null };
  // Either a whole page of rows came in front, or the provider ignores where the page begins: going on might never end.
  if (items.length === 0 && rows.length >= size) {
    throw new PageFault(`row ${last} has moved by a page since it was read`);
  }
  if (isNumbered) return { items, next: `${start + 1}:${rows.length}:${ids.at(-1)}` };
  return {
    items,
    next: `${first + rows.length}:${Math.max(size, rows.length)}:${ids.at(-1)}`,
    stride: rows.length < size ? 0 : Math.max(1, rows.length - 1),
  };
}

/**
 * The positions of so many pages from one on, if each of them holds as many new rows. They are for {@link pageQuery} alone: which
 * row a page begins behind is known only when its turn comes.
 */
export function positionsFrom(position: string, stride: number, count: number): string[] {
  const { start, size } = positionOf(position);
  return Array.from({ length: count }, (_, index) => (index === 0 ? position : `${start + index * stride}:${size}:`));
}

/**
 * `25:10:ref_1`: 25 rows were read (or page 25 is next), 10 to the largest page, and the last one was ref_1. With `=` in front it is the
 * proof of the end.
 */
function positionOf(position: string): { proof: boolean; start: number; size: number; last: string } {
  const proof = position.startsWith("=");
  const [start = "", size = "", ...last] = position.slice(proof ? 1 : 0).split(":");
  return { proof, start: Number(start), size: Number(size), last: last.join(":") };
}

function sameList(next: string, url: URL): string {
  const turned = URL.canParse(next, url.href) ? new URL(next, url.href) : undefined;
  if (turned?.origin !== url.origin || turned.pathname !== url.pathname) {
    throw new PageFault("the next URL leads away from this list; it was not followed");
  }
  if (turned.search === "") throw new PageFault("the next URL leads back to the beginning of this list");
  return turned.search.slice(1);
}
