import { fingerprint } from "../cursor.ts";
import { trailOf } from "../trail.ts";
import type { WalkSource } from "../walkable.ts";
import { standingOf, partOf } from "./part.ts";
import { union } from "./span.ts";
import type { WalkState } from "./state.ts";
import type { Window } from "./window.ts";

/** How tokens begin, with the version of what follows. */
const MARK = "walk1:";

/** JSON has no infinity: a window without an end has `null`. */
type StoredWindow = [from: number, to: number | null, skip: string[], position?: string | null, latest?: number | null];

interface Stored {
  readonly since: number;
  readonly until?: number;
  readonly open: readonly StoredWindow[];
  readonly read: readonly [from: number, to: number][];
  readonly counts: readonly [pages: number, rows: number, repeats: number];
}

/** Everything that is still to be given, as a text: `walk1:acme:refunds.list:1x2y3z:<check>:<JSON>`. */
export function tokenOf({ source, since, until, parts, read, pages, rows, repeats }: WalkState): string {
  const standing = standingOf(parts);
  const stored: Stored = {
    since,
    ...(until !== undefined && { until }),
    open: joined(standing.open).map(({ from, to, skip, position = null, latest = null }): StoredWindow => {
      const end = to === Infinity ? null : to;
      return position === null ? [from, end, [...skip]] : [from, end, [...skip], position, latest];
    }),
    read: union([...read, ...standing.read]).map(({ from, to }) => [from, to]),
    counts: [pages, rows, repeats],
  };
  const text = JSON.stringify(stored);
  return MARK + source.cursors.encode(`${fingerprint(text)}:${text}`);
}

/** Neighbours as one window, for the next walk to cut as it sees fit. */
function joined(windows: readonly Window[]): Window[] {
  const all: Window[] = [];
  for (const window of windows) {
    const last = all.at(-1);
    const isPlain = window.position === undefined && window.skip.size === 0;
    if (isPlain && last?.position === undefined && last?.from === window.to) {
      all[all.length - 1] = { ...last, from: window.from };
    } else all.push(window);
  }
  return all;
}

/** @throws TypeError when the token is not one, was changed, or belongs to another list. */
export function stateOf(source: WalkSource, token: unknown): WalkState {
  const wrong = `${source.owner}: "resume" must be the token() of an earlier walk, as it was given`;
  if (typeof token !== "string" || !token.startsWith(MARK)) throw new TypeError(wrong);
  const position = source.cursors.decode(token.slice(MARK.length));
  const [check, ...rest] = position.split(":");
  const text = rest.join(":");
  if (check !== fingerprint(text)) throw new TypeError(wrong);
  // The check says that it is what was stored.
  const { since, until, open, read, counts } = JSON.parse(text) as Stored;
  const [pages, rows, repeats] = counts;
  return {
    source,
    since,
    until,
    parts: open.map(([from, to, skip, at, latest]) =>
      partOf({
        from,
        to: to ?? Infinity,
        skip: new Set(skip),
        density: undefined,
        ...(typeof at === "string" && { position: at, trail: trailOf(at) }),
        ...(typeof latest === "number" && { latest }),
      }),
    ),
    read: read.map(([from, to]) => ({ from, to })),
    pages,
    rows,
    repeats,
  };
}
