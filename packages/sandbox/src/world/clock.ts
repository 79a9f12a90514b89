import { durationInSeconds, type Duration } from "./duration.ts";
import { Timers } from "./timers.ts";

/** 2026-01-01T00:00:00Z in unix seconds. */
const DEFAULT_START = 1_767_225_600;

/**
 * The sandbox's own time. It stands still but for a second per write, so that a test never depends on how fast it runs,
 * and moves on when it is told to.
 */
export class Clock {
  /** When the sandbox began, in unix seconds. */
  readonly start: number;
  #now: number;
  #ticks = 0;
  readonly #timers = new Timers();
  readonly #patientTimers = new Timers();
  #advancing: Promise<void> = Promise.resolve();

  /** `start` in unix seconds; default 2026-01-01T00:00:00Z. */
  constructor(start = DEFAULT_START) {
    this.start = start;
    this.#now = start;
  }

  /** The present, in unix seconds. */
  get now(): number {
    return this.#now;
  }

  /** How far the clock was moved on purpose, in seconds: writes alone do not make time pass for a rate limit. */
  get advanced(): number {
    return this.#now - this.start - this.#ticks;
  }

  /** Moves one second on, for one write, and returns the new present. What is due happens once the write is done. */
  tick(): number {
    this.#now += 1;
    this.#ticks += 1;
    return this.#now;
  }

  /** Lets something happen at a time, in unix seconds; two at the same time happen in the order of these calls. */
  schedule(at: number, run: (at: number) => void): void {
    this.#timers.add(at, run);
  }

  /** Lets something happen when the clock is advanced to that time or beyond; the seconds of writes do not count. */
  scheduleForAdvance(at: number, run: (at: number) => void): void {
    this.#patientTimers.add(at, run);
  }

  /** Lets everything happen that is due by now. */
  runDue(): void {
    while (this.#run(this.#timers, this.#now));
  }

  /**
   * Moves on, stopping wherever something is due. `settle` is awaited at every stop: what it waits for may set new timers.
   * Calls that overlap go one after the other. Rejects with a RangeError for a duration that is none.
   */
  advance(by: Duration, settle: () => Promise<void>): Promise<void> {
    const moved = this.#advancing.then(() => this.#move(durationInSeconds(by), settle));
    this.#advancing = moved.catch(() => undefined);
    return moved;
  }

  async #move(seconds: number, settle: () => Promise<void>): Promise<void> {
    const target = this.#now + seconds;
    await settle();
    while (this.#runNext(target)) await settle();
    this.#now = Math.max(this.#now, target);
  }

  #runNext(until: number): boolean {
    const isPatientFirst = this.#patientTimers.earliest < this.#timers.earliest;
    return this.#run(isPatientFirst ? this.#patientTimers : this.#timers, until);
  }

  #run(timers: Timers, until: number): boolean {
    const next = timers.takeDue(until);
    if (next === undefined) return false;
    this.#now = Math.max(this.#now, next.at);
    next.run(this.#now);
    return true;
  }
}
