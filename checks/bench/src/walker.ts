import type { Target } from "./contender.ts";

/** A row of a list, of which only its id matters here. */
export interface Row {
  readonly id: string;
}

/** A way to walk through all refunds. */
export interface Walker {
  /** As the tables call it. */
  readonly title: string;
  readonly walk: (target: Target) => AsyncIterable<Row>;
}
