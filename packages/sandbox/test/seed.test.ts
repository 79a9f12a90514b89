import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { caller, ledgerText, names } from "./caller.ts";

const STATUSES = {
  stripe: ["canceled", "failed", "pending", "requires_action", "succeeded"],
  whop: ["canceled", "failed", "pending", "requires_action", "succeeded"],
  wooshpay: ["canceled", "failed", "pending", "succeeded"],
  refundkit: ["cancelled", "completed", "failed", "pending", "processing"],
};

test.each(names)("%s starts with as many refunds as asked for, of all kinds", (name) => {
  const { ledger } = createSandbox({ seed: 3, refunds: 200 });
  const totals = ledger.totals(name);
  expect(totals.refunds).toBe(200);
  expect(Object.keys(totals.byCurrency).length).toBeGreaterThanOrEqual(5);
  expect(Object.keys(totals.byStatus).toSorted()).toEqual(STATUSES[name]);
  const refunds = ledger.refunds(name);
  expect(refunds.some(({ createdAt }, place) => createdAt === refunds[place + 1]?.createdAt)).toBe(true);
  expect(ledger.payments(name).length).toBeLessThan(200);
  expect(ledger.payments(name).some(({ disputed }) => disputed)).toBe(true);
});

test.each(names)("%s never starts with more refunded than paid", (name) => {
  const { ledger } = createSandbox({ refunds: 500 });
  let full = 0;
  for (const payment of ledger.payments(name)) {
    const refunds = ledger.refunds(name).filter(({ paymentId }) => paymentId === payment.id);
    const sum = refunds.reduce((total, { amount }) => total + amount, 0);
    expect(sum).toBeLessThanOrEqual(payment.amount);
    expect(refunds.every(({ amount, createdAt }) => amount > 0 && createdAt > payment.createdAt)).toBe(true);
    if (sum === payment.amount) full += 1;
  }
  expect(full).toBeGreaterThan(10);
});

test("totals are the sums of the refunds", () => {
  const { ledger } = createSandbox({ refunds: 50 });
  const { byCurrency, byStatus } = ledger.totals("whop");
  for (const [currency, { count, amount }] of Object.entries(byCurrency)) {
    const refunds = ledger.refunds("whop").filter((refund) => refund.currency === currency);
    expect(count).toBe(refunds.length);
    expect(amount).toBe(refunds.reduce((sum, refund) => sum + refund.amount, 0));
  }
  expect(Object.values(byStatus).reduce((sum, count) => sum + count, 0)).toBe(50);
});

test.each(names)("%s: an empty sandbox is empty", (name) => {
  const sandbox = createSandbox();
  expect(sandbox.ledger.payments(name)).toEqual([]);
  expect(sandbox.ledger.totals(name)).toEqual({ refunds: 0, byCurrency: {}, byStatus: {} });
  expect(sandbox.providers[name].events()).toEqual([]);
});

test.each(names)("%s: same seed and same calls give the same bytes, another seed gives others", async (name) => {
  const run = async (seed: number) => {
    const sandbox = createSandbox({ seed, refunds: 40 });
    const payment = sandbox.addPayment(name, { amount: 5000, currency: "usd" });
    const call = caller(sandbox, name);
    const requests = {
      stripe: () => call("POST", "/v1/refunds", { body: `charge=${payment.chargeId}` }),
      whop: () => call("POST", `/api/v1/payments/${payment.id}/refund`),
      wooshpay: () => call("POST", "/v1/refunds", { body: { payment_intent: payment.id } }),
      refundkit: () => call("POST", "/v1/refunds", { body: { transactionId: payment.id, amount: 1, reason: "other" } }),
    };
    const answer = await requests[name]();
    expect(answer.status).toBe(200);
    const { events } = sandbox.providers[name];
    return [answer.text, JSON.stringify([...answer.headers]), ledgerText(sandbox, name), JSON.stringify(events())];
  };
  const first = await run(7);
  expect(await run(7)).toEqual(first);
  expect(await run(8)).not.toEqual(first);
});

test.each(["stripe", "wooshpay"] as const)("%s starts with no refund of a charge that was never captured", (name) => {
  const reasons = new Set(
    createSandbox({ refunds: 200 })
      .ledger.refunds(name)
      .map(({ reason }) => reason),
  );
  expect(reasons.size).toBeGreaterThan(3);
  expect(reasons).not.toContain("expired_uncaptured_charge");
});

test("what happens at one provider does not change the ids of another", async () => {
  const [left, right] = [createSandbox(), createSandbox()];
  left.addPayment("whop", { amount: 1, currency: "usd" });
  const ids = [left, right].map((sandbox) => sandbox.addPayment("stripe", { amount: 1, currency: "usd" }).id);
  expect(ids[0]).toBe(ids[1]);
});

test("reading does not change the ids of what is written later", async () => {
  const [left, right] = [createSandbox(), createSandbox()];
  await caller(left, "stripe")("GET", "/v1/refunds");
  const ids = [left, right].map((sandbox) => sandbox.addPayment("stripe", { amount: 1, currency: "usd" }).id);
  expect(ids[0]).toBe(ids[1]);
});

test.each(names)("%s: a payment that cannot be is a RangeError", (name) => {
  const { addPayment, ledger } = createSandbox();
  for (const amount of [0, -1, 1.5, Number.NaN, 1e12]) {
    expect(() => addPayment(name, { amount, currency: "usd" })).toThrow(RangeError);
  }
  expect(() => addPayment(name, { amount: 1, currency: "dollars" })).toThrow(RangeError);
  expect(() => addPayment("paypal", { amount: 1, currency: "usd" })).toThrow(RangeError);
  expect(() => ledger.totals("paypal")).toThrow(RangeError);
  expect(ledger.payments(name)).toEqual([]);
});

test("a sandbox that cannot be is a RangeError", () => {
  expect(() => createSandbox({ refunds: -1 })).toThrow(RangeError);
  expect(() => createSandbox({ refunds: 1.5 })).toThrow(RangeError);
  expect(() => createSandbox({ seed: 0.5 })).toThrow(RangeError);
});
