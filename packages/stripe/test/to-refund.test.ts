import { describe, expect, it } from "vitest";
import { toRefund, type Refund } from "../src/index.ts";

const sample: Refund = {
  id: "re_1Nispe2eZvKYlo2Cd31jOCgZ",
  object: "refund",
  amount: 1000,
  balance_transaction: "txn_1",
  charge: "ch_1",
  created: 1692942318,
  currency: "usd",
  customer: null,
  customer_account: null,
  metadata: {},
  payment_intent: "pi_1",
  payment_method: null,
  reason: "requested_by_customer",
  receipt_number: null,
  source_transfer_reversal: null,
  status: "succeeded",
  transfer_reversal: null,
};

/** The sample with members as Stripe might send them one day, or with another version. */
const received = (members: object): Refund => JSON.parse(JSON.stringify({ ...sample, ...members }));

describe("a Stripe refund in the common form", () => {
  it("keeps what all providers have, and the original", () => {
    expect(toRefund(sample)).toEqual({
      provider: "stripe",
      id: "re_1Nispe2eZvKYlo2Cd31jOCgZ",
      amount: { amount: 1000, currency: "USD", exponent: 2 },
      status: "succeeded",
      providerStatus: "succeeded",
      reason: "requested_by_customer",
      paymentId: "pi_1",
      createdAt: "2023-08-25T05:45:18.000Z",
      raw: sample,
    });
    expect(toRefund(sample).raw).toBe(sample);
  });

  it.each(["pending", "requires_action", "succeeded", "failed", "canceled"])("has the status %s", (status) => {
    expect(toRefund(received({ status }))).toMatchObject({ status, providerStatus: status });
  });

  it("has an unknown status for one that Stripe adds, and for none", () => {
    expect(toRefund(received({ status: "reversed" }))).toMatchObject({ status: "unknown", providerStatus: "reversed" });
    expect(toRefund(received({ status: "toString" })).status).toBe("unknown");
    expect(toRefund(received({ status: null }))).toMatchObject({ status: "unknown", providerStatus: null });
  });

  it("has null, never undefined, for what is null or missing", () => {
    expect(toRefund(received({ reason: null, charge: null, payment_intent: null }))).toMatchObject({
      reason: null,
      paymentId: null,
    });
    const bare = received({ reason: undefined, charge: undefined, payment_intent: undefined, status: undefined });
    expect(toRefund(bare)).toMatchObject({ reason: null, paymentId: null, providerStatus: null, status: "unknown" });
  });

  it("names the payment intent, else the charge, expanded or not", () => {
    expect(toRefund(received({ payment_intent: null })).paymentId).toBe("ch_1");
    expect(toRefund(received({ payment_intent: { id: "pi_2", object: "payment_intent" } })).paymentId).toBe("pi_2");
    expect(toRefund(received({ payment_intent: null, charge: { id: "ch_2" } })).paymentId).toBe("ch_2");
  });
});

describe("the amount of a Stripe refund", () => {
  it.each([
    ["usd", 1000, { amount: 1000, currency: "USD", exponent: 2 }],
    ["EUR", 1000, { amount: 1000, currency: "EUR", exponent: 2 }],
    ["jpy", 1000, { amount: 1000, currency: "JPY", exponent: 0 }],
    ["kwd", 1000, { amount: 1000, currency: "KWD", exponent: 3 }],
    // Stripe departs from ISO 4217 here.
    ["mga", 10, { amount: 1000, currency: "MGA", exponent: 2 }],
    ["isk", 1000, { amount: 10, currency: "ISK", exponent: 0 }],
    ["ugx", 1000, { amount: 10, currency: "UGX", exponent: 0 }],
    ["usd", 0, { amount: 0, currency: "USD", exponent: 2 }],
    ["usd", Number.MAX_SAFE_INTEGER, { amount: Number.MAX_SAFE_INTEGER, currency: "USD", exponent: 2 }],
  ])("in %s is exact", (currency, amount, money) => {
    expect(toRefund(received({ currency, amount })).amount).toEqual(money);
  });

  it.each([
    ["unsafe", { amount: 2 ** 53 }],
    ["negative", { amount: -1 }],
    ["fractional", { amount: 0.5 }],
    ["missing", { amount: null }],
    ["of a fraction of a krona", { currency: "isk", amount: 1050 }],
    ["too large in the minor unit", { currency: "mga", amount: Number.MAX_SAFE_INTEGER }],
    ["in a currency that nobody knows", { currency: "zzz" }],
    ["in a three-decimal currency that Stripe does not list", { currency: "iqd" }],
    ["in a four-decimal currency", { currency: "clf" }],
  ])("is refused when it is %s", (_, members) => {
    expect(() => toRefund(received(members))).toThrow(RangeError);
  });
});
