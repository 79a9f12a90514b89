import type { Draft } from "../../draft.ts";
import { json, memberCode } from "../../names.ts";
import { MADE_AT, MINOR_UNITS, sampleRefund } from "../../sample.ts";
import type { Unit } from "../../answers.ts";

/** One amount in each kind of currency, as a provider with a unit writes it: 25.00 USD, 25 JPY and 25.000 KWD. */
const EXAMPLES: Readonly<
  Record<Unit, readonly (readonly [currency: string, written: number, minor: number, exponent: number])[]>
> = {
  minor: [
    ["USD", 2500, 2500, 2],
    ["JPY", 25, 25, 0],
    ["KWD", 25000, 25000, 3],
  ],
  hundredths: [
    ["USD", 2500, 2500, 2],
    ["JPY", 2500, 25, 0],
    ["KWD", 2500, 25000, 3],
  ],
  major: [
    ["USD", 25, 2500, 2],
    ["JPY", 25, 25, 0],
    ["KWD", 25, 25000, 3],
  ],
};

/** What is no amount in each unit. */
const WRONG: Readonly<Record<Unit, readonly string[]>> = {
  minor: ["-1", "2.5", "NaN", "2 ** 53"],
  hundredths: ["-1", "2.5", "NaN", "2 ** 53"],
  major: ["-1", "0.001", "NaN", "2 ** 53"],
};

/** `test/to-refund.test.ts` of a provider's package. */
export function toRefundTest(draft: Draft): string {
  const { name, title, refund } = draft;
  const { member, statuses, type, unit } = refund;
  const [first = "", common] = [...statuses][0] ?? [];
  const isText = member.amount.types.has("string");
  const decimals: Readonly<Record<string, number>> = { USD: 2, JPY: 0, KWD: 3 };
  const rows = EXAMPLES[unit].map(([currency, written, minor, exponent]) =>
    json([currency, isText ? written.toFixed(decimals[currency]) : written, { amount: minor, currency, exponent }]),
  );
  const { reason } = member;
  return `import { describe, expect, it } from "vitest";
import { toAmount, toRefund, type ${type} } from "../src/index.ts";

const sample = ${json(sampleRefund(draft))};

/** The sample with members as ${title} might send them. */
const received = (members: object = {}): ${type} => JSON.parse(JSON.stringify({ ...sample, ...members }));

describe("a ${title} refund in the common form", () => {
  it("keeps what all providers have, and the original", () => {
    const refund = received();
    expect(toRefund(refund)).toEqual({
      provider: ${json(name)},
      id: "re_1",
      amount: { amount: ${MINOR_UNITS}, currency: "USD", exponent: 2 },
      status: ${json(common)},
      providerStatus: ${json(first)},
      reason: ${reason === undefined ? "null" : 'expect.toSatisfy((reason) => reason === null || typeof reason === "string")'},
      paymentId: "pay_1",
      createdAt: ${json(MADE_AT)},
      raw: refund,
    });
  });

  it.each([
    ${[...statuses].map((pair) => `${json(pair)},`).join("\n")}
  ])("that is %s is %s", (providerStatus, status) => {
    expect(toRefund(received({ ${json(member.status.name)}: providerStatus }))).toMatchObject({ status, providerStatus });
  });

  it("has an unknown status for one that ${title} adds", () => {
    const added = toRefund(received({ ${json(member.status.name)}: "added later" }));
    expect(added).toMatchObject({ status: "unknown", providerStatus: "added later" });
  });
});

describe("the amount of a ${title} refund", () => {
  it.each([
    ${rows.map((row) => `${row},`).join("\n")}
  ] as const)("in %s is exact, and goes back as it came", (currency, amount, money) => {
    expect(toRefund(received({ ${memberCode(member.currency.name, "currency")}, ${memberCode(member.amount.name, "amount")} })).amount).toEqual(money);
    expect(toAmount(money)).toBe(amount);
  });

  it.each([${WRONG[unit].map((value) => (isText ? `String(${value})` : value)).join(", ")}])("is refused for %s", (amount) => {
    expect(() => toRefund(received({ ${memberCode(member.amount.name, "amount")} }))).toThrow(RangeError);
  });

  it.each([-1, 2.5, NaN, 2 ** 53])("does not go back for %s minor units", (amount) => {
    expect(() => toAmount({ amount, currency: "USD", exponent: 2 })).toThrow(RangeError);
  });
});
`;
}
