import { beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type RefundOutcome, type Sandbox } from "../src/index.ts";
import { caller, readEvents, type Answer, type Call } from "./caller.ts";

const DAY = 86_400;

let sandbox: Sandbox;
let stripe: Call;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
});

const pay = (refundOutcome: RefundOutcome): LedgerPayment =>
  sandbox.addPayment("stripe", { amount: 1000, currency: "usd", refundOutcome });

async function refund({ chargeId }: LedgerPayment, form = ""): Promise<Answer["body"]> {
  const { status, body } = await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}${form}` });
  expect(status).toBe(200);
  return body;
}

/** A refund and everything that follows from it, read where a user would look. */
async function look({ id, charge: chargeId }: Answer["body"]) {
  const transactions = (await stripe("GET", `/v1/balance_transactions?source=${id}`)).body.data;
  const { payment, refunds, refundedAmount, remainingAmount } = sandbox.ledger.payment("stripe", chargeId);
  return {
    refund: (await stripe("GET", `/v1/refunds/${id}`)).body,
    charge: (await stripe("GET", `/v1/charges/${chargeId}?expand[]=refunds`)).body,
    transactions: transactions.toReversed().map(({ type, amount }: Answer["body"]) => [type, amount]),
    ledger: { payment, statuses: refunds.map((entry) => entry.refund.status), refundedAmount, remainingAmount },
    movements: sandbox.journal.movements("stripe").map(({ from, to, at, amount }) => ({ from, to, at, amount })),
    events: readEvents(sandbox, "stripe"),
  };
}

const typesOf = (events: readonly Answer["body"][]): string[] => events.map(({ type }) => type);

test("succeeds: the money is gone at once, and nothing follows", async () => {
  const made = await refund(pay("succeeds"), "&amount=400");
  const at = made.created;
  const now = await look(made);
  expect(now.refund).toMatchObject({ status: "succeeded", balance_transaction: expect.stringMatching(/^txn_/) });
  for (const absent of ["pending_reason", "failure_reason", "failure_balance_transaction", "next_action"]) {
    expect(now.refund).not.toHaveProperty(absent);
  }
  expect(now.charge).toMatchObject({ amount_refunded: 400, refunded: false, refunds: { data: [now.refund] } });
  expect(now.transactions).toEqual([["refund", -400]]);
  expect(now.ledger).toMatchObject({ statuses: ["succeeded"], refundedAmount: 400, remainingAmount: 600 });
  expect(now.movements).toEqual([{ from: null, to: "succeeded", at, amount: 400 }]);
  expect(typesOf(now.events)).toEqual(["refund.created", "charge.refunded"]);
  await sandbox.clock.advance("365d");
  expect((await look(made)).refund).toEqual(now.refund);
  expect(readEvents(sandbox, "stripe")).toEqual(now.events);
});

test("succeeds-later: pending for a day, with the money taken from the start", async () => {
  const made = await refund(pay("succeeds-later"));
  expect(made).toMatchObject({ status: "pending", pending_reason: "processing" });
  await sandbox.clock.advance(`${DAY - 1}s`);
  const before = await look(made);
  expect(before.refund).toEqual(made);
  expect(before.charge).toMatchObject({ amount_refunded: 1000, refunded: true });
  expect(before.charge.refunds.data).toEqual([made]);
  expect(before.ledger).toMatchObject({ statuses: ["pending"], remainingAmount: 0 });
  expect(before.transactions).toEqual([["refund", -1000]]);

  await sandbox.clock.advance("1s");
  const after = await look(made);
  expect(after.refund).toMatchObject({ status: "succeeded", balance_transaction: made.balance_transaction });
  expect(after.refund).not.toHaveProperty("pending_reason");
  expect(after.charge).toEqual({ ...before.charge, refunds: { ...before.charge.refunds, data: [after.refund] } });
  expect(after.transactions).toEqual(before.transactions);
  expect(after.movements.at(-1)).toEqual({ from: "pending", to: "succeeded", at: made.created + DAY, amount: 1000 });
  expect(typesOf(after.events)).toEqual(["refund.created", "charge.refunded", "refund.updated"]);
  expect(after.events[2]).toMatchObject({
    created: made.created + DAY,
    request: { id: null, idempotency_key: null },
    data: { object: after.refund },
  });
  expect(after.events[2].data.previous_attributes).toEqual({
    destination_details: null,
    pending_reason: "processing",
    status: "pending",
  });
});

test("fails-later: pending for a day, then the money is back and can be refunded again", async () => {
  const payment = pay("fails-later");
  const made = await refund(payment, "&amount=700");
  await sandbox.clock.advance(`${DAY - 1}s`);
  expect((await look(made)).refund.status).toBe("pending");
  await sandbox.clock.advance("1s");
  const { refund: failed, charge, transactions, ledger, movements, events } = await look(made);
  expect(failed).toMatchObject({ status: "failed", failure_reason: "unknown" });
  expect(failed).not.toHaveProperty("pending_reason");
  const back = (await stripe("GET", `/v1/balance_transactions/${failed.failure_balance_transaction}`)).body;
  expect(back).toMatchObject({ type: "refund_failure", amount: 700, net: 700, source: made.id });
  expect(transactions).toEqual([
    ["refund", -700],
    ["refund_failure", 700],
  ]);
  expect(charge).toMatchObject({ amount_refunded: 0, refunded: false, refunds: { data: [failed] } });
  expect(ledger).toMatchObject({ statuses: ["failed"], refundedAmount: 0, remainingAmount: 1000 });
  expect(movements.map(({ from, to }) => [from, to])).toEqual([
    [null, "pending"],
    ["pending", "failed"],
  ]);
  expect(typesOf(events)).toEqual(["refund.created", "charge.refunded", "refund.updated", "refund.failed"]);
  // Both tell of it, and only the first of what was before.
  expect(events[2].data).toMatchObject({
    object: failed,
    previous_attributes: { status: "pending", pending_reason: "processing" },
  });
  expect(events[3].data).toEqual({ object: failed });

  const again = await refund(payment);
  expect(again.amount).toBe(1000);
  expect((await look(again)).charge).toMatchObject({ amount_refunded: 1000, refunded: true });
});

test("fails-after-success: the bank sends the money back two days after it went out", async () => {
  const payment = pay("fails-after-success");
  const made = await refund(payment);
  expect(made.status).toBe("succeeded");
  await sandbox.clock.advance(`${2 * DAY - 1}s`);
  const full = await stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}` });
  expect([full.status, full.body.error.code]).toEqual([400, "charge_already_refunded"]);
  await sandbox.clock.advance("1s");
  const { refund: failed, charge, transactions, movements, events } = await look(made);
  expect(failed).toMatchObject({ status: "failed", failure_reason: "expired_or_canceled_card" });
  expect(failed.balance_transaction).toBe(made.balance_transaction);
  expect(failed.failure_balance_transaction).toMatch(/^txn_/);
  expect(failed).not.toHaveProperty("destination_details");
  expect(transactions).toEqual([
    ["refund", -1000],
    ["refund_failure", 1000],
  ]);
  expect(charge).toMatchObject({ amount_refunded: 0, refunded: false });
  expect(movements.at(-1)).toEqual({ from: "succeeded", to: "failed", at: made.created + 2 * DAY, amount: 1000 });
  expect(typesOf(events)).toEqual(["refund.created", "charge.refunded", "refund.updated", "refund.failed"]);
  expect((await refund(payment, "&amount=1000")).status).toBe("succeeded");
});

