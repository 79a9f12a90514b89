import { beforeEach, describe, expect, test } from "vitest";
import { createSandbox, type RefundOutcome, type Sandbox } from "../src/index.ts";
import { caller, readEvents, type Call } from "./caller.ts";

let sandbox: Sandbox;
let whop: Call;

beforeEach(() => {
  sandbox = createSandbox();
  whop = caller(sandbox, "whop");
});

/** A payment of 10 dollars, of which 4 have been refunded by one request. */
async function refunded(refundOutcome: RefundOutcome) {
  const { id } = sandbox.addPayment("whop", { amount: 1000, currency: "usd", refundOutcome });
  const { status, body } = await whop("POST", `/api/v1/payments/${id}/refund`, { body: { partial_amount: 4 } });
  expect(status).toBe(200);
  return { paymentId: id, refundId: String(body.refunds[0].id) };
}

const retrieve = async (path: string) => (await whop("GET", `/api/v1/${path}`)).body;

/** The same refund wherever somebody can look: all of them have to agree. */
async function statuses(paymentId: string, refundId: string): Promise<string[]> {
  const listed = (await retrieve(`refunds?payment_id=${paymentId}`)).data;
  const event = readEvents(sandbox, "whop").findLast(({ data }) => data.id === refundId);
  const ledger = sandbox.ledger.payment("whop", paymentId).refunds;
  return [
    (await retrieve(`refunds/${refundId}`)).status,
    listed[0].status,
    (await retrieve(`payments/${paymentId}`)).refunds[0].status,
    event.data.status,
    ledger[0]?.refund.status ?? "",
    sandbox.journal.movements("whop").at(-1)?.to ?? "",
  ];
}

const everywhere = (status: string) => Array.from({ length: 6 }, () => status);
const eventTypes = () => readEvents(sandbox, "whop").map(({ type }) => type);
const movements = () => sandbox.journal.movements("whop").map(({ from, to, request }) => [from, to, request]);

test("succeeds: at once, and for good", async () => {
  const { paymentId, refundId } = await refunded("succeeds");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("succeeded"));
  await sandbox.clock.advance("90d");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("succeeded"));
  expect(movements()).toEqual([[null, "succeeded", 1]]);
  expect(eventTypes()).toEqual(["refund.created"]);
  expect(await retrieve(`refunds/${refundId}`)).toMatchObject({
    reference_status: "available",
    reference_type: "acquirer_reference_number",
    reference_value: expect.stringMatching(/^\d{11}$/),
  });
});

test("succeeds-later: pending for a day, and the network's reference comes with success", async () => {
  const { paymentId, refundId } = await refunded("succeeds-later");
  const made = await retrieve(`refunds/${refundId}`);
  expect(made).toMatchObject({ status: "pending", reference_status: "pending", reference_value: null });
  expect(made.provider_created_at).toBe(made.created_at);

  await sandbox.clock.advance("23h");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("pending"));
  await sandbox.clock.advance("1h");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("succeeded"));

  const done = await retrieve(`refunds/${refundId}`);
  expect(done).toMatchObject({ reference_status: "available", created_at: made.created_at, amount: 4 });
  const payment = await retrieve(`payments/${paymentId}`);
  expect(payment).toMatchObject({ refunded_amount: 4, refunded_at: made.created_at, substatus: "partially_refunded" });
  expect(Date.parse(payment.updated_at) - Date.parse(made.created_at)).toBe(86_400_000);
  expect(movements()).toEqual([
    [null, "pending", 1],
    ["pending", "succeeded", null],
  ]);
  const [created, updated] = readEvents(sandbox, "whop");
  expect([created.type, updated.type]).toEqual(["refund.created", "refund.updated"]);
  expect(created.data).toEqual(made);
  expect(updated.data).toEqual(done);
  expect([updated.timestamp, updated.company_id]).toEqual([payment.updated_at, payment.company.id]);
});

test("fails-later: the money is back in the payment and can be refunded again", async () => {
  const { paymentId, refundId } = await refunded("fails-later");
  expect(await retrieve(`payments/${paymentId}`)).toMatchObject({
    refunded_amount: 4,
    substatus: "partially_refunded",
    refundable: true,
  });
  await sandbox.clock.advance("1d");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("failed"));
  expect(await retrieve(`refunds/${refundId}`)).toMatchObject({ reference_status: "unavailable", amount: 4 });
  expect(await retrieve(`payments/${paymentId}`)).toMatchObject({
    status: "paid",
    refunded_amount: 0,
    refunded_at: null,
    substatus: "succeeded",
    refundable: true,
  });
  expect(sandbox.ledger.payment("whop", paymentId)).toMatchObject({ refundedAmount: 0, remainingAmount: 1000 });
  const again = (await whop("POST", `/api/v1/payments/${paymentId}/refund`)).body;
  expect(again).toMatchObject({ refunded_amount: 10, refundable: false });
  expect(again.refunds.map(({ status }: { status: string }) => status)).toEqual(["pending", "failed"]);
});

test("a pending refund keeps its part of the payment from being refunded twice", async () => {
  const { paymentId } = await refunded("fails-later");
  const more = (partial: number) =>
    whop("POST", `/api/v1/payments/${paymentId}/refund`, { body: { partial_amount: partial } });
  expect((await more(6.01)).status).toBe(400);
  expect((await more(6)).body).toMatchObject({ refunded_amount: 10, substatus: "refunded", refundable: false });
  await sandbox.clock.advance("1d");
  expect(await retrieve(`payments/${paymentId}`)).toMatchObject({ refunded_amount: 0, refundable: true });
});

