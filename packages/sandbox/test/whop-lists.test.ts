import { beforeEach, expect, test } from "vitest";
import { createSandbox, type FaultRule, type Sandbox } from "../src/index.ts";
import { caller, type Call } from "./caller.ts";

let sandbox: Sandbox;
let whop: Call;
let newestFirst: string[];

beforeEach(() => {
  sandbox = createSandbox({ seed: 4, refunds: 23 });
  whop = caller(sandbox, "whop");
  newestFirst = sandbox.ledger
    .refunds("whop")
    .map(({ id }) => id)
    .toReversed();
});

const breakList = (fault: FaultRule) =>
  sandbox.faults.add({ ...fault, provider: "whop", route: "GET /api/v1/refunds" });

async function page(query: string) {
  const { status, body } = await whop("GET", `/api/v1/refunds?${query}`);
  expect(status).toBe(200);
  return { ids: body.data.map(({ id }: { id: string }): string => id), info: body.page_info };
}

/** Goes on for as long as the page says that there is more, as Whop's documents tell its callers to. */
async function walk(backward: boolean, size = 5): Promise<string[]> {
  const ids: string[] = [];
  let cursor = "";
  for (let pages = 0; pages < 50; pages += 1) {
    const [count, from] = backward ? ["last", "before"] : ["first", "after"];
    const { ids: found, info } = await page(`${count}=${size}${cursor && `&${from}=${encodeURIComponent(cursor)}`}`);
    if (backward) ids.unshift(...found);
    else ids.push(...found);
    if (!(backward ? info.has_previous_page : info.has_next_page)) return ids;
    cursor = backward ? info.start_cursor : info.end_cursor;
  }
  throw new Error("the walk does not end");
}

test("a page has a cursor at both ends, and an empty page none", async () => {
  const { ids, info } = await page("first=5");
  expect(ids).toEqual(newestFirst.slice(0, 5));
  expect(info).toMatchObject({ has_next_page: true, has_previous_page: false });
  expect((await page(`after=${info.end_cursor}&first=3`)).ids).toEqual(newestFirst.slice(5, 8));
  expect((await page(`before=${info.end_cursor}&last=2`)).ids).toEqual(newestFirst.slice(2, 4));
  expect((await page("payment_id=pay_none")).info).toEqual({
    end_cursor: null,
    start_cursor: null,
    has_next_page: false,
    has_previous_page: false,
  });
});

test.each([
  ["forward", false],
  ["backward", true],
])("%s: pages of half the size lose nothing", async (_, backward) => {
  breakList({ kind: "short-page", rate: 0.5 });
  expect(await walk(backward)).toEqual(newestFirst);
});

test("a short page has half of the rows and says truly that more follow", async () => {
  breakList({ kind: "short-page" });
  const { ids, info } = await page("first=5");
  expect([ids, info.has_next_page]).toEqual([newestFirst.slice(0, 3), true]);
  expect((await page("first=46")).info.has_next_page).toBe(false);
});

test.each([
  ["forward", false],
  ["backward", true],
])("%s: empty pages lose nothing for who goes on, from the first page on", async (_, backward) => {
  breakList({ kind: "empty-page", times: 2 });
  breakList({ kind: "empty-page", rate: 0.4 });
  expect(await walk(backward)).toEqual(newestFirst);
});

test("an empty page goes on with a cursor that nobody has seen", async () => {
  const { info } = await page("first=5");
  breakList({ kind: "empty-page", times: 2 });
  const first = await page(`first=5&after=${info.end_cursor}`);
  const second = await page(`first=5&after=${first.info.end_cursor}`);
  expect([first.ids, second.ids]).toEqual([[], []]);
  expect(new Set([info, first.info, second.info].map(({ end_cursor }) => end_cursor)).size).toBe(3);
  expect(second.info).toMatchObject({ has_next_page: true, has_previous_page: true });
  expect((await page(`first=5&after=${second.info.end_cursor}`)).ids).toEqual(newestFirst.slice(5, 10));
});

test("a repeated cursor is the one that was asked with, at the end where the walk goes on", async () => {
  const { info } = await page("first=5");
  breakList({ kind: "repeated-cursor" });
  const forward = await page(`first=5&after=${info.end_cursor}`);
  expect(forward.info).toMatchObject({ end_cursor: info.end_cursor, has_next_page: true });
  expect(forward.info.start_cursor).not.toBe(info.end_cursor);
  const backward = await page(`last=2&before=${info.end_cursor}`);
  expect(backward.info).toMatchObject({ start_cursor: info.end_cursor, has_previous_page: true });
  expect((await page("first=5")).info).toEqual(info);
});