test("awaits-funds: nothing is taken from the balance until it has enough", async () => {
  const made = await refund(pay("awaits-funds"));
  expect(made).toMatchObject({ status: "pending", pending_reason: "insufficient_funds", balance_transaction: null });
  await sandbox.clock.advance(`${3 * DAY - 1}s`);
  const before = await look(made);
  expect(before.refund).toEqual(made);
  expect(before.transactions).toEqual([]);
  expect(before.ledger.remainingAmount).toBe(0);
  await sandbox.clock.advance("1s");
  const after = await look(made);
  expect(after.refund).toMatchObject({ status: "succeeded", balance_transaction: expect.stringMatching(/^txn_/) });
  expect(after.transactions).toEqual([["refund", -1000]]);
  const taken = (await stripe("GET", `/v1/balance_transactions/${after.refund.balance_transaction}`)).body;
  expect(taken).toMatchObject({ created: made.created + 3 * DAY, source: made.id });
  expect(after.events.at(-1).data.previous_attributes).toEqual({
    balance_transaction: null,
    destination_details: null,
    pending_reason: "insufficient_funds",
    status: "pending",
  });
});

test("a refund that never got its funds gives none back when it fails", async () => {
  const made = await refund(pay("awaits-funds"));
  sandbox.moveRefund("stripe", made.id, "failed");
  const { refund: failed, transactions, charge } = await look(made);
  expect(failed).toMatchObject({ status: "failed", balance_transaction: null });
  expect(failed).not.toHaveProperty("failure_balance_transaction");
  expect(transactions).toEqual([]);
  expect(charge.amount_refunded).toBe(0);
});

