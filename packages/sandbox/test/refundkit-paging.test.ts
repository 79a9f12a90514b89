import { expect, test } from "vitest";
import { createSandbox, type Fault } from "../src/index.ts";
import { caller } from "./caller.ts";

function scene(fault?: Fault) {
  const sandbox = createSandbox({ refunds: 40 });
  const newestFirst = sandbox.ledger
    .refunds("refundkit")
    .map(({ id }) => id)
    .toReversed();
  if (fault !== undefined) sandbox.faults.add({ ...fault, provider: "refundkit", route: "GET /v1/refunds" });
  const call = caller(sandbox, "refundkit");
  const list = async (query: string): Promise<string[]> => {
    const { status, body } = await call("GET", `/v1/refunds?${query}`);
    expect(status).toBe(200);
    return body.data.map(({ id }: { id: string }) => id);
  };
  return { sandbox, newestFirst, list };
}

test("behind the last row there is an empty page", async () => {
  const { list, newestFirst } = scene();
  expect(await list("limit=20&offset=20")).toEqual(newestFirst.slice(20));
  expect(await list("limit=20&offset=40")).toEqual([]);
  expect(await list("offset=999999999999999")).toEqual([]);
  expect(await list("status=completed&offset=999999999999999")).toEqual([]);
});

test("filters combine", async () => {
  const { sandbox, list } = scene();
  const ids = await list("limit=100&status=completed&processor=square");
  const square = new Set(await list("limit=100&processor=square"));
  const completed = sandbox.ledger.refunds("refundkit").filter(({ status }) => status === "completed");
  const expected = completed.map(({ id }) => id).filter((id) => square.has(id));
  expect(expected.length).toBeGreaterThan(0);
  expect(ids).toEqual(expected.toReversed());
});

test("the offset counts the rows that pass the filters", async () => {
  const { list, newestFirst, sandbox } = scene();
  const all = await list("limit=100&status=completed");
  expect(all.length).toBeLessThan(newestFirst.length);
  const paged: string[] = [];
  for (let offset = 0; offset < all.length; offset += 3) {
    paged.push(...(await list(`limit=3&status=completed&offset=${offset}`)));
  }
  expect(paged).toEqual(all);
  // Rows that a list does not show yet do not count either.
  sandbox.addPayment("refundkit", { amount: 1000, currency: "usd" });
  sandbox.faults.add({ kind: "inserted-row", provider: "refundkit", times: 1 });
  await list("limit=1");
  sandbox.faults.add({ kind: "lagging-list", by: "1s", provider: "refundkit" });
  expect(await list("limit=5&offset=5")).toEqual(newestFirst.slice(5, 10));
});

test("a page can be short, empty or the first one again, and says nothing about it", async () => {
  const short = scene({ kind: "short-page" });
  expect(await short.list("limit=20&offset=5")).toEqual(short.newestFirst.slice(5, 15));
  const empty = scene({ kind: "empty-page" });
  expect(await empty.list("limit=20")).toEqual([]);
  const repeated = scene({ kind: "repeated-cursor" });
  expect(await repeated.list("limit=20&offset=20")).toEqual(repeated.newestFirst.slice(0, 20));
});

test("a row inserted while paging makes another one come twice", async () => {
  const { list, sandbox, newestFirst } = scene();
  const first = await list("limit=10");
  sandbox.faults.add({ kind: "inserted-row", provider: "refundkit", times: 1 });
  expect(await list("limit=10&offset=10")).toEqual([first.at(-1), ...newestFirst.slice(10, 19)]);
  const { body } = await caller(sandbox, "refundkit")("GET", "/v1/refunds?limit=1");
  expect(body.data[0]).toMatchObject({ amount: 1000, initiatedBy: "dashboard", status: "processing" });
});

test("a lagging list shows a new refund later; reading it by id does not lag", async () => {
  const { list, sandbox, newestFirst } = scene({ kind: "lagging-list", by: "1m" });
  const { id: transactionId } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd" });
  const call = caller(sandbox, "refundkit");
  const { body } = await call("POST", "/v1/refunds", { body: { transactionId, amount: 1, reason: "other" } });
  expect(await list("limit=1")).toEqual([newestFirst[0]]);
  expect((await call("GET", `/v1/refunds/${body.data.id}`)).status).toBe(200);
  await sandbox.clock.advance("1m");
  expect(await list("limit=1")).toEqual([body.data.id]);
});
