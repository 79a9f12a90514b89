import { onAbort } from "../deadline.ts";
import type { Part } from "./part.ts";
import { arrived, nextOf } from "./parts.ts";
import { readWindow } from "./read-window.ts";
import type { WalkState } from "./state.ts";
import type { WindowPage } from "./window.ts";

/** What asks for the windows of a walk, many at once, and puts the pages in their places. */
export interface Asking {
  /** Asks for as many windows as there is room for. Does so by itself whenever a page has come. */
  ask(): void;
  /** Resolves when a page has come, or rejects with the error of a request that failed. */
  wait(): Promise<void>;
  /** @throws the error of a request that failed. */
  check(): void;
  /** Cancels what is under way. It is open again. */
  stop(): void;
}

/** How many windows are under way or wait to be given, for each request at once: so much is in memory. */
const PARTS_PER_REQUEST = 4;

/** How many rows a page has, where the list does not say it: what providers do without being told. */
const PAGE_SIZE = 10;

export function askingFor(state: WalkState, concurrency: number): Asking {
  const { source, parts, since } = state;
  const controller = new AbortController();
  const { signal } = source;
  const forget = signal && onAbort(signal, () => controller.abort(signal.reason));
  const average = { rows: 0, seconds: 1 };
  const wanted = Number(source.query[source.scheme.size ?? ""] ?? PAGE_SIZE);
  let largest: number | undefined;
  let asked = 0;
  let isOver = false;
  let failed: { readonly error: unknown } | undefined;
  let waiting: (() => void)[] = [];

  const room = (): number => {
    if (isOver || failed !== undefined) return 0;
    const busy = parts.filter((part) => part.state !== "open").length;
    // All that is read may wait for the first part, which is left to be asked for.
    const free = Math.max(PARTS_PER_REQUEST * concurrency - busy, parts[0]?.state === "open" ? 1 : 0);
    return Math.min(concurrency - asked, free);
  };

  const ask = (): void => {
    for (let free = room(); free > 0; free = room()) {
      const part = nextOf(parts, Math.ceil(Date.now() / 1000), largest ?? wanted, free);
      if (part === undefined) return;
      part.state = "asked";
      asked += 1;
      void readWindow(source, part.window, controller.signal).then(
        (page) => settled(() => come(part, page)),
        (error: unknown) =>
          settled(() => {
            part.state = "open";
            failed ??= { error };
          }),
      );
    }
  };

  const settled = (then: () => void): void => {
    if (isOver) return;
    asked -= 1;
    then();
    for (const wake of waiting.splice(0)) wake();
  };

  const come = (part: Part, page: WindowPage): void => {
    const { rows, next } = page;
    // A provider may give fewer rows than it was asked for; a page with another one behind it shows how many.
    if (largest !== undefined || next !== null) largest = Math.max(largest ?? 1, rows.length);
    if (part.window.to === Infinity) state.until ??= Math.max(Date.now(), (rows[0]?.time ?? 0) + 1);
    state.pages += 1;
    state.repeats += arrived(parts, part, page, { since, until: state.until ?? Infinity }, average).repeats;
    ask();
  };

  const check = (): void => {
    if (failed !== undefined) throw failed.error;
  };

  return {
    ask,
    check,
    wait: () => new Promise<void>((resolve) => waiting.push(resolve)).then(check),
    stop() {
      isOver = true;
      waiting = [];
      forget?.();
      controller.abort(new DOMException("The walk has ended", "AbortError"));
      for (const part of parts) if (part.state === "asked") part.state = "open";
    },
  };
}
