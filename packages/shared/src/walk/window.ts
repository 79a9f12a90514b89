import { trailOf, type Trail } from "../trail.ts";
import type { Density } from "./density.ts";
import { secondOf } from "./moment.ts";
import type { Span } from "./span.ts";

/** A row of the list, and what `walk` reads of it. */
export interface Row {
  readonly item: unknown;
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly time: number;
}

/** What is still to be read: the rows of a span, from its newest on. */
export interface Window extends Span {
  /** Rows of its newest second that were given before. */
  readonly skip: ReadonlySet<string>;
  /**
   * Where to go on by the provider's own cursor: more rows than a page holds have the same second, so no span takes them apart. The
   * rows before it were given.
   */
  readonly position?: string;
  /** The positions that led here: one that comes again leads in a circle. */
  readonly trail?: Trail;
  /** The time of the row before the position: no later one may follow. */
  readonly latest?: number;
  /** How many rows are expected here. */
  readonly density: Density | undefined;
}

/** A page of a window, as it was asked for. */
export interface WindowPage {
  /** From the newest on. */
  readonly rows: readonly Row[];
  /** Where the provider says that the next page begins; `null` when there is none. */
  readonly next: string | null;
}

/** What a page settles of its window. */
export interface Settled {
  /** The rows to give. */
  readonly rows: readonly Row[];
  /** No row of the window from this second on is missing in `rows`. With `isPart` it is the end of the window. */
  readonly low: number;
  /** The newest second with a row. */
  readonly head: number | undefined;
  /** The rows are a part of one second, whose other rows the rest holds. */
  readonly isPart: boolean;
  /** Rows that come, or have come, another time. */
  readonly repeats: number;
  /** What is to be read behind it. */
  readonly rest?: Window;
}

/** The bounds of the rows that a walk gives, in milliseconds since 1970. */
export interface Bounds {
  readonly since: number;
  readonly until: number;
}

/**
 * Decides what becomes of a page. The last second of a page that has another one behind it may go on there, so its rows are left to
 * the rest, which reads that second whole: nothing depends on how the provider orders equal times.
 *
 * @param isOpen - the window was asked for without an end, so the provider's cursor does not fit the end that it has now
 */
export function settle(window: Window, { rows, next }: WindowPage, bounds: Bounds, isOpen: boolean): Settled {
  const { from, to, skip } = window;
  const first = Math.max(from * 1000, bounds.since);
  const end = Math.min(to * 1000, bounds.until);
  const inside = rows.filter(({ time }) => time >= first && time < end);
  const head = inside[0] && secondOf(inside[0].time);
  const last = rows.at(-1);
  const settled = (given: readonly Row[], low: number, isPart: boolean, rest?: Window): Settled => {
    const fresh = given.filter(({ id }) => !skip.has(id));
    return { rows: fresh, low, head, isPart, repeats: inside.length - fresh.length, ...(rest && { rest }) };
  };

  if (next === null || (last !== undefined && last.time < first)) return settled(inside, from, false);
  const tail = inside.at(-1);
  const edge = (tail ? secondOf(tail.time) : to - 1) + 1;
  const none = new Set<string>();
  if (head !== undefined && edge <= head) {
    const whole = inside.filter(({ time }) => secondOf(time) >= edge);
    return settled(whole, edge, false, { from, to: edge, skip: none, density: window.density });
  }
  if (isOpen) return settled([], edge, false, { from, to: edge, skip, density: window.density });
  const { trail = trailOf() } = window;
  trail.add(next);
  return settled(inside, to, true, { ...window, position: next, trail, ...(last && { latest: last.time }) });
}
