import type { NumberRule } from "./table.ts";

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
    const given = body[name];
    // Left out, an amount means "everything". A variable that happens to hold nothing must not.
    if (name in body && (given === undefined || given === null)) {
      throw new TypeError(
        `${operation}: "${name}" is ${given}; leave it out if that is what you mean. Nothing was sent`,
      );
    }
    if (given !== undefined && !holds(given, rule)) {
      throw new RangeError(`${operation}: "${name}" must be ${words(rule)}, not ${shown(given)}; nothing was sent`);
    }
  }
}

function holds(given: unknown, { integer, min = -Infinity, above = -Infinity, max = Infinity }: NumberRule): boolean {
  // Only plain digits: JavaScript reads "0x10", "1e3" and " 5 " as numbers too, and a provider may read them otherwise.
  const plain = integer ? /^-?\d+$/ : /^-?\d+(\.\d+)?$/;
  const value = typeof given === "string" && plain.test(given) ? Number(given) : given;
  return (
    typeof value === "number" &&
    (integer ? Number.isSafeInteger(value) : Number.isFinite(value)) &&
    value >= min &&
    value > above &&
    value <= max
  );
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
  if (typeof value === "number") return `${value}`;
  return typeof value === "string" || value === null ? JSON.stringify(value) : `a ${typeof value}`;
}
