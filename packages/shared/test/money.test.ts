import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponentOf, money, moneyFromDecimal, moneyToDecimal, moneyToMinor } from "../src/index.ts";

const minorUnits = fc.maxSafeNat();
const currencies = fc.constantFrom("USD", "eur", "JPY", "KWD", "CLF", "Isk");

const power = (exponent: number): bigint => 10n ** BigInt(exponent);

describe("money from minor units", () => {
  it("holds the amount, the code in upper case, and the currency's own decimals", () => {
    expect(money(690, "usd")).toEqual({ amount: 690, currency: "USD", exponent: 2 });
    expect(money(690, "JPY")).toEqual({ amount: 690, currency: "JPY", exponent: 0 });
    expect(money(690, "kwd")).toEqual({ amount: 690, currency: "KWD", exponent: 3 });
    expect(money(690, "clf")).toEqual({ amount: 690, currency: "CLF", exponent: 4 });
  });

  it("turns another scale into the currency's own", () => {
    expect(money(500, "ISK", 2)).toEqual({ amount: 5, currency: "ISK", exponent: 0 });
    expect(money(5, "MGA", 0)).toEqual({ amount: 500, currency: "MGA", exponent: 2 });
  });

  it("survives JSON", () => {
    fc.assert(
      fc.property(minorUnits, currencies, (amount, currency) => {
        const some = money(amount, currency);
        expect(JSON.parse(JSON.stringify(some))).toEqual(some);
      }),
    );
  });

  it.each([-1, 0.5, NaN, Infinity, -Infinity, 2 ** 53, 1e21])("refuses %s, which is no exact amount", (amount) => {
    expect(() => money(amount, "USD")).toThrow(RangeError);
  });

  it.each(["", "XX", "DOLLAR", "constructor", "__proto__"])("refuses %j, whose minor unit nobody knows", (currency) => {
    expect(exponentOf(currency)).toBeUndefined();
    expect(() => money(1, currency)).toThrow(RangeError);
  });

  it("refuses what a coarser unit would round, and what a finer one makes unsafe", () => {
    expect(() => money(501, "ISK", 2)).toThrow(RangeError);
    expect(() => money(Number.MAX_SAFE_INTEGER, "MGA", 0)).toThrow(RangeError);
  });

  it("changes scale exactly or throws", () => {
    fc.assert(
      fc.property(minorUnits, fc.nat(6), fc.nat(6), (amount, from, to) => {
        const source = { amount, currency: "XTS", exponent: from };
        const wanted = (BigInt(amount) * power(to)) / power(from);
        const exact = wanted * power(from) === BigInt(amount) * power(to) && wanted <= Number.MAX_SAFE_INTEGER;
        const scaled = (): number => moneyToMinor(source, to);
        if (exact) expect(BigInt(scaled())).toBe(wanted);
        else expect(scaled).toThrow(RangeError);
      }),
      { numRuns: 500 },
    );
  });
});

describe("money from a decimal", () => {
  it("reads the digits as they are written", () => {
    expect(moneyFromDecimal(6.9, "usd")).toEqual({ amount: 690, currency: "USD", exponent: 2 });
    expect(moneyFromDecimal("6.90", "usd")).toEqual({ amount: 690, currency: "USD", exponent: 2 });
    expect(moneyFromDecimal("0.070", "KWD")).toEqual({ amount: 70, currency: "KWD", exponent: 3 });
    expect(moneyFromDecimal(1.005e3, "JPY")).toEqual({ amount: 1005, currency: "JPY", exponent: 0 });
    expect(moneyFromDecimal(0, "USD").amount).toBe(0);
  });

  it("is not fooled by numbers whose product with 100 is not whole", () => {
    for (const [decimal, amount] of [
      [1.1, 110],
      [4.35, 435],
      [8.2, 820],
      [1.15, 115],
      [1234567890123.45, 123456789012345],
    ] as const) {
      expect(moneyFromDecimal(decimal, "USD").amount).toBe(amount);
    }
  });

  it("refuses a number of so many digits that JavaScript has rounded it", () => {
    const rounded: number = JSON.parse("90071992547409.91");
    expect(String(rounded)).toBe("90071992547409.9");
    expect(() => moneyFromDecimal(rounded, "USD")).toThrow(RangeError);
    expect(moneyFromDecimal("90071992547409.91", "USD").amount).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("gives the text back that it was made of", () => {
    fc.assert(
      fc.property(minorUnits, currencies, (amount, currency) => {
        const some = money(amount, currency);
        expect(moneyFromDecimal(moneyToDecimal(some), currency)).toEqual(some);
      }),
    );
  });

  it("lets the digits say the exponent of a currency that ISO does not know", () => {
    expect(moneyFromDecimal("0.00012", "btc")).toEqual({ amount: 12, currency: "BTC", exponent: 5 });
    expect(moneyFromDecimal("1.500", "btc")).toEqual({ amount: 15, currency: "BTC", exponent: 1 });
    expect(moneyFromDecimal(3, "btc")).toEqual({ amount: 3, currency: "BTC", exponent: 0 });
  });

  it("reads a small number that JavaScript writes with an exponent", () => {
    expect(moneyFromDecimal(1.2e-7, "btc")).toEqual({ amount: 12, currency: "BTC", exponent: 8 });
  });

  it.each([-1, "-0.01", "", " 1", "1.", ".5", "1e3", "1,5", "0x10", "١", NaN, Infinity, 0.1 + 0.2, 6.905, 1e21])(
    "refuses %j",
    (decimal) => {
      expect(() => moneyFromDecimal(decimal, "USD")).toThrow(RangeError);
    },
  );

  it("refuses digits that are finer than the minor unit, however fine", () => {
    for (const zeros of [2, 20, 300, 400]) {
      expect(() => moneyFromDecimal(`0.${"0".repeat(zeros)}1`, "USD")).toThrow(RangeError);
    }
  });
});

describe("money as a decimal", () => {
  it("shows every decimal of the currency", () => {
    expect(moneyToDecimal(money(690, "USD"))).toBe("6.90");
    expect(moneyToDecimal(money(5, "USD"))).toBe("0.05");
    expect(moneyToDecimal(money(0, "KWD"))).toBe("0.000");
    expect(moneyToDecimal(money(690, "JPY"))).toBe("690");
  });

  it("refuses an amount that somebody made by hand and wrong", () => {
    expect(() => moneyToDecimal({ amount: -5, currency: "USD", exponent: 2 })).toThrow(RangeError);
    expect(() => moneyToMinor({ amount: 0.5, currency: "USD", exponent: 2 })).toThrow(RangeError);
  });
});
