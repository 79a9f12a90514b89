import type { Clock } from "../../world/clock.ts";

/** Documented: so many requests a minute with one key. */
export const REQUESTS_PER_MINUTE = 100;

const MINUTE = 60;

/**
 * Counts the requests of one key. Inferred: a fixed minute that begins with its first request. Only a clock that is moved on
 * purpose ends it: the second per write does not, or no number of writes would ever be too many.
 */
export class RateLimit {
  readonly #clock: Clock;
  readonly #isStrict: boolean;
  #began = -Infinity;
  #requests = 0;

  /**
   * Nothing moves the clock while a caller waits in earnest. So, unless the limit is strict, a caller that is told to wait is
   * taken at its word: its next request finds a new minute.
   */
  constructor(clock: Clock, isStrict: boolean) {
    this.#clock = clock;
    this.#isStrict = isStrict;
  }

  /** Counts a request. Gives the seconds to wait if it is one too many, and undefined if it is not. */
  count(): number | undefined {
    const { advanced } = this.#clock;
    if (advanced >= this.#began + MINUTE) {
      this.#began = advanced;
      this.#requests = 0;
    }
    this.#requests += 1;
    if (this.#requests <= REQUESTS_PER_MINUTE) return undefined;
    const wait = this.#began + MINUTE - advanced;
    if (!this.#isStrict) this.#began = -Infinity;
    return wait;
  }
}
