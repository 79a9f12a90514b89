import type { FaultRule } from "@storno/sandbox";
import type { Walkable } from "@storno/shared";
import { walk } from "@storno/shared/walk";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { methodOf, providers, type Row } from "../src/clients.ts";
import { connect } from "../src/connect.ts";
import { gather } from "../src/paging.ts";
import { inputsOf } from "../src/subjects.ts";

/** What may go wrong with a request, or happen meanwhile, and must not show. */
const WEATHER: readonly FaultRule[] = [
  { kind: "error", status: 503, commit: false, rate: 0.02 },
  { kind: "reset", commit: false, rate: 0.02 },
  { kind: "cut-body", bytes: 40, rate: 0.02 },
  { kind: "short-page", rate: 0.05 },
  { kind: "inserted-row", rate: 0.1 },
];

const lists = providers.flatMap((provider) =>
  Object.entries(provider.table.operations)
    .filter(([, { times }]) => times !== undefined)
    .map(([name]) => ({ title: `${provider.name} ${name}`, provider, name })),
);

const given = fc.record({
  seed: fc.nat(1000),
  concurrency: fc.integer({ min: 1, max: 8 }),
  order: fc.constantFrom("newest-first" as const, "as-it-comes" as const),
  /** After how many rows the process dies. */
  rows: fc.array(fc.integer({ min: 0, max: 80 }), { maxLength: 3 }),
});

describe.each(lists)("$title", ({ provider, name }) => {
  it("gives every row once, whatever the weather, and over several processes", () =>
    fc.assert(
      fc.asyncProperty(given, async ({ seed, concurrency, order, rows }) => {
        const connection = connect(provider, { seed, refunds: 100 });
        const inputs = await inputsOf(provider, name, connection);
        const calm = { retry: { attempts: 20, maxWaitMs: 0 } };
        const open = (): Walkable<Row> => methodOf(connection.client, name)(...inputs, calm) as Walkable<Row>;
        const there = (await gather(open())).map(({ id }) => id);
        for (const fault of WEATHER) connection.sandbox.faults.add({ ...fault, provider: provider.name });

        const ids: unknown[] = [];
        let walking = walk(open(), { since: "2000-01-01", concurrency, order });
        for (const count of [...rows, Infinity]) {
          if (count === 0) continue;
          let left = count;
          for await (const { id } of walking) {
            ids.push(id);
            if (--left === 0) break;
          }
          expect(walking.report().gaps).toEqual([]);
          walking = walk(open(), { resume: walking.token(), concurrency: 1 + (concurrency % 8), order });
        }
        expect(walking.report()).toMatchObject({ done: true, open: [], rows: ids.length });
        expect(ids).toHaveLength(new Set(ids).size);
        expect(there.filter((id) => !ids.includes(id))).toEqual([]);
        if (order === "newest-first") expect(ids.filter((id) => there.includes(id))).toEqual(there);
      }),
      { numRuns: 5 },
    ));
});

it("There are lists that can be walked by time", () => {
  expect(lists.map(({ title }) => title)).toContain("stripe refunds.list");
  expect(lists.map(({ title }) => title)).toContain("whop refunds.list");
});
