import type { Stop } from "./transport.ts";

/**
 * One end for all the ways in which a call, or an attempt of it, can be told to stop. Every call has one, so it makes nothing that a
 * call which goes well does not need.
 */
export class Deadline implements Stop {
  /** Whether the time of the call was over, rather than the caller out of patience. */
  expired = false;
  /** Whether the time of the attempt was over, and the call goes on. */
  lapsed = false;
  /** Whether the call has ended. */
  ended = false;
  /** What it was ended, or an attempt given up, with. */
  reason: unknown;
  #end = Infinity;
  /** Made for who asks for the signal: most transports do not. */
  #controller: AbortController | undefined;
  /** Stops what is under way; from `#first` on, what is under way in this attempt. */
  readonly #stops: ((reason: unknown) => void)[] = [];
  #first = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #timeoutMs: number;
  readonly #forget: (() => void) | undefined;

  /**
   * Its time runs from `begin` on.
   *
   * @param signal - the caller's own signal
   * @param timeoutMs - milliseconds until the call is given up
   */
  constructor(signal: AbortSignal | null | undefined, timeoutMs: number) {
    this.#timeoutMs = timeoutMs;
    if (signal) this.#forget = onAbort(signal, () => this.#stopAll(signal.reason));
  }

  /** Aborts when the call ends, or the attempt is given up; each attempt has to ask for it anew. */
  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.ended) this.#controller.abort(this.reason);
    return this.#controller.signal;
  }

  /** Calls back when the call ends, or the attempt is given up. */
  whenStopped(run: (reason: unknown) => void): void {
    if (this.ended) run(this.reason);
    else this.#stops.push(run);
  }

  /** Lets the time run, from the start. Nothing is ended by it before a `limit` is set. */
  begin(): void {
    this.#end = performance.now() + this.#timeoutMs;
  }

  /** Lets it stand still, until it begins anew. */
  stop(): void {
    clearTimeout(this.#timer);
  }

  /** Milliseconds until the time is over. */
  leftMs(): number {
    return this.#end - performance.now();
  }

  /** Gives up what is waited for from now on after so many milliseconds, or with the call if that ends before. */
  limit(ms: number): void {
    const leftMs = this.leftMs();
    this.lapsed = false;
    this.#first = this.#stops.length;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#lapse(ms < leftMs ? ms : undefined), Math.max(0, Math.min(ms, leftMs)));
  }

  /** Resolves after so many milliseconds, or rejects as soon as the call ends. */
  wait(ms: number): Promise<void> {
    let pause: ReturnType<typeof setTimeout> | undefined;
    const paused = this.race(() => new Promise<void>((resolve) => (pause = setTimeout(resolve, ms))));
    return paused.finally(() => clearTimeout(pause));
  }

  /** Settles as the work does, or rejects as soon as the call ends or the attempt is given up: a `fetch` may be deaf to signals. */
  race<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.whenStopped(reject);
      // A caller's `fetch` may answer with what is no promise.
      if (!this.ended) Promise.resolve(work()).then(resolve, reject);
    });
  }

  /** Takes the timer and the listener on the caller's signal away. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#forget?.();
  }

  #lapse(attemptMs: number | undefined): void {
    if (this.ended) return;
    const reason = new DOMException(`No answer within ${attemptMs ?? this.#timeoutMs} ms`, "TimeoutError");
    if (attemptMs === undefined) {
      this.expired = true;
      this.#stopAll(reason);
      return;
    }
    this.#stop(reason, this.#first);
    this.#controller = undefined;
    this.limit(Infinity);
    this.lapsed = true;
  }

  #stopAll(reason: unknown): void {
    if (this.ended) return;
    this.ended = true;
    this.#stop(reason, 0);
  }

  #stop(reason: unknown, first: number): void {
    this.reason = reason;
    this.#controller?.abort(reason);
    for (const stop of this.#stops.slice(first)) stop(reason);
  }
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
export function onAbort(signal: AbortSignal, end: () => void): (() => void) | undefined {
  if (signal.aborted) {
    end();
    return undefined;
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
