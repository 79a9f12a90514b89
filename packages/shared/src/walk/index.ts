import type { Walkable } from "../walkable.ts";
import { readWalkOptions, type WalkOptions } from "./options.ts";
import { reportOf, type WalkReport } from "./report.ts";
import { run } from "./run.ts";
import { sourceOf } from "./source.ts";
import { tokenOf } from "./token.ts";

export type { Moment } from "./moment.ts";
export type { WalkOptions } from "./options.ts";
export type { WalkReport, WalkSpan } from "./report.ts";

/** A walk through the rows of a span of time. It sends nothing before it is looped over; a loop goes on where the last one stopped. */
export interface Walk<Item> extends AsyncIterable<Item> {
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined>;
  /**
   * Everything that was not given yet, as a text for `resume`, in another process too. A row counts as given once the loop has it: take
   * the token when you are done with it. Opaque: store it as it is.
   */
  token(): string;
  /** What was read, and what is left. */
  report(): WalkReport;
}

/**
 * Walks a list by many spans of time at once, which are made as wide as the rows in them are dense. Every row that is in the list all
 * the time comes exactly once, over all walks that went on with a token.
 *
 * @param list - as its method makes it, with its filters and options, but for times, order and position
 * @throws TypeError or RangeError when the list cannot be walked by time, or an option is wrong.
 *
 * @example
 * const walking = walk(client.refunds.list({ limit: 100 }), { since: "2026-01-01" });
 * for await (const refund of walking) console.log(refund.id);
 */
export function walk<Item>(list: Walkable<Item>, options: WalkOptions): Walk<Item> {
  const source = sourceOf(list);
  const { state, pace } = readWalkOptions(source, options);
  let isWalked = false;

  async function* items(): AsyncGenerator<Item, void, undefined> {
    if (isWalked) throw new TypeError(`${source.owner}: a loop is under way; a walk gives each row to one`);
    isWalked = true;
    try {
      // The rows are the list's own.
      yield* run(state, pace) as AsyncGenerator<Item, void, undefined>;
    } finally {
      isWalked = false;
    }
  }

  return { [Symbol.asyncIterator]: items, token: () => tokenOf(state), report: () => reportOf(state) };
}
