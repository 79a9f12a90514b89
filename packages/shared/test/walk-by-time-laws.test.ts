import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walk, type Walk, type WalkOptions, type WalkReport } from "../src/walk/index.ts";
import { createAcme, type TimedRow } from "./acme.ts";
import { TimedServer, type Kept } from "./timed-server.ts";

const SINCE = Date.UTC(2026, 0, 1);
const SECONDS = 5000;
const UNTIL = SINCE + SECONDS * 1000;

/** Times in milliseconds: spread, in clumps, and many of the same second or moment. */
const times = fc
  .tuple(
    fc.array(fc.integer({ min: -50_000, max: SECONDS * 1000 + 50_000 }), { maxLength: 60 }),
    fc.array(
      fc.record({
        at: fc.integer({ min: 0, max: SECONDS * 1000 }),
        count: fc.integer({ min: 1, max: 40 }),
        within: fc.constantFrom(0, 500, 1000, 3000, 20_000),
      }),
      { maxLength: 4 },
    ),
  )
  .map(([spread, clumps]) => [
    ...spread,
    ...clumps.flatMap(({ at, count, within }) =>
      Array.from({ length: count }, (_, index) => at + Math.floor((within * index) / count)),
    ),
  ]);

const scenario = fc.record({
  list: fc.constantFrom("timed", "loose"),
  bounds: fc.constantFrom("exclusive", "inclusive", "whole-seconds"),
  isOpen: fc.boolean(),
  times,
  /** How many rows each process takes before it dies, and how it walks. */
  processes: fc.array(
    fc.record({
      rows: fc.integer({ min: 0, max: 60 }),
      limit: fc.integer({ min: 1, max: 100 }),
      concurrency: fc.integer({ min: 1, max: 9 }),
      order: fc.constantFrom("newest-first", "as-it-comes"),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  /** In a round: rows that come, and the share of rows that go. */
  changes: fc.array(
    fc.record({
      come: fc.array(fc.integer({ min: -1000, max: SECONDS * 1000 + 1000 }), { maxLength: 4 }),
      go: fc.nat(3),
    }),
    { maxLength: 8 },
  ),
  /** Of a hundred answers, so many are errors. */
  faults: fc.constantFrom(0, 0, 5, 20),
  seed: fc.integer(),
});

/** More rows in a second than on a page, of which some are given when a request fails: what is left must not be asked for twice. */
const overlapping: typeof scenario extends fc.Arbitrary<infer Scenario> ? Scenario : never = {
  list: "timed",
  bounds: "exclusive",
  isOpen: false,
  times: [0, 0, ...Array.from({ length: 32 }, (_, index) => 4_889_063 + index * 94)],
  processes: [{ rows: 21, limit: 4, concurrency: 1, order: "newest-first" }],
  changes: [{ come: [], go: 3 }],
  faults: 5,
  seed: 786_908_062,
};

describe("Every row that is there all the time comes exactly once", () => {
  it("whatever the spread, whatever comes and goes meanwhile, over all processes", { timeout: 60_000 }, () =>
    fc.assert(
      fc.asyncProperty(scenario, async ({ list, bounds, isOpen, times, processes, changes, faults, seed }) => {
        const exact = list === "timed" ? 1000 : 1;
        const moment = (at: number): number => Math.floor((SINCE + at) / exact) * exact;
        const stable = times.map((at, index) => ({ id: `row_${index}`, at: moment(at) }));
        const doomed = times.slice(0, 12).map((at, index) => ({ id: `doomed_${index}`, at: moment(at + index) }));
        const server = new TimedServer([...stable, ...doomed]);
        server.bounds = bounds;
        let round = 0;
        server.meanwhile = () => {
          const { come = [], go = 0 } = changes[round++] ?? {};
          const fresh = come.map((at, index) => ({ id: `new_${round}_${index}`, at: moment(at) }));
          const gone = new Set(doomed.splice(0, go).map(({ id }) => id));
          server.rows = [...server.rows, ...fresh].filter(({ id }) => !gone.has(id));
        };
        const chance = chances(seed);
        server.spoil = (_, answer) =>
          chance() * 100 < faults ? Response.json({ message: "no" }, { status: 500 }) : answer();

        const given: Kept[] = [];
        const range = { since: new Date(SINCE), ...(isOpen ? {} : { until: new Date(UNTIL) }) };
        let options: WalkOptions = range;
        for (let index = 0; ; index += 1) {
          const process = processes[index % processes.length];
          if (process === undefined) throw new TypeError("no process");
          const { limit, concurrency, order } = process;
          const client = createAcme({ fetch: server.fetch });
          const walking: Walk<TimedRow> = walk(client[list as "timed"].list({ limit }), {
            ...options,
            concurrency,
            order,
          });
          const rows = await taken(walking, index < 40 ? process.rows : Infinity);
          if (order === "newest-first") expect(rows).toEqual(rows.toSorted((a, b) => b.at - a.at));
          given.push(...rows);
          const report = walking.report();
          checkReport(report, stable, given);
          if (report.done) break;
          options = { resume: JSON.parse(JSON.stringify(walking.token())) as string };
        }

        const ids = given.map(({ id }) => id);
        expect(ids.length).toBe(new Set(ids).size);
        const wanted = stable.filter(({ at }) => at >= SINCE && (isOpen || at < UNTIL)).map(({ id }) => id);
        expect(ids.filter((id) => id.startsWith("row_")).toSorted()).toEqual(wanted.toSorted());
      }),
      { numRuns: 100, examples: [[overlapping]] },
    ),
  );
});

/** The rows up to the one after which the process dies, or a request fails. */
async function taken(walking: Walk<TimedRow>, count: number): Promise<Kept[]> {
  const rows: Kept[] = [];
  if (count === 0) return rows;
  try {
    for await (const { id, created } of walking) {
      rows.push({ id, at: typeof created === "number" ? created * 1000 : Date.parse(created) });
      if (rows.length === count) break;
    }
  } catch (error) {
    expect(error).toMatchObject({ name: "ProviderError", kind: "api" });
  }
  return rows;
}

/** The report's spans lie side by side from the end of the range to its beginning, and say truly which rows were given. */
function checkReport(report: WalkReport, stable: readonly Kept[], given: readonly Kept[]): void {
  const { since, until, read, open, gaps, rows, done } = report;
  const spans = [...read, ...open].map(({ from, to }) => ({
    from: Date.parse(from),
    to: to === null ? Infinity : Date.parse(to),
  }));
  spans.sort((a, b) => b.to - a.to);
  let end = until === null ? Infinity : Date.parse(until);
  for (const span of spans) {
    expect(span.to).toBe(end);
    end = span.from;
  }
  expect(end).toBe(Date.parse(since));
  expect(gaps).toEqual([]);
  expect(rows).toBe(given.length);
  expect(done).toBe(open.length === 0);
  const ids = new Set(given.map(({ id }) => id));
  for (const { from, to } of read) {
    const missing = stable.filter(({ id, at }) => at >= Date.parse(from) && at < Date.parse(to ?? "") && !ids.has(id));
    expect(missing).toEqual([]);
  }
}

/** Numbers between 0 and 1, the same for a seed. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
