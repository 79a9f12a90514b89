import { askingAhead } from "./ahead.ts";
import { dataOf } from "./answer.ts";
import type { Cursors } from "./cursor.ts";
import { failure } from "./failure.ts";
import type { PageReader } from "./paginated.ts";
import { ProviderError } from "./provider-error.ts";
import { PageFault, pageQuery, positionsFrom, readPage, type ListQuery } from "./scheme.ts";
import type { Answer } from "./sender.ts";
import type { PaginationScheme } from "./table.ts";
import type { Trail } from "./trail.ts";

/** A list, as its pages are read. */
export interface PagedList {
  readonly scheme: PaginationScheme;
  readonly query: ListQuery;
  readonly url: URL;
  readonly cursors: Cursors;
  /** How many pages are asked for before their turn comes. */
  readonly ahead: number;
  /** The caller's. */
  readonly signal: AbortSignal | undefined;
  /**
   * Sends the request for one page.
   *
   * @param search - its query string
   * @param read - makes of the answer what is given; what it throws is the end of the call
   * @param signal - instead of the caller's
   */
  readonly ask: <Result>(search: string, read: (answer: Answer) => Result, signal?: AbortSignal) => Promise<Result>;
}

/** Makes what reads the pages of one walk through a list. */
export function readerOf({ scheme, query, url, cursors, ahead, signal, ask }: PagedList): PageReader<unknown> {
  const early = askingAhead((search, own) => ask(search, succeeded, own), signal);
  let stride = 0;

  const readAt = async (position: string | undefined, trail: Trail) => {
    const search = pageQuery(scheme, query, position);
    const pageOf = (answer: Answer) => {
      const page = readPage(scheme, query, position, dataOf(answer), url);
      const next = page.next === null ? null : cursors.encode(page.next);
      if (next !== null && trail.has(next)) throw new PageFault("the next page was read before");
      return { ...page, next, call: answer.call };
    };
    const asked = early.take(search);
    if (asked !== undefined) {
      const answer = await asked;
      try {
        return pageOf(answer);
      } catch (error) {
        if (!(error instanceof PageFault)) throw error;
        // It may only have been read too early, and so may those behind it.
        early.ask([]);
      }
    }
    return ask(search, (answer) => faultless(answer, () => pageOf(answer)));
  };

  return {
    async read(from, trail) {
      const position = from === undefined ? undefined : cursors.decode(from);
      try {
        const page = await readAt(position, trail);
        if (page.proof !== undefined) await readAt(page.proof, trail);
        const { items, next, call } = page;
        ({ stride = 0 } = page);
        call.tell?.({ type: "page", items: items.length, last: next === null });
        return { items, next };
      } catch (error) {
        throw ProviderError.is(error) && from ? Object.assign(error, { cursor: from }) : error;
      }
    },
    askAhead(from, rows) {
      const count = Math.min(ahead, stride ? Math.ceil(rows / stride) : 1);
      const positions = positionsFrom(cursors.decode(from), stride, count);
      early.ask(positions.map((position) => pageQuery(scheme, query, position)));
    },
    close: () => early.ask([]),
  };
}

/** An answer whose turn has not come: whether it fits where it belongs will show then. */
function succeeded(answer: Answer): Answer {
  dataOf(answer);
  return answer;
}

/** Makes what is wrong with a page the error of its call. */
export function faultless<Read>({ call, response }: Answer, read: () => Read): Read {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof PageFault)) throw error;
    throw failure(call, { kind: "pagination", text: `cannot go on: ${error.message}`, response });
  }
}
