import { describe, expect, it } from "vitest";
import { toRefund, type RefundListItem } from "../src/index.ts";

const wire =
  '{"id":"rf_1","amount":6.9,"currency":"usd","status":"succeeded","created_at":"2026-07-20T10:00:00.123456+02:00",' +
  '"provider":"stripe","provider_created_at":null,"reference_status":null,"reference_type":null,"reference_value":null,' +
  '"payment":{"id":"pay_1"}}';

/** A refund as it arrives, with some members otherwise. */
const received = (members: object = {}): RefundListItem => ({ ...JSON.parse(wire), ...members });

describe("a Whop refund in the common form", () => {
  it("keeps what all providers have, and the original", () => {
    const refund = received();
    expect(toRefund(refund)).toEqual({
      provider: "whop",
      id: "rf_1",
      amount: { amount: 690, currency: "USD", exponent: 2 },
      status: "succeeded",
      providerStatus: "succeeded",
      reason: null,
      paymentId: "pay_1",
      createdAt: "2026-07-20T08:00:00.123Z",
      raw: refund,
    });
  });

  it.each(["pending", "requires_action", "succeeded", "failed", "canceled"])("has the status %s", (status) => {
    expect(toRefund(received({ status }))).toMatchObject({ status, providerStatus: status });
  });

  it("has an unknown status for one that Whop adds, and for none", () => {
    expect(toRefund(received({ status: "reversed" }))).toMatchObject({ status: "unknown", providerStatus: "reversed" });
    expect(toRefund(received({ status: null }))).toMatchObject({ status: "unknown", providerStatus: null });
    expect(toRefund(received({ status: undefined }))).toMatchObject({ status: "unknown", providerStatus: null });
  });

  it("has null for a payment that is not named", () => {
    expect(toRefund(received({ payment: null })).paymentId).toBeNull();
    expect(toRefund(received({ payment: undefined })).paymentId).toBeNull();
  });
});

describe("the amount of a Whop refund", () => {
  it.each([
    ["usd", 6.9, { amount: 690, currency: "USD", exponent: 2 }],
    ["EUR", 4.35, { amount: 435, currency: "EUR", exponent: 2 }],
    ["usd", 0, { amount: 0, currency: "USD", exponent: 2 }],
    ["jpy", 690, { amount: 690, currency: "JPY", exponent: 0 }],
    ["kwd", 1.005, { amount: 1005, currency: "KWD", exponent: 3 }],
    // ISO 4217 does not know these: the digits say the exponent.
    ["btc", 0.00012, { amount: 12, currency: "BTC", exponent: 5 }],
    ["btc", 0.00000012, { amount: 12, currency: "BTC", exponent: 8 }],
    ["eth", 2, { amount: 2, currency: "ETH", exponent: 0 }],
  ])("in %s of %d is exact", (currency, amount, money) => {
    expect(toRefund(received({ currency, amount })).amount).toEqual(money);
  });

  it.each([
    ["finer than a cent", { amount: 6.905 }],
    ["finer than a yen", { amount: 6.9, currency: "jpy" }],
    ["the result of floating point arithmetic", { amount: 0.1 + 0.2 }],
    ["negative", { amount: -6.9 }],
    ["unsafe", { amount: 1e21 }],
    ["missing", { amount: null }],
  ])("is refused when it is %s", (_, members) => {
    expect(() => toRefund(received(members))).toThrow(RangeError);
  });
});
