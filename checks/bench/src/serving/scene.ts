import type { Rows } from "./rows.ts";

/** What the server of lists does. */
export interface ListScene extends Rows {
  /** Milliseconds until it answers. */
  readonly latencyMs: number;
  /** A new refund for so many requests; absent: there are none. */
  readonly inserts?: number;
  /** One of so many requests fails; absent: none does. */
  readonly faults?: number;
}
