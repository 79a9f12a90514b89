import type { Settled, Window } from "./window.ts";
import { secondOf } from "./moment.ts";
import { secondsFor } from "./density.ts";
import type { Span } from "./span.ts";

/** A part of the range on its way: to be asked for, asked for, or read and waiting to be given. */
export interface Part {
  window: Window;
  state: "open" | "asked" | "read";
  settled?: Settled;
  /** How many of its rows were given. */
  given: number;
}

export function partOf(window: Window): Part {
  return { window, state: "open", given: 0 };
}

/**
 * Cuts the newest window that fits a page off an open part, which stays behind it if anything is left.
 *
 * @param now - where the part is taken to end while the walk has no end yet
 * @param shares - in how many windows the part is to be cut at least
 */
export function cut({ window }: Part, now: number, pageSize: number, shares: number): Part[] {
  const { from, to, position, density } = window;
  const end = to === Infinity ? Math.max(now, from + 1) : to;
  const share = Math.ceil((end - from) / shares);
  const low = end - Math.min(share, density === undefined ? Infinity : secondsFor(density, pageSize));
  if (position !== undefined || low <= from) return [partOf(window)];
  return [partOf({ ...window, from: low }), partOf({ ...window, to: low, skip: new Set() })];
}

/** What is still to be given, and what was given whole. */
export interface Standing {
  readonly open: readonly Window[];
  readonly read: readonly Span[];
}

/** @param parts - from the newest on */
export function standingOf(parts: readonly Part[]): Standing {
  const open: Window[] = [];
  const read: Span[] = [];
  // A window that begins anew holds everything that came out of it.
  let floor = Infinity;
  for (const { window, settled, given } of parts) {
    if (window.from >= floor) continue;
    if (settled === undefined) {
      open.push(window);
      continue;
    }
    const { rows, low, head, isPart } = settled;
    const last = rows[given - 1];
    const second = last === undefined ? undefined : secondOf(last.time);
    const isWhole = isPart || window.position !== undefined;
    if (given === rows.length) {
      if (!isPart) read.push({ from: low, to: window.to });
    } else if (isWhole && (second === undefined || second === head)) {
      const skip = new Set([...window.skip, ...idsGiven(rows, given)]);
      // A cursor fits the span that it was given for.
      const to = second === undefined || window.position !== undefined ? window.to : second + 1;
      open.push({ ...window, to, skip });
      read.push({ from: to, to: window.to });
      floor = window.from;
    } else if (second === undefined) {
      open.push({ ...window, from: low });
    } else {
      const skip = new Set(idsGiven(rows, given, second));
      if (second + 1 === window.to) for (const id of window.skip) skip.add(id);
      open.push({ from: low, to: second + 1, skip, density: undefined });
      read.push({ from: second + 1, to: window.to });
    }
  }
  return { open, read };
}

function idsGiven(rows: Settled["rows"], given: number, second?: number): string[] {
  return rows
    .slice(0, given)
    .filter(({ time }) => second === undefined || secondOf(time) === second)
    .map(({ id }) => id);
}
