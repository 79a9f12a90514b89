import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toAmount } from "../src/index.ts";

describe("the number that Whop wants for money", () => {
  it.each([
    [{ amount: 690, currency: "USD", exponent: 2 }, 6.9],
    [{ amount: 5, currency: "USD", exponent: 2 }, 0.05],
    [{ amount: 690, currency: "JPY", exponent: 0 }, 690],
    [{ amount: 1005, currency: "KWD", exponent: 3 }, 1.005],
    [{ amount: 690, currency: "BTC", exponent: 8 }, 0.0000069],
    [{ amount: 12, currency: "BTC", exponent: 8 }, 0.00000012],
  ])("of %j is %d", (money, decimal) => {
    expect(toAmount(money)).toBe(decimal);
  });

  it("has the digits that a person would write, for every amount of up to 15 digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (amount) => {
        const [whole, cents] = [Math.floor(amount / 100), String(amount % 100).padStart(2, "0")];
        expect(toAmount({ amount, currency: "USD", exponent: 2 })).toBe(Number(`${whole}.${cents}`));
      }),
    );
  });

  it("is exact or does not exist", () => {
    fc.assert(
      fc.property(
        fc.maxSafeNat(),
        fc.constantFrom(["USD", 2], ["KWD", 3], ["JPY", 0]),
        (amount, [currency, exponent]) => {
          const money = { amount, currency, exponent };
          let decimal: number;
          try {
            decimal = toAmount(money);
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError);
            return;
          }
          const [whole = "", fraction = ""] = String(decimal).split(".");
          expect(BigInt(whole + fraction.padEnd(money.exponent, "0"))).toBe(BigInt(amount));
        },
      ),
      { examples: [[Number.MAX_SAFE_INTEGER, ["USD", 2]]] },
    );
  });

  it.each([-1, 0.5, NaN, 2 ** 53])("does not exist for %s minor units", (amount) => {
    expect(() => toAmount({ amount, currency: "USD", exponent: 2 })).toThrow(RangeError);
  });
});
