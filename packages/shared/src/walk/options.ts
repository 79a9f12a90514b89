import { checkNames } from "../check-names.ts";
import { checkNumber } from "../numbers.ts";
import type { WalkSource } from "../walkable.ts";
import { momentOf, type Moment } from "./moment.ts";
import { partOf } from "./part.ts";
import type { Pace } from "./run.ts";
import type { WalkState } from "./state.ts";
import { stateOf } from "./token.ts";

interface PaceOptions {
  /** How many requests are under way at once, at most: 1 to 64. A `rateLimit` of the client holds for them too. Default: 8. */
  readonly concurrency?: number | undefined;
  /**
   * `newest-first`: the rows as the list itself would bring them. `as-it-comes`: every page as soon as it is there, newest first within
   * it. Default: `newest-first`.
   */
  readonly order?: "newest-first" | "as-it-comes" | undefined;
}

/** What rows to walk, and how: a new walk needs `since`, one that goes on a token. */
export type WalkOptions =
  | (PaceOptions & {
      /** Rows from this moment on, by the provider's time of creation. */
      readonly since: Moment;
      /** Rows before this moment. Default: the end of the list as it is when the walk begins. */
      readonly until?: Moment | undefined;
      readonly resume?: undefined;
    })
  | (PaceOptions & {
      /** The `token()` of an earlier walk of the same list: what it had not given is walked. It holds the range, too. */
      readonly resume: string;
      readonly since?: undefined;
      readonly until?: undefined;
    });

const NAMES = Object.keys({ since: true, until: true, resume: true, concurrency: true, order: true } satisfies Record<
  keyof WalkOptions,
  true
>);

/** @throws TypeError or RangeError when an option is missing, unknown or wrong. */
export function readWalkOptions(source: WalkSource, given: WalkOptions): { state: WalkState; pace: Pace } {
  const { owner } = source;
  checkNames(`${owner}: walk`, given, NAMES);
  const { since, until, resume, concurrency = 8, order = "newest-first" } = given;
  checkNumber(`${owner}: concurrency`, concurrency, { integer: true, min: 1, max: 64 });
  if (order !== "newest-first" && order !== "as-it-comes") {
    throw new TypeError(`${owner}: "order" must be "newest-first" or "as-it-comes"`);
  }
  const pace = { concurrency, isOrdered: order === "newest-first" };
  if (resume === undefined) return { state: begun(source, since, until), pace };
  if (since !== undefined || until !== undefined) {
    throw new TypeError(`${owner}: "resume" holds the range of its walk; leave "since" and "until" out`);
  }
  return { state: stateOf(source, resume), pace };
}

function begun(source: WalkSource, since: Moment, until: Moment | undefined): WalkState {
  const [first, end] = [momentOf(since), until === undefined ? undefined : momentOf(until)];
  for (const [name, moment] of Object.entries({ since: first, until: end })) {
    if (!Number.isNaN(moment)) continue;
    throw new TypeError(`${source.owner}: "${name}" must be a Date, a date or an ISO 8601 time with its zone`);
  }
  if (end !== undefined && end <= first) throw new RangeError(`${source.owner}: "until" must be later than "since"`);
  const window = {
    from: Math.floor(first / 1000),
    to: end === undefined ? Infinity : Math.ceil(end / 1000),
    skip: new Set<string>(),
    density: undefined,
  };
  return { source, since: first, until: end, parts: [partOf(window)], read: [], pages: 0, rows: 0, repeats: 0 };
}
