import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { part } from "../part.ts";
import { walkers, type WalkerName } from "../walkers.ts";
import { startWalker, walkOnce } from "../walks/walkers.ts";
import { slope } from "./slope.ts";

/** What is in use while a walker walks. */
export interface MemoryFigures {
  readonly walker: WalkerName;
  readonly refunds: number;
  /** Bytes of the heap after a tenth of the way, and at the end. */
  readonly first: number;
  readonly last: number;
  /** Bytes that the heap grows by for each refund, by the line that fits best. */
  readonly slope: number;
}

const WALKERS: readonly WalkerName[] = ["storno-stripe", "storno-stripe-prefetch", "storno-stripe-walk", "stripe-node"];

/** Noise: a heap of a few megabytes differs by so much from one collection to the next, over a walk of a million. */
const CONSTANT = 0.5;

const COLUMNS: readonly Column<MemoryFigures>[] = [
  ["walk", ({ walker }) => walkers[walker].title],
  ["refunds", ({ refunds }) => refunds],
  ["MB after a tenth", ({ first }) => (first / 1e6).toFixed(2)],
  ["MB at the end", ({ last }) => (last / 1e6).toFixed(2)],
  ["bytes more per refund", ({ slope }) => slope.toFixed(2)],
];

/** Whether memory stays the same, however long a list is. */
export const memory = part<{ readonly walks: readonly MemoryFigures[] }>({
  title: "Memory while walking 1,000,000 refunds",
  async measure({ quick }) {
    const walks: MemoryFigures[] = [];
    for (const walker of WALKERS) walks.push(await memoryOf(walker, quick ? 100_000 : 1_000_000));
    return { walks };
  },
  account: ({ walks }) => ({
    paragraphs: [markdownTable(COLUMNS, walks)],
    aims: walks
      .filter(({ walker }) => walker.startsWith("storno-"))
      .map(({ walker, slope }) => ({
        what: `Heap of ${walkers[walker].title} while walking 1,000,000 refunds`,
        aim: "constant",
        measured: `${slope.toFixed(2)} bytes more per refund`,
        reached: slope <= CONSTANT,
      })),
  }),
});

async function memoryOf(walker: WalkerName, refunds: number): Promise<MemoryFigures> {
  const worker = await startWalker(walker, ["--expose-gc"]);
  try {
    const scene = { count: refunds, density: "even", latencyMs: 0 } as const;
    const sampleEvery = refunds / 10;
    const { samples } = await walkOnce(worker, scene, { busyMs: 0, sampleEvery });
    const [first = Number.NaN, last = Number.NaN] = [samples[0], samples.at(-1)];
    return { walker, refunds, first, last, slope: slope(samples) / sampleEvery };
  } finally {
    await worker.end();
  }
}
