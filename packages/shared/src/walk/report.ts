import { isoOf } from "./moment.ts";
import { standingOf } from "./part.ts";
import { union, without, type Span } from "./span.ts";
import type { WalkState } from "./state.ts";

/** A span of time: ISO 8601, in UTC. */
export interface WalkSpan {
  /** The first moment of it. */
  readonly from: string;
  /** The first moment behind it; `null` while the walk does not know yet where the list ends. */
  readonly to: string | null;
}

/** What a walk has read so far, all processes before a `resume` included. */
export interface WalkReport {
  /** The beginning of the range. */
  readonly since: string;
  /** The end of the range; `null` while it has none yet. */
  readonly until: string | null;
  /** The spans whose rows were all given, from the newest on. */
  readonly read: readonly WalkSpan[];
  /** The spans whose rows were not, or not all, given. */
  readonly open: readonly WalkSpan[];
  /** What of the range is in neither of the two. There is nothing: a walk that finds something here at its end throws. */
  readonly gaps: readonly WalkSpan[];
  /** How many pages were read. */
  readonly pages: number;
  /** How many rows were given. */
  readonly rows: number;
  /** How many rows came more than once, and were given once. */
  readonly repeats: number;
  /** Whether every row was given. */
  readonly done: boolean;
}

export function reportOf(state: WalkState): WalkReport {
  const { since, until = Infinity, pages, rows, repeats } = state;
  const shown = ({ from, to }: Span): WalkSpan => {
    const end = Math.min(to * 1000, until);
    return { from: textOf(Math.max(from * 1000, since)), to: end === Infinity ? null : textOf(end) };
  };
  const range = { from: Math.floor(since / 1000), to: Math.ceil(until / 1000) };
  const standing = standingOf(state.parts);
  const read = union([...state.read, ...standing.read]);
  const gaps = without(range, [...standing.open, ...read]);
  return {
    since: textOf(since),
    until: isoOf(state.until),
    read: read.map(shown),
    open: union(standing.open).map(shown),
    gaps: gaps.map(shown),
    pages,
    rows,
    repeats,
    done: standing.open.length === 0,
  };
}

function textOf(ms: number): string {
  return new Date(ms).toISOString();
}
