import { onAbort } from "./deadline.ts";
import type { Answer } from "./sender.ts";

/** Pages of one walk that are asked for before their turn comes. */
export interface Ahead {
  /** Asks for the pages with these query strings, in this order, and for no other one: what is not needed any more is aborted. */
  ask(searches: readonly string[]): void;
  /** Hands over a page that was asked for. Its error is thrown by whoever takes it, and by nobody if nobody does. */
  take(search: string): Promise<Answer> | undefined;
}

/**
 * @param send - sends the request for a page
 * @param signal - the caller's: once it aborts, no page is handed over
 */
export function askingAhead(
  send: (search: string, signal: AbortSignal) => Promise<Answer>,
  signal: AbortSignal | undefined,
): Ahead {
  const asked = new Map<string, { readonly answer: Promise<Answer>; readonly drop: () => void }>();
  return {
    ask(searches) {
      for (const [search, { drop }] of asked) {
        if (searches.includes(search)) continue;
        asked.delete(search);
        drop();
      }
      for (const search of searches) {
        if (asked.has(search)) continue;
        const own = new AbortController();
        const forget = signal && onAbort(signal, () => own.abort(signal.reason));
        const answer = send(search, own.signal).finally(forget);
        answer.catch(() => {});
        const drop = (): void => own.abort(new DOMException("the page is not needed", "AbortError"));
        asked.set(search, { answer, drop });
      }
    },
    take(search) {
      const answer = asked.get(search)?.answer;
      asked.delete(search);
      return signal?.aborted ? undefined : answer;
    },
  };
}