const waiting = [
  ["the payment's refunds need an answer", "requires-action", ""],
  ["the caller asks for instructions by mail", "succeeds", "&instructions_email=buyer%40example.com"],
] as const;

test.each(waiting)("requires_action: %s, and it fails at its deadline", async (_, outcome, form) => {
  const payment = pay(outcome);
  const made = await refund(payment, form);
  expect(made.status).toBe("requires_action");
  await sandbox.clock.advance(`${45 * DAY - 1}s`);
  expect((await look(made)).refund).toEqual(made);
  await sandbox.clock.advance("1s");
  const { refund: expired, charge, events, movements } = await look(made);
  expect(expired).toMatchObject({ status: "failed", failure_reason: "unknown" });
  expect(expired).not.toHaveProperty("next_action");
  expect(charge.amount_refunded).toBe(0);
  expect(typesOf(events)).toEqual(["refund.created", "charge.refunded", "refund.updated", "refund.failed"]);
  expect(movements.at(-1)).toMatchObject({ from: "requires_action", to: "failed", at: made.created + 45 * DAY });
});

test.each([
  ["&instructions_email=me%40example.org", "me@example.org"],
  ["", "buyer@example.com"],
])("requires_action names the address and the deadline that the clock keeps (%j)", async (form, address) => {
  const made = await refund(pay("requires-action"), form);
  expect(made.instructions_email).toBe(address);
  expect(made.next_action).toEqual({
    display_details: {
      email_sent: { email_sent_at: made.created, email_sent_to: address },
      expires_at: made.created + 45 * DAY,
    },
    type: "display_details",
  });
});

const ends = [
  ["cancel", (id: string) => `/v1/refunds/${id}/cancel`, "canceled", "merchant_request", "refund.updated"],
  ["expire", (id: string) => `/v1/test_helpers/refunds/${id}/expire`, "failed", "unknown", "refund.failed"],
] as const;

