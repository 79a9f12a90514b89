import type { NumberRule } from "./table.ts";

/**
 * Checks the numbers of a request body against the spec: an amount that is negative, fractional or too large to be exact
 * must not leave.
 *
 * @throws RangeError that names the operation, the member and the rule; TypeError when a number is there and `undefined`.
 */
export function checkNumbers(
  operation: string,
  body: Readonly<Record<string, unknown>>,
  rules: Readonly<Record<string, NumberRule>> = {},
): void {
  for (const [name, rule] of Object.entries(rules)) {
    const given = body[name];
    // Left out, an amount means "everything". A variable that happens to be undefined must not.
    if (name in body && given === undefined) {
      throw new TypeError(
        `${operation}: "${name}" is undefined; leave it out if that is what you mean. Nothing was sent`,
      );
    }
    if (given === undefined || given === null) continue;
    const value = typeof given === "string" && given !== "" ? Number(given) : given;
    const holds =
      typeof value === "number" &&
      (rule.integer ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
      value >= (rule.min ?? -Infinity) &&
      value > (rule.above ?? -Infinity) &&
      value <= (rule.max ?? Infinity);
    if (!holds) {
      throw new RangeError(`${operation}: "${name}" must be ${words(rule)}, not ${shown(given)}; nothing was sent`);
    }
  }
}

function words({ integer, min, above, max }: NumberRule): string {
  return [
    integer ? "a whole number that is exact in JavaScript" : "a finite number",
    min !== undefined && `at least ${min}`,
    above !== undefined && `greater than ${above}`,
    max !== undefined && `at most ${max}`,
  ]
    .filter(Boolean)
    .join(", ");
}

function shown(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : typeof value === "number"
      ? `${value}`
      : `a ${typeof value}`;
}
