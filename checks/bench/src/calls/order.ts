import type { Calls } from "../contender.ts";

/** What a client is told to do. */
export interface Order {
  readonly call: keyof Calls;
  /** How many calls to make. */
  readonly calls: number;
  /** How many of them are under way at a time. */
  readonly inFlight: number;
}

/** What it took. */
export interface Effort {
  /** Microseconds of the processor that the process has had, all its threads together, per call. */
  readonly cpu: number;
  /** Calls per second. */
  readonly pace: number;
  /** Bytes by which the heap has grown, per call. */
  readonly heap: number;
  /** How often garbage was collected meanwhile: if it was, the heap says nothing. */
  readonly collections: number;
}
