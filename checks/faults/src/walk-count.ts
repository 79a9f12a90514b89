import { longestWait } from "./calls.ts";
import { sum } from "./sum.ts";
import type { Walk, Walked } from "./walking.ts";

/** Counts over all walks of a client. */
export interface WalkCount {
  readonly walks: number;
  /** Rows that there are, times walks. */
  readonly wanted: number;
  /** Rows that came. */
  readonly got: number;
  /** Rows that did not come. */
  readonly missing: number;
  /** Of these, rows of walks that ended as if nothing was missing. */
  readonly silentlyMissing: number;
  /** Rows that had come in the same walk before. */
  readonly repeated: number;
  /** Walks that ended with an error. */
  readonly failed: number;
  /** Walks that never ended. */
  readonly unended: number;
  /** Requests that reached the server. */
  readonly attempts: number;
  /** Milliseconds that the longest walk took, of those that ended. */
  readonly worstWaitMs: number;
}

/** Counts the walks of a client. */
export function countWalks({ walks, wanted, attempts }: Walked): WalkCount {
  const missing = ({ ids }: Walk): number => {
    const got = new Set(ids);
    return [...wanted].filter((id) => !got.has(id)).length;
  };
  const endedAs = (kind: Walk["ending"]["kind"]): Walk[] => walks.filter(({ ending }) => ending.kind === kind);
  return {
    walks: walks.length,
    wanted: walks.length * wanted.size,
    got: sum(walks.map(({ ids }) => ids.length)),
    missing: sum(walks.map(missing)),
    silentlyMissing: sum(endedAs("value").map(missing)),
    repeated: sum(walks.map(({ ids }) => ids.length - new Set(ids).size)),
    failed: endedAs("error").length,
    unended: endedAs("none").length,
    attempts,
    worstWaitMs: longestWait(walks),
  };
}
