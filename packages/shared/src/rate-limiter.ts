/** How many requests may leave within a time. */
export interface RateLimit {
  /** A whole number, 1 or more. */
  readonly requests: number;
  /** Milliseconds. */
  readonly perMs: number;
}

/**
 * Keeps the requests of one client within a limit, on the sender's own monotonic clock: however the time is cut, no stretch of
 * `perMs` milliseconds sees more than `requests` of them leave.
 */
export interface RateLimiter {
  /**
   * Resolves when the next request may leave, in the order of asking.
   *
   * @param signal - the call's own signal: each waiting call has a listener on it
   * @throws the signal's reason as soon as it aborts. A request that did not leave takes nothing from the limit.
   */
  admit(signal: AbortSignal): Promise<void>;
  /**
   * An answer 429 came. It halves the requests per window, at most once in a window and never below 1;
   * each window after that without a 429 gives a tenth of the limit back.
   *
   * @param retryAfterMs - what the answer's `Retry-After` says. Nothing leaves for this long, but for one minute at most: what to
   * do about a longer time is for the caller to decide.
   */
  refused(retryAfterMs: number): void;
}

/** The longest pause, and the longest time for which a timer is set: one for more than 24.8 days would go off at once. */
const MAX_PAUSE_MS = 60_000;

/**
 * Makes a limiter that nobody has asked yet. It has a timer only while somebody waits, and one for all who wait. In Workers make
 * it inside the request: a timer ends there with the request that set it, and those of other requests would wait for ever.
 */
export function rateLimiter({ requests, perMs }: RateLimit): RateLimiter {
  /** When the last requests left, as many as the limit: a ring, in which the n-th is found at n modulo the limit. */
  const departures: number[] = [];
  let departed = 0;
  /** What lets a waiting request go, by its number in the order of asking. Who gives up leaves a gap. */
  const waiting = new Map<number, () => void>();
  let asked = 0;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pausedUntil = 0;
  /** Requests per window after the last halving, and when the windows begin that give something back. */
  let slowest = requests;
  let recoversFrom = 0;

  const pace = (now: number): number => {
    const quietWindows = Math.max(0, Math.floor((now - recoversFrom) / perMs));
    return Math.min(requests, slowest + quietWindows * Math.ceil(requests / 10));
  };

  const letGo = (): void => {
    clearTimeout(timer);
    for (; waiting.size > 0; next++) {
      const leave = waiting.get(next);
      if (leave === undefined) continue;
      const now = performance.now();
      // Of as many as the pace allows. There is none as long as fewer have left.
      const oldest = departures[(departed - pace(now)) % requests] ?? -Infinity;
      const wait = Math.max(pausedUntil, oldest + perMs) - now;
      if (wait > 0) {
        timer = setTimeout(letGo, Math.min(Math.ceil(wait), MAX_PAUSE_MS));
        return;
      }
      departures[departed++ % requests] = now;
      waiting.delete(next);
      leave();
    }
  };

  return {
    admit: (signal) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const place = asked++;
        const giveUp = (): void => {
          waiting.delete(place);
          reject(signal.reason);
          letGo();
        };
        signal.addEventListener("abort", giveUp, { once: true });
        waiting.set(place, () => {
          signal.removeEventListener("abort", giveUp);
          resolve();
        });
        letGo();
      }),
    refused(retryAfterMs) {
      const now = performance.now();
      if (retryAfterMs > 0) pausedUntil = Math.max(pausedUntil, now + Math.min(retryAfterMs, MAX_PAUSE_MS));
      // Until then 429s come to requests that left before the halving, and a pause proves nothing about the pace.
      if (now >= recoversFrom) {
        slowest = Math.ceil(pace(now) / 2);
        recoversFrom = now + perMs;
      }
      recoversFrom = Math.max(recoversFrom, pausedUntil);
    },
  };
}
