import { beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox } from "../src/index.ts";
import { caller, readEvents, type Call } from "./caller.ts";

let sandbox: Sandbox;
let wooshpay: Call;

beforeEach(() => {
  sandbox = createSandbox();
  wooshpay = caller(sandbox, "wooshpay");
});

type Outcome = LedgerPayment["refundOutcome"];

const pay = (refundOutcome: Outcome) =>
  sandbox.addPayment("wooshpay", { amount: 1000, currency: "usd", refundOutcome });

async function refund({ id }: { readonly id: string }, amount = 400) {
  return (await wooshpay("POST", "/v1/refunds", { body: { payment_intent: id, amount } })).body;
}

/** What everybody who asks is told about a payment's one refund. */
async function view({ id, chargeId }: LedgerPayment) {
  const history = sandbox.ledger.payment("wooshpay", id);
  const refundId = history.refunds[0]?.refund.id;
  const { body } = await wooshpay("GET", `/v1/refunds/${refundId}`);
  const charge = (await wooshpay("GET", `/v1/charges/${chargeId}`)).body;
  const balance = (await wooshpay("GET", "/v1/balance")).body.available[0].amount;
  expect(history.refunds[0]?.refund.status).toBe(body.status);
  expect(balance).toBe(history.remainingAmount);
  expect(charge.amount_refunded).toBe(history.refundedAmount);
  const events = readEvents(sandbox, "wooshpay").filter(({ data }) => data.object.id === refundId);
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["charge.refund.updated"]));
  return {
    status: body.status,
    failure: body.failure_reason,
    refunded: charge.amount_refunded,
    events: events.map(({ data }) => data.object.status),
    movements: sandbox.journal.movements("wooshpay").map(({ from, to }) => [from, to]),
  };
}

test("a refund succeeds at once", async () => {
  const payment = pay("succeeds");
  await refund(payment);
  const done = { status: "succeeded", refunded: 400, events: ["succeeded"], movements: [[null, "succeeded"]] };
  expect(await view(payment)).toMatchObject(done);
  await sandbox.clock.advance("90d");
  expect(await view(payment)).toMatchObject(done);
});

test("a refund is pending for a day and then succeeds", async () => {
  const payment = pay("succeeds-later");
  const { id, created } = await refund(payment);
  const pending = { status: "pending", refunded: 400, events: ["pending"], movements: [[null, "pending"]] };
  expect(await view(payment)).toMatchObject(pending);
  await sandbox.clock.advance("23h59m59s");
  expect(await view(payment)).toMatchObject(pending);
  await sandbox.clock.advance("1s");
  expect(await view(payment)).toEqual({
    status: "succeeded",
    failure: undefined,
    refunded: 400,
    events: ["pending", "succeeded"],
    movements: [
      [null, "pending"],
      ["pending", "succeeded"],
    ],
  });
  const [first, second] = readEvents(sandbox, "wooshpay");
  expect([first.created, second.created]).toEqual([created, created + 86_400_000]);
  expect(second.data.object).toEqual((await wooshpay("GET", `/v1/refunds/${id}`)).body);
  expect((await wooshpay("GET", `/v1/events/${first.id}`)).body.data.object.status).toBe("pending");
});

test("a refund that fails says why and gives the money back to the payment", async () => {
  const payment = pay("fails-later");
  await refund(payment, 1000);
  expect(await view(payment)).toMatchObject({ status: "pending", refunded: 1000 });
  expect((await refund(payment, 1)).error.code).toBe("charge_already_refunded");
  await sandbox.clock.advance("1d");
  expect(await view(payment)).toEqual({
    status: "failed",
    failure: "unknown",
    refunded: 0,
    events: ["pending", "failed"],
    movements: [
      [null, "pending"],
      ["pending", "failed"],
    ],
  });
  expect((await refund(payment, 1000)).status).toBe("pending");
});

test("the journal names the request that made a refund, and none for what happened by itself", async () => {
  const payment = pay("succeeds-later");
  await refund(payment);
  await sandbox.clock.advance("1d");
  const [request] = sandbox.journal.requests("wooshpay");
  const movements = sandbox.journal.movements("wooshpay");
  expect(movements.map((movement) => movement.request)).toEqual([request?.number, null]);
  expect(sandbox.ledger.payment("wooshpay", payment.id).refunds[0]?.request).toEqual(request);
});

test.each(["succeeded", "failed", "canceled"])("a test moves a pending refund to %s, once", async (status) => {
  const payment = pay("succeeds-later");
  const { id } = await refund(payment);
  expect(sandbox.moveRefund("wooshpay", id, status)).toMatchObject({ id, status });
  const moved = { status, refunded: status === "succeeded" ? 400 : 0, events: ["pending", status] };
  expect(await view(payment)).toMatchObject(moved);
  expect(() => sandbox.moveRefund("wooshpay", id, "succeeded")).toThrow("nothing can follow it");
  await sandbox.clock.advance("30d");
  expect(await view(payment)).toMatchObject(moved);
});

test.each(["fails-after-success", "requires-action", "awaits-funds"] as const)(
  "%s is not documented, so no payment can have it",
  (outcome) => {
    expect(() => pay(outcome)).toThrow("one of succeeds, succeeds-later, fails-later");
    expect(sandbox.ledger.payments("wooshpay")).toEqual([]);
  },
);

test("unknown refunds and statuses are refused by moveRefund", async () => {
  const { id } = await refund(pay("succeeds-later"));
  expect(() => sandbox.moveRefund("wooshpay", "re_none", "failed")).toThrow(RangeError);
  expect(() => sandbox.moveRefund("wooshpay", id, "requires_action")).toThrow("succeeded or failed or canceled");
});

test("refunds that a sandbox starts with as pending succeed a day later", async () => {
  const seeded = createSandbox({ refunds: 50 });
  const statuses = () => seeded.ledger.totals("wooshpay").byStatus;
  const { pending = 0, succeeded = 0 } = statuses();
  expect(pending).toBeGreaterThan(0);
  await seeded.clock.advance("1d");
  expect(statuses()).toMatchObject({ succeeded: succeeded + pending });
  expect(statuses()["pending"]).toBeUndefined();
});
