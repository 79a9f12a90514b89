import type { Clock } from "../../world/clock.ts";

/** Documented: so many requests a minute with one key. */
export const REQUESTS_PER_MINUTE = 100;

const MINUTE = 60;

/**
 * Counts the requests of one key. Inferred: a fixed minute that begins with its first request. The sandbox's clock stands
 * still while a caller only reads, so a caller that is told to wait is taken at its word: its next request finds a new
 * minute.
 */
export class RateLimit {
  readonly #clock: Clock;
  #began = -Infinity;
  #requests = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request. Gives the seconds to wait if it is one too many, and undefined if it is not. */
  count(): number | undefined {
    const { now } = this.#clock;
    if (now >= this.#began + MINUTE) {
      this.#began = now;
      this.#requests = 0;
    }
    this.#requests += 1;
    if (this.#requests <= REQUESTS_PER_MINUTE) return undefined;
    const wait = this.#began + MINUTE - now;
    this.#began = -Infinity;
    return wait;
  }
}
