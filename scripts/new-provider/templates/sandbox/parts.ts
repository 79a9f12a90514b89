import type { Draft } from "../../draft.ts";
import { keyOf, wordsOf, type Member } from "../../members.ts";

/** The currencies of a stand-in have two decimals: the amount of one, in minor units, as the provider shows it. */
export function amountCode({ refund: { unit, member } }: Draft, minor: string): string {
  if (unit !== "major") return minor;
  return member.amount.types.has("string") ? `toDecimal(${minor}, 2).toFixed(2)` : `toDecimal(${minor}, 2)`;
}

/** Unix seconds as a member shows them. */
export function timeCode({ types }: Member, seconds: string): string {
  return types.has("string") ? `isoTime(${seconds})` : seconds;
}

/** The rule that a stand-in reads a parameter by, and what it needs of `parameters.ts`. */
export function ruleCode({ spec, refund }: Draft, member: Member, isText: boolean): string {
  const { schema, types } = member;
  if (/^amount$/i.test(member.name) && refund.unit === "major") return "decimalAmount";
  const words = wordsOf(spec, schema);
  if (words.length > 0) return `choice(${JSON.stringify(words)})`;
  if (types.has("integer")) return `${isText ? "integerText" : "integer"}(${boundsOf(member, { spec })})`;
  if (types.has("boolean")) return isText ? "booleanText" : "boolean";
  if (types.has("object")) return "anyObject";
  if (types.has("array")) return "list(text())";
  const longest = keyOf(spec, schema, "maxLength");
  return longest === undefined ? "text()" : `text({ maximum: ${longest} })`;
}

function boundsOf({ schema }: Member, { spec }: Pick<Draft, "spec">): string {
  const least = keyOf(spec, schema, "minimum");
  const most = keyOf(spec, schema, "maximum");
  const above = keyOf(spec, schema, "exclusiveMinimum");
  const bounds = [
    ...(least === undefined && above === undefined ? [] : [`minimum: ${least ?? (above ?? 0) + 1}`]),
    ...(most === undefined ? [] : [`maximum: ${most}`]),
  ];
  return bounds.length === 0 ? "" : `{ ${bounds.join(", ")} }`;
}

/** The rules that a text of code uses. */
export function rulesIn(code: string): string[] {
  const known = ["anyObject", "boolean", "booleanText", "choice", "integer", "integerText", "list", "nullable", "text"];
  return known.filter((rule) => new RegExp(`\\b${rule}\\b`).test(code));
}
