import { shown } from "./shown.ts";
import type { NumberRule } from "./table.ts";

/** The longest time that a timer can hold: 2^31 - 1 milliseconds, 24.8 days. */
export const MAX_MS = 2_147_483_647;

/** What a time in milliseconds must be that somebody waits for. */
export const MILLISECONDS: NumberRule = { above: 0, max: MAX_MS };

/**
 * Checks the numbers of a request body against the spec: an amount that is negative, fractional or too large to be exact
 * must not leave.
 *
 * @throws RangeError that names the operation, the member and the rule; TypeError when a number is there and holds nothing.
 */
export function checkNumbers(
  operation: string,
  body: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, NumberRule>> = {},
): void {
  for (const [name, rule] of Object.entries(rules)) {
    if (!(name in body)) continue;
    const given = body[name];
    // Left out, an amount means "everything". A variable that happens to hold nothing must not.
    if (given === undefined || given === null) {
      throw new TypeError(
        `${operation}: "${name}" is ${given}; leave it out if that is what you mean. Nothing was sent`,
      );
    }
    // Only plain digits: JavaScript reads "0x10", "1e3" and " 5 " as numbers too, and a provider may read them otherwise.
    const plain = rule.integer ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
    const value = typeof given === "string" && plain.test(given) ? Number(given) : given;
    checkNumber(`${operation}: "${name}"`, value, rule, given);
  }
}

/**
 * @param label - what messages call the number
 * @param given - what messages say was given
 * @throws RangeError when the value is no number, or breaks the rule.
 */
export function checkNumber(label: string, value: unknown, rule: NumberRule, given = value): void {
  const { integer, min = -Infinity, above = -Infinity, max = Infinity } = rule;
  const isExact = integer ? Number.isSafeInteger(value) : Number.isFinite(value);
  if (isExact && typeof value === "number" && value >= min && value > above && value <= max) return;
  const words = [
    integer ? "a safe integer" : "a finite number",
    rule.min !== undefined && `at least ${min}`,
    rule.above !== undefined && `greater than ${above}`,
    rule.max !== undefined && `at most ${max}`,
  ];
  throw new RangeError(`${label} must be ${words.filter(Boolean).join(", ")}, not ${shown(given)}; nothing was sent`);
}
