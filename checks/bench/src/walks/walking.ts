import { setTimeout as delay } from "node:timers/promises";
import { PAGE_SIZE, type Target } from "../contender.ts";
import { numberOf } from "../serving/rows.ts";
import type { Walker } from "../walker.ts";

/** What a walker is told to do. */
export interface WalkOrder extends Target {
  /** The refunds that are there when it begins. */
  readonly count: number;
  /** Milliseconds that the consumer waits for something of its own after every page's worth of refunds. */
  readonly busyMs: number;
  /** After so many refunds garbage is collected, and the heap is measured. */
  readonly sampleEvery?: number;
}

/** What came of it. */
export interface Walked {
  readonly seconds: number;
  /** Refunds that were there from the beginning, and did not come. */
  readonly lost: number;
  /** Refunds that came again. */
  readonly repeated: number;
  /** Bytes of the heap, at each sample. */
  readonly samples: readonly number[];
}

/** Gives what walks, and counts on the way; at most twice as many refunds may come as there are at first. */
export function walking({ walk }: Walker): (order: WalkOrder) => Promise<Walked> {
  return async ({ count, busyMs, sampleEvery, ...target }) => {
    // One byte for each, all there from the beginning: what is counted with must not grow with the walk.
    const seen = new Uint8Array(2 * count);
    const samples: number[] = [];
    let [came, repeated] = [0, 0];
    const begun = performance.now();
    for await (const { id } of walk(target)) {
      came += 1;
      const number = numberOf(id);
      if (seen[number] === 1) repeated += 1;
      seen[number] = 1;
      if (busyMs > 0 && came % PAGE_SIZE === 0) await delay(busyMs);
      if (sampleEvery !== undefined && came % sampleEvery === 0) samples.push(heapInUse());
    }
    const seconds = (performance.now() - begun) / 1000;
    return { seconds, lost: count - seen.subarray(0, count).reduce((sum, each) => sum + each, 0), repeated, samples };
  };
}

function heapInUse(): number {
  if (globalThis.gc === undefined) throw new TypeError("start the process with --expose-gc");
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}