test.each(ends)("requires_action: %s gives the money back for good", async (_, path, status, reason, type) => {
  const payment = pay("requires-action");
  const made = await refund(payment, "&amount=600");
  const { body: ended } = await stripe("POST", path(made.id));
  expect(ended).toMatchObject({ id: made.id, status, failure_reason: reason });
  const now = await look(made);
  expect(now.refund).toEqual(ended);
  expect(now.transactions).toEqual([
    ["refund", -600],
    ["refund_failure", 600],
  ]);
  expect(now.charge).toMatchObject({ amount_refunded: 0, refunded: false });
  expect(now.events.at(-1)).toMatchObject({ type, data: { object: ended } });
  const request = sandbox.journal.requests("stripe").find(({ path: called }) => called === path(made.id));
  expect(sandbox.journal.movements("stripe").at(-1)).toMatchObject({ to: status, request: request?.number });

  // Neither the deadline nor anybody else moves it again.
  await sandbox.clock.advance("90d");
  expect((await look(made)).refund).toEqual(ended);
  for (const [, again] of ends) expect((await stripe("POST", again(made.id))).status).toBe(400);
  for (const next of ["succeeded", "pending", "failed", "canceled", "requires_action"]) {
    expect(() => sandbox.moveRefund("stripe", made.id, next)).toThrow(/nothing can follow/);
  }
  expect(readEvents(sandbox, "stripe")).toEqual(now.events);
  expect(await refund(payment)).toMatchObject({ amount: 1000 });
});

test("requires_action: the buyer answers, and the bank pays", async () => {
  const made = await refund(pay("requires-action"));
  sandbox.moveRefund("stripe", made.id, "pending");
  const answered = await look(made);
  expect(answered.refund).toMatchObject({ status: "pending", pending_reason: "processing" });
  expect(answered.transactions).toEqual([["refund", -1000]]);
  const moved = sandbox.moveRefund("stripe", made.id, "succeeded");
  expect(moved).toMatchObject({ id: made.id, status: "succeeded" });
  // The deadline for the answer has no say any more.
  await sandbox.clock.advance("90d");
  const { refund: paid, transactions, charge, events, movements } = await look(made);
  expect(paid.status).toBe("succeeded");
  expect(transactions).toEqual([["refund", -1000]]);
  expect(charge).toMatchObject({ amount_refunded: 1000, refunded: true });
  expect(typesOf(events)).toEqual(["refund.created", "charge.refunded", "refund.updated", "refund.updated"]);
  expect(events.slice(2).map(({ data }) => data.previous_attributes.status)).toEqual(["requires_action", "pending"]);
  expect(movements.map(({ to }) => to)).toEqual(["requires_action", "pending", "succeeded"]);
});

test.each(["succeeds", "succeeds-later", "awaits-funds"] as const)(
  "%s: only a refund that waits for the buyer can be cancelled or expire",
  async (outcome) => {
    const made = await refund(pay(outcome));
    for (const [, path] of ends) {
      const { status, body } = await stripe("POST", path(made.id));
      expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
      expect(body.error.message).toContain("requires_action");
    }
    expect((await look(made)).refund).toEqual(made);
  },
);

test("moveRefund says what can follow, and knows no other provider and no other refund", async () => {
  const made = await refund(pay("succeeds-later"));
  const { moveRefund } = sandbox;
  const noWay = /is pending and cannot become canceled.*succeeded or failed/;
  expect(() => moveRefund("stripe", made.id, "canceled")).toThrow(noWay);
  expect(() => moveRefund("stripe", made.id, "PENDING")).toThrow(RangeError);
  expect(() => moveRefund("stripe", made.id, "__proto__")).toThrow(RangeError);
  expect(() => moveRefund("stripe", "re_none", "failed")).toThrow(/"re_none"/);
  expect(() => moveRefund("paypal", made.id, "failed")).toThrow(/"paypal"/);
  expect((await look(made)).refund).toEqual(made);
});

test("a refund that was moved by hand does not move again by the clock", async () => {
  const made = await refund(pay("succeeds-later"));
  sandbox.moveRefund("stripe", made.id, "failed");
  await sandbox.clock.advance("30d");
  expect((await look(made)).refund.status).toBe("failed");
  expect(sandbox.journal.movements("stripe")).toHaveLength(2);
});

