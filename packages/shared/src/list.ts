import { defaultPathSerializer } from "openapi-fetch";
import { askingAhead } from "./ahead.ts";
import { dataOf } from "./answer.ts";
import type { Binding, ResourceCall } from "./binding.ts";
import { cursorsOf } from "./cursor.ts";
import { brackets } from "./encode.ts";
import { failure } from "./failure.ts";
import { ownerOf } from "./owner.ts";
import { paginate, type PageReader, type Paginated } from "./paginated.ts";
import { pagesAhead } from "./pages-ahead.ts";
import { checkPath } from "./path.ts";
import { ProviderError } from "./provider-error.ts";
import { PageFault, pageQuery, positionsFrom, readPage, type ListQuery } from "./scheme.ts";
import type { Answer } from "./sender.ts";
import type { PaginationScheme } from "./table.ts";
import type { Trail } from "./trail.ts";

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
  const most = pagesAhead(owner, scheme, { prefetch, concurrency });
  const backwards = scheme.reverse?.find((parameter) => query[parameter] !== undefined && query[parameter] !== null);
  if (backwards !== undefined) {
    throw new TypeError(
      `${owner}: "${backwards}" walks backwards, which this method does not; send it with client.GET(${JSON.stringify(operation.path)})`,
    );
  }
  const cursors = cursorsOf(table.provider, name, { path, query: filters(scheme, query) });
  const url = new URL(baseUrl + defaultPathSerializer(operation.path, { ...path }));

  const ask = <Result>(asked: string, read: (answer: Answer) => Result, signal = kept.signal): Promise<Result> =>
    send(name, operation, { params: { path, query }, querySerializer: () => asked, ...kept, signal }, read);

  const open = (): PageReader<unknown> => {
    const ahead = askingAhead((asked, signal) => ask(asked, checked, signal), kept.signal);
    let stride: number | undefined;

    const readAt = async (position: string | undefined, trail: Trail) => {
      const asked = pageQuery(scheme, query, position);
      const pageOf = (answer: Answer) => {
        const page = readPage(scheme, query, position, dataOf(answer), url);
        const next = page.next === null ? null : cursors.encode(page.next);
        if (next !== null && trail.has(next)) throw new PageFault("the next page was read before");
        return { ...page, next, call: answer.call };
      };
      const early = ahead.take(asked);
      if (early !== undefined) {
        const answer = await early;
        try {
          return pageOf(answer);
        } catch (error) {
          if (!(error instanceof PageFault)) throw error;
          // It may only have been read too early. What was asked for with it has shifted as well.
          ahead.ask([]);
        }
      }
      return ask(asked, (answer) => faultless(answer, () => pageOf(answer)));
    };

    return {
      async read(from, trail) {
        const position = from === undefined ? undefined : cursors.decode(from);
        try {
          const page = await readAt(position, trail);
          if (page.proof !== undefined) await readAt(page.proof, trail);
          const { items, next, call } = page;
          ({ stride } = page);
          call.tell?.({ type: "page", items: items.length, last: next === null });
          return { items, next };
        } catch (error) {
          throw ProviderError.is(error) && from ? Object.assign(error, { cursor: from }) : error;
        }
      },
      askAhead(from, rows) {
        const count = stride === undefined ? Math.min(1, most) : Math.min(most, Math.ceil(rows / stride));
        const positions = positionsFrom(cursors.decode(from), stride ?? 0, count);
        ahead.ask(positions.map((position) => pageQuery(scheme, query, position)));
      },
      close: () => ahead.ask([]),
    };
  };
  return paginate(owner, open);
}

/** An answer that has come before its turn. What it fails with, it fails with now; which page it is will show then. */
function checked(answer: Answer): Answer {
  dataOf(answer);
  return answer;
}

/** Makes what is wrong with a page the error of its call. */
function faultless<Read>({ call, response }: Answer, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PageFault)) throw error;
    throw failure(call, { kind: "pagination", text: `cannot go on: ${error.message}`, response });
  }
}

/** What chooses the rows, for a cursor: neither where the walk begins nor, but for numbered pages, how large a page is. */
function filters({ next, size }: PaginationScheme, query: ListQuery): ListQuery {
  const ignored = new Set([next.from !== "page" && size, "param" in next && next.param]);
  return Object.fromEntries(Object.entries(query).filter(([name, value]) => !ignored.has(name) && value !== undefined));
}
