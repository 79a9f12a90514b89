import { learn, type Density } from "./density.ts";
import { secondOf } from "./moment.ts";
import { cut, partOf, type Part } from "./part.ts";
import { settle, type Bounds, type Settled, type Window, type WindowPage } from "./window.ts";

/** Puts in place of the newest open part the window to ask for next, and what stays of it. */
export function nextOf(parts: Part[], now: number, pageSize: number, free: number): Part | undefined {
  const index = parts.findIndex(({ state }) => state === "open");
  const part = parts[index];
  if (part === undefined) return undefined;
  // The last one is worth a few more requests: otherwise most of those that could be under way would not be.
  const isLast = !parts.some(({ state }, at) => state === "open" && at > index);
  const [first, ...rest] = cut(part, now, pageSize, isLast ? free : 1);
  if (first !== undefined) parts.splice(index, 1, first, ...rest);
  return first;
}

/** Puts a page, and what it leaves to be read, in the place of the part that was asked for. */
export function arrived(parts: Part[], part: Part, page: WindowPage, bounds: Bounds, average: Density): Settled {
  const { window } = part;
  const isOpen = window.to === Infinity;
  const closed = isOpen ? { ...window, to: Math.ceil(bounds.until / 1000) } : window;
  const settled = settle(closed, page, bounds, isOpen);
  Object.assign(part, { window: closed, state: "read", settled });
  average.rows += settled.rows.length;
  average.seconds += settled.isPart ? 0 : closed.to - settled.low;
  const density = expected(closed, settled, average);
  const { rest } = settled;
  if (rest === undefined) return settled;
  parts.splice(parts.indexOf(part) + 1, 0, partOf({ ...rest, density }));
  return settled;
}

/** What is to be expected of what a page leaves, by its older half. A second with more rows than a page says nothing of others. */
function expected(window: Window, settled: Settled, average: Density): Density | undefined {
  const { density, from, to, position } = window;
  const { rows, low, head, isPart, repeats, rest } = settled;
  if (isPart) return density;
  const spread = position === undefined ? rows : rows.filter(({ time }) => secondOf(time) !== head);
  const half = spread.slice(Math.floor(spread.length / 2));
  const seen =
    rest === undefined
      ? { rows: rows.length + repeats, seconds: to - from }
      : { rows: half.length, seconds: half[0] === undefined ? to - low : secondOf(half[0].time) + 1 - low };
  return density !== undefined && learn(density, seen, average) ? density : seen;
}