test("refunded_at is the time of the newest refund that stands", async () => {
  const { paymentId, refundId } = await refunded("requires-action");
  const first = (await retrieve(`refunds/${refundId}`)).created_at;
  await sandbox.clock.advance("1h");
  const { refunds } = (await whop("POST", `/api/v1/payments/${paymentId}/refund`)).body;
  expect((await retrieve(`payments/${paymentId}`)).refunded_at).toBe(refunds[0].created_at);
  sandbox.moveRefund("whop", refunds[0].id, "canceled");
  expect(await retrieve(`payments/${paymentId}`)).toMatchObject({ refunded_at: first, refunded_amount: 4 });
});

describe("requires-action", () => {
  test("waits for the buyer, however long it takes", async () => {
    const { paymentId, refundId } = await refunded("requires-action");
    await sandbox.clock.advance("365d");
    expect(await statuses(paymentId, refundId)).toEqual(everywhere("requires_action"));
    expect(await retrieve(`refunds/${refundId}`)).toMatchObject({
      provider_created_at: null,
      reference_status: "unavailable",
    });
    expect(eventTypes()).toEqual(["refund.created"]);
  });

  test("goes on to the processor once the buyer has answered", async () => {
    const { paymentId, refundId } = await refunded("requires-action");
    await sandbox.clock.advance("2d");
    expect(sandbox.moveRefund("whop", refundId, "pending")).toMatchObject({ id: refundId, status: "pending" });
    expect(await statuses(paymentId, refundId)).toEqual(everywhere("pending"));
    const { created_at, provider_created_at } = await retrieve(`refunds/${refundId}`);
    expect(Date.parse(provider_created_at)).toBeGreaterThan(Date.parse(created_at));
    sandbox.moveRefund("whop", refundId, "succeeded");
    expect(await retrieve(`refunds/${refundId}`)).toMatchObject({ status: "succeeded", provider_created_at });
    expect(eventTypes()).toEqual(["refund.created", "refund.updated", "refund.updated"]);
  });

  test("can be cancelled, and never reaches the processor", async () => {
    const { paymentId, refundId } = await refunded("requires-action");
    sandbox.moveRefund("whop", refundId, "canceled");
    expect(await statuses(paymentId, refundId)).toEqual(everywhere("canceled"));
    expect((await retrieve(`refunds/${refundId}`)).provider_created_at).toBeNull();
    expect(await retrieve(`payments/${paymentId}`)).toMatchObject({ refunded_amount: 0, substatus: "succeeded" });
  });
});

test("a refund that was moved by hand is not moved again by its old life", async () => {
  const { paymentId, refundId } = await refunded("fails-later");
  sandbox.moveRefund("whop", refundId, "succeeded");
  await sandbox.clock.advance("3d");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("succeeded"));
});

test("a refund that comes back to a status lives on from then, and its old timer does not touch it", async () => {
  const { paymentId, refundId } = await refunded("succeeds-later");
  sandbox.moveRefund("whop", refundId, "requires_action");
  await sandbox.clock.advance("23h");
  sandbox.moveRefund("whop", refundId, "pending");
  // Of the day that began with the refund an hour is left; another has begun.
  await sandbox.clock.advance("23h59m59s");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("pending"));
  await sandbox.clock.advance("1s");
  expect(await statuses(paymentId, refundId)).toEqual(everywhere("succeeded"));
});

test.each(["succeeded", "failed", "canceled"])("nothing follows %s", async (final) => {
  const { refundId } = await refunded("succeeds-later");
  sandbox.moveRefund("whop", refundId, final);
  for (const next of ["pending", "requires_action", "succeeded", "failed", "canceled"]) {
    expect(() => sandbox.moveRefund("whop", refundId, next)).toThrow(/nothing can follow it/);
  }
  expect(eventTypes()).toEqual(["refund.created", "refund.updated"]);
});

test("a refund or a status that there is not is a RangeError", async () => {
  const { refundId } = await refunded("succeeds-later");
  expect(() => sandbox.moveRefund("whop", "rf_none", "failed")).toThrow(RangeError);
  expect(() => sandbox.moveRefund("whop", refundId, "reversed")).toThrow(RangeError);
});

test.each(["fails-after-success", "awaits-funds"] as const)("Whop documents no refund that %s", (refundOutcome) => {
  const payment = { amount: 1000, currency: "usd", refundOutcome };
  expect(() => sandbox.addPayment("whop", payment)).toThrow(/succeeds, succeeds-later, fails-later, requires-action/);
  expect(sandbox.ledger.payments("whop")).toEqual([]);
});

test("the pending refunds that a sandbox starts with move too, and none of the others", async () => {
  sandbox = createSandbox({ refunds: 100 });
  const before = sandbox.ledger.totals("whop").byStatus;
  const pending = sandbox.ledger.refunds("whop").filter(({ status }) => status === "pending");
  expect(pending.length).toBeGreaterThan(1);
  await sandbox.clock.advance("1d");
  const after = sandbox.ledger.totals("whop").byStatus;
  expect(after).toEqual({
    succeeded: Number(before["succeeded"]) + pending.length,
    requires_action: before["requires_action"],
    failed: before["failed"],
    canceled: before["canceled"],
  });
  expect(sandbox.journal.movements("whop").map(({ refundId }) => refundId)).toEqual(pending.map(({ id }) => id));
});

test("a refund that somebody else makes lives like any other", async () => {
  sandbox.faults.add({ kind: "inserted-row", provider: "whop", route: "GET /api/v1/refunds", times: 1 });
  const { data } = await retrieve("refunds");
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({ amount: 10, status: "succeeded" });
  expect(eventTypes()).toEqual(["refund.created"]);
  expect(sandbox.ledger.payment("whop", data[0].payment.id).refundedAmount).toBe(1000);
});
