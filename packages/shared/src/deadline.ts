/** One end for all the ways in which a call, or an attempt of it, can be told to stop. */
export interface Deadline {
  /** Aborts when the caller's signal does, or when the time is over. */
  readonly signal: AbortSignal;
  /** Whether the time was over, rather than the caller out of patience. */
  readonly expired: boolean;
  /** Lets the time run, from the start. */
  begin(): Deadline;
  /** Lets it stand still, until it begins anew. */
  stop(): void;
  /** Milliseconds until the time is over. */
  leftMs(): number;
  /** Resolves after so many milliseconds, or rejects as soon as the signal aborts. */
  wait(ms: number): Promise<void>;
  /** Settles as the work does, or rejects as soon as the signal aborts: a `fetch` may be deaf to signals. */
  race<T>(work: () => Promise<T>): Promise<T>;
  /** Takes the timer and the listener on the caller's signal away. */
  clear(): void;
}

/**
 * Its time runs from `begin` on.
 *
 * @param signal - the caller's own signal, or the call's for one attempt of it
 * @param timeoutMs - milliseconds until the work is given up
 */
export function deadlineOf(signal: AbortSignal | null | undefined, timeoutMs: number): Deadline {
  let end = Infinity;
  const controller = new AbortController();
  let expired = false;
  const aborted = new Promise<never>((_, reject) => {
    controller.signal.addEventListener("abort", () => reject(controller.signal.reason), { once: true });
  });
  // It may reject when nobody waits for it any more.
  aborted.catch(() => {});
  const abort = (): void => controller.abort(signal?.reason);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const forget = onAbort(signal, abort);

  const race: Deadline["race"] = (work) => (controller.signal.aborted ? aborted : Promise.race([work(), aborted]));

  const deadline: Deadline = {
    signal: controller.signal,
    get expired() {
      return expired;
    },
    begin() {
      end = performance.now() + timeoutMs;
      timer = setTimeout(() => {
        expired = true;
        controller.abort(new DOMException(`No answer within ${timeoutMs} ms`, "TimeoutError"));
      }, timeoutMs);
      return deadline;
    },
    stop: () => clearTimeout(timer),
    leftMs: () => end - performance.now(),
    wait(ms) {
      let pause: ReturnType<typeof setTimeout> | undefined;
      const paused = race(() => new Promise<void>((resolve) => (pause = setTimeout(resolve, ms))));
      return paused.finally(() => clearTimeout(pause));
    },
    race,
    clear() {
      clearTimeout(timer);
      forget();
    },
  };
  return deadline;
}

/** The calls that a signal of a caller ends, and the one listener that does it. */
interface Waiting {
  readonly ends: Set<() => void>;
  readonly endAll: () => void;
}

const waitingFor = new WeakMap<AbortSignal, Waiting>();

/**
 * Ends a call when the signal aborts, at once if it has. All calls with one signal share one listener: Node warns of a leak from
 * the eleventh on.
 *
 * @returns what takes the call off again, and the listener with the last one
 */
export function onAbort(signal: AbortSignal | null | undefined, end: () => void): () => void {
  if (!signal) return () => {};
  if (signal.aborted) {
    end();
    return () => {};
  }
  const ends = new Set<() => void>();
  const waiting = waitingFor.get(signal) ?? { ends, endAll: () => ends.forEach((each) => each()) };
  waitingFor.set(signal, waiting);
  if (waiting.ends.size === 0) signal.addEventListener("abort", waiting.endAll, { once: true });
  waiting.ends.add(end);
  return () => {
    waiting.ends.delete(end);
    if (waiting.ends.size === 0) signal.removeEventListener("abort", waiting.endAll);
  };
}
