import type { Draft } from "../../draft.ts";
import { access } from "../../names.ts";
import type { RefundDraft } from "../../refund.ts";

/** How an adapter reads and writes amounts. */
export interface MoneyCode {
  /** What it needs of shared. */
  readonly imports: readonly string[];
  /** The unit, in a sentence. */
  readonly says: string;
  /** A refund's amount as money. */
  readonly read: string;
  /** The function that goes the other way. */
  readonly toAmount: (draft: Draft) => string;
}

/** How the adapter of a provider with this unit reads and writes amounts. */
export function moneyCode({ unit, member }: RefundDraft): MoneyCode {
  const [amount, currency] = [access("refund", member.amount.name), access("refund", member.currency.name)];
  if (unit === "minor") {
    return {
      imports: ["money", "moneyToMinor"],
      says: "Amounts are integers of the currency's smallest unit by ISO 4217.",
      read: `money(${amount}, ${currency})`,
      toAmount: (draft) => inIntegers(draft, "moneyToMinor(amount)"),
    };
  }
  if (unit === "hundredths") {
    return {
      imports: ["money", "moneyToMinor"],
      says: "Amounts are hundredths of the major unit, whatever the currency.",
      read: `money(${amount}, ${currency}, 2)`,
      toAmount: (draft) => inIntegers(draft, "moneyToMinor(amount, 2)"),
    };
  }
  const isText = member.amount.types.has("string");
  return {
    imports: isText ? ["moneyFromDecimal", "moneyToDecimal"] : ["moneyFromDecimal", "moneyToDecimal", "moneyToMinor"],
    says: "Amounts are decimals of the currency's major unit.",
    read: `moneyFromDecimal(${amount}, ${currency})`,
    toAmount: isText ? inText : inDecimals,
  };
}

function inIntegers({ title, making }: Draft, code: string): string {
  return `/**
 * The integer that ${title} wants for an amount, such as \`${making.amount.name}\` of \`${making.operation.name}\`.
 *
 * @throws RangeError when the amount is finer than ${title}'s unit.
 */
export function toAmount(amount: Money): number {
  return ${code};
}`;
}

function inText({ title, making }: Draft): string {
  return `/** The text that ${title} wants for an amount, such as \`${making.amount.name}\` of \`${making.operation.name}\`: "6.90" for 6.90 USD. */
export function toAmount(amount: Money): string {
  return moneyToDecimal(amount);
}`;
}

function inDecimals({ title, making }: Draft): string {
  return `/**
 * The decimal of major units that ${title} wants for an amount, such as \`${making.amount.name}\` of \`${making.operation.name}\`: 6.9 for 6.90 USD.
 *
 * @throws RangeError when a number does not hold these digits exactly: it is read back to be sure.
 */
export function toAmount(amount: Money): number {
  const decimal = Number(moneyToDecimal(amount));
  const readBack = moneyFromDecimal(decimal, amount.currency);
  if (moneyToMinor(readBack, amount.exponent) !== amount.amount) {
    throw new RangeError(\`\${moneyToDecimal(amount)} \${amount.currency} cannot be sent as a number without loss\`);
  }
  return decimal;
}`;
}