test("a refund that was moved by hand lives on from its new status", async () => {
  const made = await refund(pay("requires-action"));
  const status = async () => (await look(made)).refund.status;
  await sandbox.clock.advance("44d");
  sandbox.moveRefund("stripe", made.id, "pending");
  // The deadline for the buyer's answer passes meanwhile: the buyer has answered.
  await sandbox.clock.advance(`${DAY - 1}s`);
  expect(await status()).toBe("pending");
  await sandbox.clock.advance("1s");
  expect(await status()).toBe("succeeded");
  await sandbox.clock.advance("90d");
  expect(sandbox.journal.movements("stripe").map(({ to }) => to)).toEqual(["requires_action", "pending", "succeeded"]);
});

test("partial refunds live lives of their own", async () => {
  const payment = pay("fails-after-success");
  const first = await refund(payment, "&amount=300");
  await sandbox.clock.advance("1d");
  const second = await refund(payment, "&amount=500");
  const charges: unknown[] = [];
  for (let day = 0; day < 3; day += 1) {
    const { charge } = await look(second);
    charges.push([charge.amount_refunded, charge.refunds.data.map(({ status }: Answer["body"]) => status)]);
    await sandbox.clock.advance("1d");
  }
  expect(charges).toEqual([
    [800, ["succeeded", "succeeded"]],
    [500, ["succeeded", "failed"]],
    [0, ["failed", "failed"]],
  ]);
  expect((await look(first)).ledger).toMatchObject({ statuses: ["failed", "failed"], remainingAmount: 1000 });
});

test("more than what is left is refused with Stripe's error, and what waits counts as refunded", async () => {
  const payment = pay("succeeds-later");
  await refund(payment, "&amount=999");
  const over = await stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}&amount=2` });
  expect(over.status).toBe(400);
  expect(over.body.error).toMatchObject({ type: "invalid_request_error", param: "amount" });
  expect(over.body.error.message).toMatch(/greater than unrefunded amount/);
  expect(await refund(payment)).toMatchObject({ amount: 1 });
  const full = await stripe("POST", "/v1/refunds", { body: `payment_intent=${payment.id}&amount=1` });
  expect(full.status).toBe(400);
  expect(full.body.error).toMatchObject({ code: "charge_already_refunded", charge: payment.chargeId });
});

test("refunds that a sandbox starts with live on too", async () => {
  const old = createSandbox({ refunds: 200 });
  const statuses = () => old.ledger.totals("stripe").byStatus;
  expect(statuses()).toMatchObject({ pending: expect.any(Number), requires_action: expect.any(Number) });
  expect(old.journal.entries).toEqual([]);
  await old.clock.advance("60d");
  expect(Object.keys(statuses()).toSorted()).toEqual(["canceled", "failed", "succeeded"]);
  expect(old.journal.movements("stripe").every(({ from, request }) => from !== null && request === null)).toBe(true);
  expect(old.ledger.totals("stripe").refunds).toBe(200);
});

test("refunds that a sandbox starts with wait for the buyer until the deadline that they show", async () => {
  const old = createSandbox({ refunds: 200 });
  const call = caller(old, "stripe");
  const deadlines = new Map<string, number>();
  for (const { id, status } of old.ledger.refunds("stripe")) {
    if (status !== "requires_action") continue;
    const { body } = await call("GET", `/v1/refunds/${id}`);
    deadlines.set(id, body.next_action.display_details.expires_at);
  }
  expect(deadlines.size).toBeGreaterThan(3);
  await old.clock.advance("60d");
  const ends = old.journal.movements("stripe").filter(({ from }) => from === "requires_action");
  expect(new Map(ends.map(({ refundId, at }) => [refundId, at]))).toEqual(
    new Map([...deadlines].toSorted(([, left], [, right]) => left - right)),
  );
  expect(ends.every(({ to }) => to === "failed")).toBe(true);
});

test("an outcome that no provider has is refused, and the error names those that there are", () => {
  const wrong = "explodes" as RefundOutcome;
  expect(() => pay(wrong)).toThrow(/"explodes".*succeeds, succeeds-later/);
});
