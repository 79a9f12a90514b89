import { describe, expect, it } from "vitest";
import { toAmount, toRefund, type Refund } from "../src/index.ts";

const sample = {
  id: "re_1",
  object: "refund",
  amount: 690,
  created: 1690000000,
  currency: "USD",
  metadata: {},
  payment_intent: "pi_1",
  reason: "requested_by_customer",
  status: "succeeded",
};

/** The sample with members as WooshPay might send them. */
const received = (members: object = {}): Refund => JSON.parse(JSON.stringify({ ...sample, ...members }));

describe("a WooshPay refund in the common form", () => {
  it("keeps what all providers have, and the original", () => {
    const refund = received();
    expect(toRefund(refund)).toEqual({
      provider: "wooshpay",
      id: "re_1",
      amount: { amount: 690, currency: "USD", exponent: 2 },
      status: "succeeded",
      providerStatus: "succeeded",
      reason: "requested_by_customer",
      paymentId: "pi_1",
      createdAt: "2023-07-22T04:26:40.000Z",
      raw: refund,
    });
  });

  it.each(["pending", "succeeded", "failed", "canceled"])("has the status %s", (status) => {
    expect(toRefund(received({ status }))).toMatchObject({ status, providerStatus: status });
  });

  it("has an unknown status for one that WooshPay adds, and for none", () => {
    expect(toRefund(received({ status: "requires_action" }))).toMatchObject({
      status: "unknown",
      providerStatus: "requires_action",
    });
    for (const status of [null, undefined]) {
      expect(toRefund(received({ status }))).toMatchObject({ status: "unknown", providerStatus: null });
    }
  });

  it.each([null, undefined])("has null for members that are %s", (nothing) => {
    const bare = received({ reason: nothing, payment_intent: nothing, created: nothing, status: nothing });
    expect(toRefund(bare)).toMatchObject({ reason: null, paymentId: null, createdAt: null, providerStatus: null });
  });

  it.each(["id", "amount", "currency"])("does not exist without %s", (name) => {
    expect(() => toRefund(received({ [name]: undefined }))).toThrow(TypeError);
    expect(() => toRefund(received({ [name]: null }))).toThrow(TypeError);
  });

  it.each([
    [1690000000, "2023-07-22T04:26:40.000Z"],
    [1690000000123, "2023-07-22T04:26:40.123Z"],
    [0, "1970-01-01T00:00:00.000Z"],
  ])("was made at %i, in seconds or in milliseconds", (created, time) => {
    expect(toRefund(received({ created })).createdAt).toBe(time);
  });
});

describe("the amount of a WooshPay refund", () => {
  it.each([
    ["usd", 690, { amount: 690, currency: "USD", exponent: 2 }],
    ["JPY", 690, { amount: 690, currency: "JPY", exponent: 0 }],
    ["kwd", 690, { amount: 690, currency: "KWD", exponent: 3 }],
    ["HKD", 0, { amount: 0, currency: "HKD", exponent: 2 }],
  ])("in %s is exact, and goes back as text", (currency, amount, money) => {
    expect(toRefund(received({ currency, amount })).amount).toEqual(money);
    expect(toAmount(money)).toBe(String(amount));
  });

  it.each([{ amount: 2 ** 53 }, { amount: -1 }, { amount: 6.9 }, { currency: "zzz" }])(
    "is refused for %j",
    (members) => {
      expect(() => toRefund(received(members))).toThrow(RangeError);
    },
  );

  it.each([-1, 6.9, NaN, 2 ** 53])("does not go back for %s minor units", (amount) => {
    expect(() => toAmount({ amount, currency: "USD", exponent: 2 })).toThrow(RangeError);
  });
});
