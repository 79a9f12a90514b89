import { expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

const route = "GET /api/v1/refunds";

it("short pages, and refunds that are made between pages, cost a walk nothing", async () => {
  const { whop, sandbox, ledger } = await whopScene({ refunds: 3000 });
  const before = ledger.refunds("whop").map(({ id }) => id);
  sandbox.faults.add({ kind: "short-page", route, rate: 0.3 });
  sandbox.faults.add({ kind: "inserted-row", route, rate: 0.3, skip: 1 });
  const walked: string[] = [];
  for await (const { id } of whop.refunds.list({ first: 100 })) walked.push(id);
  expect(walked.toReversed()).toEqual(before);
  expect(ledger.refunds("whop").length).toBeGreaterThan(before.length);
});

it("a list that lags behind does not show a refund that can be retrieved", async () => {
  const { whop, sandbox, pay } = await whopScene();
  const payment_id = pay();
  const { refunds } = await whop.payments.refund(payment_id);
  const id = refunds?.[0]?.id ?? "";
  sandbox.faults.add({ kind: "lagging-list", by: "30s", route });
  expect((await whop.refunds.list({ payment_id })).data).toEqual([]);
  expect((await whop.refunds.retrieve(id)).id).toBe(id);
  await sandbox.clock.advance("30s");
  expect((await whop.refunds.list({ payment_id })).data.map((refund) => refund.id)).toEqual([id]);
});

// The SDK takes an empty page for the end, whatever has_next_page says: the rest is lost without a word.
it("an empty page with more to come ends the walk early", async () => {
  const { whop, sandbox, ledger } = await whopScene({ refunds: 300 });
  sandbox.faults.add({ kind: "empty-page", route, skip: 1, times: 1 });
  const walked: string[] = [];
  for await (const { id } of whop.refunds.list({ first: 100 })) walked.push(id);
  expect(walked).toEqual(
    ledger
      .refunds("whop")
      .slice(200)
      .map(({ id }) => id)
      .toReversed(),
  );
});

// The SDK does not notice that it has had this cursor: a page comes twice.
it("a repeated cursor gives a page twice", async () => {
  const { whop, sandbox, ledger } = await whopScene({ refunds: 300 });
  sandbox.faults.add({ kind: "repeated-cursor", route, skip: 1, times: 1 });
  const walked: string[] = [];
  for await (const { id } of whop.refunds.list({ first: 100 })) walked.push(id);
  const ids = ledger
    .refunds("whop")
    .map(({ id }) => id)
    .toReversed();
  expect(walked).toEqual([...ids.slice(0, 200), ...ids.slice(100)]);
});
