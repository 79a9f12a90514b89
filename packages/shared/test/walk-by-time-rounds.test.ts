import { describe, expect, it } from "vitest";
import { walk } from "../src/walk/index.ts";
import { createAcme } from "./acme.ts";
import { TimedServer, type Kept } from "./timed-server.ts";

const ROWS = 10_000;
const SINCE = Date.UTC(2026, 0, 1);
const DAYS = 90;

/** A number from 0 to 1 for every row, spread as pages of real refunds may be: not by chance, so that it is the same in every run. */
const spreads: Readonly<Record<string, (index: number) => number>> = {
  evenly: scattered,
  "half of them in 5 % of the time": (index) => (index % 2 === 0 ? scattered(index) : 0.6 + 0.05 * scattered(index)),
  "half of them at the end": (index) => (index % 2 === 0 ? scattered(index) : 0.95 + 0.05 * scattered(index)),
  "all of them in a thousandth of the time": (index) => 0.4 + 0.001 * scattered(index),
  "more and more": (index) => Math.max(0, 1 + Math.log(1 - 0.999 * scattered(index)) / 10),
  "five days of seven": (index) => fiveOfSeven(scattered(index) * DAYS) / DAYS,
  "a tenth of them in one second": (index) => (index % 10 === 0 ? 0.5 : scattered(index)),
};

/** What a walk page by page needs: a round for every hundred rows. */
const ONE_BY_ONE = ROWS / 100;

describe("With 8 requests at once, 10,000 rows take few rounds, if they are spread", () => {
  it.each([
    ["evenly", 18, 145],
    ["half of them in 5 % of the time", 20, 160],
    ["half of them at the end", 20, 160],
    ["all of them in a thousandth of the time", 22, 175],
    ["more and more", 22, 175],
    ["five days of seven", 24, 190],
    ["a tenth of them in one second", 27, 160],
  ])("%s: at most %i, of %i pages", async (spread, rounds, pages) => {
    const server = new TimedServer(rowsOf(spread));
    const client = createAcme({ fetch: server.fetch });
    const walking = walk(client.timed.list({ limit: 100 }), range);
    const ids = new Set<string>();
    for await (const { id } of walking) ids.add(id);
    expect(ids.size).toBe(ROWS);
    expect(server.most).toBe(8);
    expect(server.rounds).toBeLessThanOrEqual(rounds);
    expect(walking.report()).toMatchObject({ done: true, rows: ROWS, gaps: [] });
    expect(walking.report().pages).toBeLessThanOrEqual(pages);
  });

  it("and one request at a time takes few more than the pages there are", async () => {
    const server = new TimedServer(rowsOf("evenly"));
    const client = createAcme({ fetch: server.fetch });
    const walking = walk(client.timed.list({ limit: 100 }), { ...range, concurrency: 1 });
    for await (const { id } of walking) if (id === "") break;
    expect(server.most).toBe(1);
    expect(server.rounds).toBeLessThanOrEqual(ONE_BY_ONE * 1.4);
  });

  it("and a list of one page takes one", async () => {
    const server = new TimedServer(rowsOf("evenly").slice(0, 40));
    const client = createAcme({ fetch: server.fetch });
    for await (const { id } of walk(client.timed.list({ limit: 100 }), range)) if (id === "") break;
    expect(server.rounds).toBe(1);
  });
});

const range = { since: new Date(SINCE), until: new Date(SINCE + DAYS * 86_400_000) };

function rowsOf(spread: string): Kept[] {
  return Array.from({ length: ROWS }, (_, index) => {
    const part = spreads[spread]?.(index) ?? 0;
    return { id: `row_${index}`, at: SINCE + Math.floor(part * DAYS * 86_400) * 1000 };
  });
}

/** As if by chance. */
function scattered(index: number): number {
  const hash = Math.imul(index + 1, 2_654_435_761) ^ Math.imul(index + 7, 40_503);
  return (Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0) / 2 ** 32;
}

function fiveOfSeven(day: number): number {
  const work = (day * 5) / 7;
  return Math.floor(work / 5) * 7 + (work % 5);
}
