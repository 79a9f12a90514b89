import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAmount, toRefund, type Refund } from "../src/index.ts";

const amountOf = (amount: number, currency: string) => {
  const refund: Refund = JSON.parse(JSON.stringify({ id: "re_1", amount, currency, created: 0 }));
  return toRefund(refund).amount;
};

describe("the integer that Stripe wants for money", () => {
  it.each([
    [{ amount: 690, currency: "USD", exponent: 2 }, 690],
    [{ amount: 690, currency: "JPY", exponent: 0 }, 690],
    [{ amount: 6900, currency: "KWD", exponent: 3 }, 6900],
    [{ amount: 7, currency: "ISK", exponent: 0 }, 700],
    [{ amount: 7, currency: "UGX", exponent: 0 }, 700],
    [{ amount: 700, currency: "MGA", exponent: 2 }, 7],
    [{ amount: 690, currency: "usd", exponent: 2 }, 690],
  ])("of %j is %i", (money, integer) => {
    expect(toAmount(money)).toBe(integer);
  });

  it.each([
    ["a fraction of an ariary", { amount: 701, currency: "MGA", exponent: 2 }],
    ["a third decimal that is not 0", { amount: 6905, currency: "KWD", exponent: 3 }],
    ["a negative amount", { amount: -1, currency: "USD", exponent: 2 }],
    ["a fractional amount", { amount: 0.5, currency: "USD", exponent: 2 }],
    ["an amount that becomes unsafe", { amount: Number.MAX_SAFE_INTEGER, currency: "ISK", exponent: 0 }],
    ["a currency without a documented unit", { amount: 1, currency: "BTC", exponent: 8 }],
  ])("does not exist for %s", (_, money) => {
    expect(() => toAmount(money)).toThrow(RangeError);
  });

  it("is the one that a refund came with", () => {
    const currency = fc.constantFrom("usd", "eur", "jpy", "mga", "krw");
    fc.assert(
      fc.property(fc.nat(1_000_000_000), currency, (amount, currency) => {
        expect(toAmount(amountOf(amount, currency))).toBe(amount);
      }),
    );
    expect(toAmount(amountOf(1230, "kwd"))).toBe(1230);
    expect(toAmount(amountOf(1200, "isk"))).toBe(1200);
  });
});
