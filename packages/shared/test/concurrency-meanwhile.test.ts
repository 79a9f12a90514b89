import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProviderError, type Fetch } from "../src/index.ts";
import { createAcme } from "./acme.ts";

/** A row that comes or goes, somewhere in the list. Rows that are there all the time do not. */
interface Change {
  readonly what: "comes" | "goes";
  /** Where, as a share of the list. */
  readonly at: number;
}

const change: fc.Arbitrary<Change> = fc.record({
  what: fc.constantFrom("comes" as const, "goes" as const),
  at: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
});

/** A list in a fixed order, with rows that stay (`s1`), rows that will go (`g1`) and rows that come (`c1`), each only once. */
function shelf(stay: number, goEvery: number) {
  const ids = Array.from({ length: stay }, (_, index) => index).flatMap((index) =>
    index % goEvery === 0 ? [`g${index}`, `s${index}`] : [`s${index}`],
  );
  let come = 0;
  return {
    ids,
    apply: ({ what, at }: Change): void => {
      const place = Math.floor(at * ids.length);
      if (what === "comes") {
        ids.splice(place, 0, `c${come++}`);
        return;
      }
      const index = ids.findIndex((id, each) => each >= place && !id.startsWith("s"));
      if (index >= 0) ids.splice(index, 1);
    },
  };
}

const scene = fc.record({
  stay: fc.integer({ min: 0, max: 40 }),
  goEvery: fc.integer({ min: 1, max: 50 }),
  limit: fc.integer({ min: 1, max: 8 }),
  cap: fc.integer({ min: 2, max: 8 }),
  options: fc.oneof(
    fc.constant({}),
    fc.constant({ prefetch: 1 }),
    fc.integer({ min: 2, max: 6 }).map((concurrency) => ({ concurrency })),
  ),
});

describe.each(["offset", "countedOffset"] as const)("a list by %s, whose rows come and go meanwhile", (name) => {
  /** Walks while requests arrive, are answered and rows change in any order. */
  const law = (changes: fc.Arbitrary<readonly Change[]>, check: (end: unknown) => void) =>
    fc.assert(
      fc.asyncProperty(fc.scheduler(), scene, changes, async (scheduler, given, changed) => {
        const { ids, apply } = shelf(given.stay, given.goEvery);
        const fetch: Fetch = async ({ url }) => {
          const { searchParams } = new URL(url);
          const offset = Number(searchParams.get("offset"));
          const limit = Number(searchParams.get("limit") ?? Math.max(2, given.limit));
          await scheduler.schedule(Promise.resolve(), "arrives");
          const end = offset + Math.min(limit, given.cap);
          const body = { data: ids.slice(offset, end).map((id) => ({ id })), has_more: end < ids.length };
          await scheduler.schedule(Promise.resolve(), "answers");
          return Response.json(body);
        };
        for (const each of changed) void scheduler.schedule(Promise.resolve(), each.what).then(() => apply(each));
        const walked: string[] = [];
        const walk = async (): Promise<unknown> => {
          try {
            const input = name === "offset" ? { limit: given.limit } : {};
            for await (const { id } of createAcme({ fetch }).walks[name](input, given.options)) walked.push(id);
            return undefined;
          } catch (error) {
            return error;
          }
        };
        const end = await scheduler.waitFor(walk());

        const stayed = Array.from({ length: given.stay }, (_, index) => `s${index}`);
        const walkedStayed = walked.filter((id) => id.startsWith("s"));
        expect(walked.length).toBe(new Set(walked).size);
        expect(walkedStayed).toEqual(stayed.slice(0, walkedStayed.length));
        if (end === undefined) expect(walkedStayed).toEqual(stayed);
        check(end);
      }),
      { numRuns: 300 },
    );

  it(
    "loses and repeats nothing, or fails, at any pace",
    () =>
      law(fc.array(change, { maxLength: 12 }), (end) => {
        expect([undefined, "pagination"]).toContain(ProviderError.is(end) ? end.kind : end);
      }),
    30_000,
  );

  it(
    "does not fail while nothing changes",
    () =>
      law(fc.constant([]), (end) => {
        expect(end).toBeUndefined();
      }),
    30_000,
  );
});
