import type { Binding, ResourceCall } from "./binding.ts";
import { cursorsOf } from "./cursor.ts";
import { brackets } from "./encode.ts";
import { ownerOf } from "./owner.ts";
import { readerOf, type PagedList } from "./page-reader.ts";
import { paginate, type Paginated } from "./paginated.ts";
import { pagesAhead } from "./pages-ahead.ts";
import { checkPath, filledPath } from "./path.ts";
import type { ListQuery } from "./scheme.ts";
import type { PaginationScheme } from "./table.ts";
import { walkableBy } from "./walkable.ts";

/**
 * The list that one call of a list operation asks for. Nothing is sent before it is walked.
 *
 * @throws TypeError when a path parameter is missing, or the input walks backwards: a walk has one direction.
 */
export function listOf(
  binding: Binding,
  scheme: PaginationScheme,
  { path, query: given, options }: ResourceCall,
): Paginated<unknown> {
  const { table, baseUrl, send, name, operation } = binding;
  const owner = ownerOf(table.provider, name);
  checkPath(owner, operation.path, path);
  // Every page reads the input again, whatever its caller does with the objects meanwhile; so it is checked and copied now.
  brackets(given, "leave-out");
  const query = structuredClone(given);
  const { prefetch, concurrency, ...kept } = { ...options, headers: { ...options.headers } };
  const ahead = pagesAhead(owner, scheme, { prefetch, concurrency });
  const backwards = scheme.reverse?.find((parameter) => query[parameter] !== undefined && query[parameter] !== null);
  if (backwards !== undefined) {
    throw new TypeError(
      `${owner}: "${backwards}" walks backwards, which this method does not; send it with client.GET(${JSON.stringify(operation.path)})`,
    );
  }
  const cursors = cursorsOf(table.provider, name, { path, query: filters(scheme, query) });
  const url = new URL(baseUrl + filledPath(operation.path, path));

  const ask: PagedList["ask"] = (search, read, signal = kept.signal) =>
    send(name, operation, { params: { path, query }, querySerializer: () => search, ...kept, signal }, read);
  const paged: PagedList = { scheme, query, url, cursors, ahead, signal: kept.signal, ask };
  const list = paginate(owner, () => readerOf(paged));
  const { times } = operation;
  return times === undefined ? list : walkableBy(list, { ...paged, owner, times });
}

/** What chooses the rows, for a cursor: neither where the walk begins nor, but for numbered pages, how large a page is. */
function filters({ next, size }: PaginationScheme, query: ListQuery): ListQuery {
  const ignored = new Set([next.from !== "page" && size, "param" in next && next.param]);
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => !ignored.has(name) && value !== undefined));
}
