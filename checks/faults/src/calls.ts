import { setTimeout as delay } from "node:timers/promises";
import { inLanes } from "./lanes.ts";
import type { Served } from "./served.ts";

/** A call that takes longer makes room for the next one, so that those that never end do not hold up the rest. */
const SLOT_MS = 4000;

/** Longer than any client waits for an attempt, or for the next one. */
const QUIET_MS = 22_000;

/** How a call has ended. `none`: it had not when nothing had reached the server for a long time. */
export type Ending =
  | { readonly kind: "value"; readonly waitMs: number }
  | { readonly kind: "error"; readonly waitMs: number; readonly error: unknown }
  | { readonly kind: "none" };

/** Makes a call for each item, so many at a time, and says how each has ended, in the order of the items. */
export async function makeCalls<Item>(
  items: readonly Item[],
  call: (item: Item) => Promise<unknown>,
  concurrency: number,
  served: Served,
): Promise<Ending[]> {
  const endings: Ending[] = items.map(() => ({ kind: "none" }));
  const calls: Promise<void>[] = [];
  await inLanes(items, concurrency, (item, place) => {
    const ended = endingOf(call(item)).then((ending) => void (endings[place] = ending));
    calls.push(ended);
    return Promise.race([ended, delay(SLOT_MS, undefined, { ref: false })]);
  });
  let allEnded = false;
  const end = Promise.all(calls).then(() => void (allEnded = true));
  await Promise.race([end, silence(served, () => allEnded)]);
  // What ends after we gave up changes nothing any more.
  return [...endings];
}

async function endingOf(call: Promise<unknown>): Promise<Ending> {
  const begun = performance.now();
  try {
    await call;
    return { kind: "value", waitMs: performance.now() - begun };
  } catch (error) {
    return { kind: "error", error, waitMs: performance.now() - begun };
  }
}

/** Resolves when nothing has reached the server for a long time. */
async function silence(served: Served, isOver: () => boolean): Promise<void> {
  let [heard, since] = [-1, 0];
  while (!isOver()) {
    const count = await served.requestCount();
    if (count !== heard) [heard, since] = [count, performance.now()];
    if (performance.now() - since > QUIET_MS) return;
    await delay(500);
  }
}

/** The longest time that a call took, of those that have ended, in whole milliseconds. */
export function longestWait(calls: readonly { readonly ending: Ending }[]): number {
  return Math.round(Math.max(0, ...calls.map(({ ending }) => (ending.kind === "none" ? 0 : ending.waitMs))));
}