test("a list that lags does not show what has just been made, and still knows where it is", async () => {
  const { id } = sandbox.addPayment("whop", { amount: 1000, currency: "usd" });
  const { refunds } = (await whop("POST", `/api/v1/payments/${id}/refund`)).body;
  const { info } = await page("first=1");
  breakList({ kind: "lagging-list", by: "10m" });
  expect((await page("first=5")).ids).toEqual(newestFirst.slice(0, 5));
  expect((await page(`first=5&after=${info.end_cursor}`)).ids).toEqual(newestFirst.slice(0, 5));
  expect((await whop("GET", `/api/v1/refunds/${refunds[0].id}`)).status).toBe(200);
  await sandbox.clock.advance("10m");
  expect((await page("first=1")).ids).toEqual([refunds[0].id]);
});

/** All payments of an order, walked in small pages; `total` as shown, `paidAt` in milliseconds or null. */
async function payments(order: string, direction: string) {
  const rows: { id: string; total: number; paidAt: number | null }[] = [];
  for (let after = ""; ;) {
    const path = `/api/v1/payments?order=${order}&direction=${direction}&first=4${after}`;
    const { data, page_info } = (await whop("GET", path)).body;
    for (const { id, total, paid_at } of data) rows.push({ id, total, paidAt: paid_at && Date.parse(paid_at) });
    if (!page_info.has_next_page) return rows;
    after = `&after=${encodeURIComponent(page_info.end_cursor)}`;
  }
}

test("payments come in the order of what was paid when, those that are not paid as if before all others", async () => {
  const descending = await payments("paid_at", "desc");
  const paid = descending.filter(({ paidAt }) => paidAt !== null);
  expect([paid.length > 0, paid.length < descending.length]).toEqual([true, true]);
  expect(descending.slice(0, paid.length)).toEqual(paid);
  expect(paid).toEqual(paid.toSorted((left, right) => (right.paidAt ?? 0) - (left.paidAt ?? 0)));
  expect(await payments("paid_at", "asc")).toEqual(descending.toReversed());
});

test("payments come in the order of the total that they show, whatever their currency", async () => {
  sandbox.addPayment("whop", { amount: 2000, currency: "jpy" });
  sandbox.addPayment("whop", { amount: 100_100, currency: "usd" });
  const ascending = await payments("final_amount", "asc");
  expect(ascending).toHaveLength(sandbox.ledger.payments("whop").length);
  expect(ascending).toEqual(ascending.toSorted((left, right) => left.total - right.total));
  expect(await payments("final_amount", "desc")).toEqual(ascending.toReversed());
});

test("a sorted list has what came since it was last read, and each payment as it is now", async () => {
  const before = await payments("final_amount", "asc");
  const { id } = sandbox.addPayment("whop", { amount: 1, currency: "usd" });
  await whop("POST", `/api/v1/payments/${id}/refund`);
  const { data } = (await whop("GET", "/api/v1/payments?order=final_amount&direction=asc&first=1")).body;
  expect(data).toMatchObject([{ id, refunded_amount: 0.01, substatus: "refunded" }]);
  expect((await payments("final_amount", "asc")).slice(1)).toEqual(before);
});

test("rows that are inserted during a walk change nothing of what it finds", async () => {
  breakList({ kind: "inserted-row", skip: 1, times: 3 });
  expect(await walk(false)).toEqual(newestFirst);
  expect(sandbox.ledger.refunds("whop")).toHaveLength(26);
});

test.each(["payments", "payments/{id}/fees", "disputes", "webhooks"])("%s has the same faults", async (name) => {
  const { id } = sandbox.addPayment("whop", { amount: 1000, currency: "usd", disputed: true });
  const { company } = (await whop("GET", `/api/v1/payments/${id}`)).body;
  const scope = name === "disputes" || name === "webhooks" ? `?company_id=${company.id}` : "";
  await whop("POST", "/api/v1/webhooks", { body: { url: "https://example.com" } });
  const path = `/api/v1/${name.replace("{id}", id)}${scope}`;
  expect((await whop("GET", path)).body.data).not.toEqual([]);
  sandbox.faults.add({ kind: "empty-page", provider: "whop", route: `GET /api/v1/${name}`, times: 1 });
  const { data, page_info } = (await whop("GET", path)).body;
  expect([data, page_info.has_next_page]).toEqual([[], true]);
  const rest = `${scope === "" ? "?" : "&"}after=${page_info.end_cursor}`;
  expect((await whop("GET", `${path}${rest}`)).body.data).not.toEqual([]);
});
