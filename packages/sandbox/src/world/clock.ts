/** 2026-01-01T00:00:00Z in unix seconds: the time at which every sandbox begins. */
export const SANDBOX_START = 1_767_225_600;

/** The sandbox's own time. It stands still between writes, so that a test never depends on how fast it runs. */
export class Clock {
  #now = SANDBOX_START;

  /** The present, in unix seconds. */
  get now(): number {
    return this.#now;
  }

  /** Moves one second on, for one write, and returns the new present in unix seconds. */
  tick(): number {
    this.#now += 1;
    return this.#now;
  }
}
