import { onAbort } from "./deadline.ts";
import type { Answer } from "./sender.ts";

/** Pages of one walk that are asked for before their turn comes. */
export interface Ahead {
  /** Asks for the pages with these query strings, in this order, and for no other one: what is not needed any more is aborted. */
  ask(queries: readonly string[]): void;
  /** Hands over a page that was asked for. Its error is thrown by whoever takes it, and by nobody if nobody does. */
  take(query: string): Promise<Answer> | undefined;
}

/**
 * @param send - sends the request for a page
 * @param signal - the caller's: once it aborts, no page is handed over
 */
export function askingAhead(
  send: (query: string, signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Ahead {
  const asked = new Map<string, { readonly answer: Promise<Answer>; readonly drop: () => void }>();
  return {
    ask(queries) {
      for (const [query, { drop }] of asked) {
        if (queries.includes(query)) continue;
        asked.delete(query);
        drop();
      }
      for (const query of queries) {
        if (asked.has(query)) continue;
        const own = new AbortController();
        const forget = onAbort(signal, () => own.abort(signal?.reason));
        const answer = send(query, own.signal).finally(forget);
        answer.catch(() => {});
        const drop = (): void => own.abort(new DOMException("The walk does not need this page any more", "AbortError"));
        asked.set(query, { answer, drop });
      }
    },
    take(query) {
      const answer = asked.get(query)?.answer;
      asked.delete(query);
      return signal?.aborted ? undefined : answer;
    },
  };
}
