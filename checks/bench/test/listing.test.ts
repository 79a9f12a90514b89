import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripePages, whopPages } from "../src/serving/pages.ts";
import { idOf, numberOf, SINCE, SPAN, timesOf } from "../src/serving/rows.ts";
import { walking } from "../src/walks/walking.ts";

const row = (number: number, time: number): string => JSON.stringify({ id: idOf(number), time });
const stripe = stripePages(row);
const whop = whopPages(row);

interface Listed {
  readonly id: string;
  readonly time: number;
}

function walkStripe(times: readonly number[], query: Readonly<Record<string, string>>): Listed[] {
  const rows: Listed[] = [];
  for (;;) {
    const after = rows.at(-1);
    const page = JSON.parse(
      stripe(new URLSearchParams({ ...query, ...(after && { starting_after: after.id }) }), times),
    );
    rows.push(...page.data);
    if (!page.has_more) return rows;
  }
}

function walkWhop(times: readonly number[], query: Readonly<Record<string, string>>): Listed[] {
  const rows: Listed[] = [];
  let after: string | undefined;
  for (;;) {
    const page = JSON.parse(whop(new URLSearchParams({ ...query, ...(after !== undefined && { after }) }), times));
    rows.push(...page.data);
    if (!page.page_info.has_next_page) return rows;
    after = page.page_info.end_cursor;
  }
}

const times = fc
  .array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 })
  .map((each) => each.toSorted((a, b) => a - b));
const bound = fc.integer({ min: -1, max: 31 });
const size = fc.integer({ min: 1, max: 12 });

function iso(time: number): string {
  return new Date(time * 1000).toISOString();
}

/** Of the refunds, the share that falls into the twentieth of the time that may be crowded. */
function crowdedShare(density: "even" | "crowded"): number {
  const times = timesOf({ count: 10_000, density }).map((time) => (time - SINCE) / SPAN);
  return times.filter((at) => at >= 0.4 && at < 0.45).length / 10_000;
}

/** What is counted of a walk that gives these refunds, of the four that were there at first. */
function walkOver(...numbers: readonly number[]) {
  async function* walk() {
    for (const number of numbers) yield Promise.resolve({ id: idOf(number) });
  }
  return walking({ title: "", walk })({ origin: "", port: 0, count: 4, busyMs: 0 });
}

describe("The server of lists", () => {
  it("gives every refund between Stripe's bounds once, the newest first", () => {
    fc.assert(
      fc.property(times, bound, bound, size, (times, from, until, limit) => {
        const rows = walkStripe(times, { limit: `${limit}`, "created[gte]": `${from}`, "created[lt]": `${until}` });
        const wanted = times.map((time, number) => ({ id: idOf(number), time })).toReversed();
        expect(rows).toEqual(wanted.filter(({ time }) => time >= from && time < until));
      }),
    );
  });

  it("gives every refund between Whop's bounds once, the newest first", () => {
    fc.assert(
      fc.property(times, bound, bound, size, (times, after, before, first) => {
        const rows = walkWhop(times, {
          first: `${first}`,
          created_after: iso(after),
          created_before: iso(before),
        });
        const wanted = times.map((time, number) => ({ id: idOf(number), time })).toReversed();
        expect(rows).toEqual(wanted.filter(({ time }) => time > after && time < before));
      }),
    );
  });

  it("refuses what it does not know, so that no filter is passed over in silence", () => {
    expect(() => stripe(new URLSearchParams({ ending_before: idOf(1) }), [])).toThrow("ending_before");
    expect(() => whop(new URLSearchParams({ last: "1" }), [])).toThrow("last");
  });

  it("has half of the refunds in a twentieth of the time where it is told so", () => {
    expect(crowdedShare("even")).toBeCloseTo(0.05, 2);
    expect(crowdedShare("crowded")).toBeCloseTo(0.5, 2);
  });

  it("has times that ascend from the first second to the last, three refunds at once", () => {
    for (const density of ["even", "crowded"] as const) {
      const times = timesOf({ count: 999, density });
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      expect(times[0]).toBe(SINCE);
      expect(times.at(-1)).toBeLessThan(SINCE + SPAN);
      expect(new Set(times).size).toBe(333);
    }
  });
});

it("A refund's id holds its number", () => {
  expect(numberOf(idOf(1234))).toBe(1234);
  expect(() => numberOf("re_1")).toThrow("re_1");
});

describe("A walk", () => {
  it("is counted: what did not come, and what came again", async () => {
    expect(await walkOver(3, 2, 1, 0)).toMatchObject({ lost: 0, repeated: 0 });
    expect(await walkOver(3, 2, 2, 0, 3)).toMatchObject({ lost: 1, repeated: 2 });
  });

  it("loses nothing by leaving out, or giving once, what was inserted meanwhile", async () => {
    expect(await walkOver(4, 3, 2, 1, 0)).toMatchObject({ lost: 0, repeated: 0 });
    expect(await walkOver(4, 4, 3, 2, 1, 0)).toMatchObject({ lost: 0, repeated: 1 });
  });
});
