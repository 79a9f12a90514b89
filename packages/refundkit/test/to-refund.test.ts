import { describe, expect, it } from "vitest";
import { toAmount, toRefund, type Refund } from "../src/index.ts";

const sample = {
  id: "ref_1",
  organizationId: "org_1",
  externalRefundId: null,
  transactionId: "ch_1",
  amount: 2500,
  currency: "usd",
  reason: "duplicate_charge",
  status: "completed",
  processor: "stripe",
  metadata: null,
  initiatedBy: "api",
  createdAt: "2026-01-02T03:04:05Z",
  updatedAt: "2026-01-02T03:04:05Z",
};

/** The sample with members as RefundKit might send them. */
const received = (members: object = {}): Refund => JSON.parse(JSON.stringify({ ...sample, ...members }));

describe("a RefundKit refund in the common form", () => {
  it("keeps what all providers have, and the original", () => {
    const refund = received();
    expect(toRefund(refund)).toEqual({
      provider: "refundkit",
      id: "ref_1",
      amount: { amount: 2500, currency: "USD", exponent: 2 },
      status: "succeeded",
      providerStatus: "completed",
      reason: "duplicate_charge",
      paymentId: "ch_1",
      createdAt: "2026-01-02T03:04:05.000Z",
      raw: refund,
    });
  });

  it.each([
    ["pending", "pending"],
    ["processing", "pending"],
    ["completed", "succeeded"],
    ["failed", "failed"],
    ["cancelled", "canceled"],
  ])("that is %s is %s", (providerStatus, status) => {
    expect(toRefund(received({ status: providerStatus }))).toMatchObject({ status, providerStatus });
  });

  it("has an unknown status for one that RefundKit adds, and for none", () => {
    expect(toRefund(received({ status: "canceled" }))).toMatchObject({ status: "unknown", providerStatus: "canceled" });
    for (const status of [null, undefined]) {
      expect(toRefund(received({ status }))).toMatchObject({ status: "unknown", providerStatus: null });
    }
  });

  it.each([null, undefined])("has null for members that are %s", (nothing) => {
    const bare = received({ reason: nothing, transactionId: nothing });
    expect(toRefund(bare)).toMatchObject({ reason: null, paymentId: null });
  });
});

describe("the amount of a RefundKit refund", () => {
  it.each([
    ["usd", 2500, { amount: 2500, currency: "USD", exponent: 2 }],
    ["JPY", 2500, { amount: 2500, currency: "JPY", exponent: 0 }],
    ["kwd", 2500, { amount: 2500, currency: "KWD", exponent: 3 }],
    ["eur", 0, { amount: 0, currency: "EUR", exponent: 2 }],
  ])("in %s is exact, and goes back as it came", (currency, amount, money) => {
    expect(toRefund(received({ currency, amount })).amount).toEqual(money);
    expect(toAmount(money)).toBe(amount);
  });

  it.each(["ISK", "mga", "ugx"])("in %s is refused both ways, for its unit is not sure", (currency) => {
    expect(() => toRefund(received({ currency }))).toThrow(/does not say in what unit/);
    expect(() => toAmount({ amount: 1, currency, exponent: 0 })).toThrow(RangeError);
  });

  it.each([{ amount: 2 ** 53 }, { amount: -1 }, { amount: 2.5 }, { currency: "zzz" }])(
    "is refused for %j",
    (members) => {
      expect(() => toRefund(received(members))).toThrow(RangeError);
    },
  );

  it.each([-1, 2.5, NaN, 2 ** 53])("does not go back for %s minor units", (amount) => {
    expect(() => toAmount({ amount, currency: "USD", exponent: 2 })).toThrow(RangeError);
  });
});
