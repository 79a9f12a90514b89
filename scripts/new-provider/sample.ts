import { constantOf } from "./code.ts";
import type { Draft } from "./draft.ts";
import { membersOf, type Member } from "./members.ts";

/** When the refund of the tests was made. */
export const MADE_AT = "2026-01-02T03:04:05.000Z";

/** What the tests refund: 25.00 USD. */
export const MINOR_UNITS = 2500;

/** The amount of the tests as the provider writes it. */
export function amountOf({ refund: { unit, member } }: Draft): number | string {
  if (unit !== "major") return MINOR_UNITS;
  return member.amount.types.has("string") ? "25.00" : 25;
}

/** A refund as the provider might send it. */
export function sampleRefund(draft: Draft): Record<string, unknown> {
  const { spec, refund } = draft;
  const { member, schema, statuses } = refund;
  const known = new Map<string, unknown>([
    [member.id.name, "re_1"],
    [member.amount.name, amountOf(draft)],
    [member.currency.name, refund.isLowerCase ? "usd" : "USD"],
    [member.status.name, [...statuses.keys()][0]],
    [member.payment.name, "pay_1"],
    [member.created.name, timeOf(member.created)],
  ]);
  if (member.updated !== undefined) known.set(member.updated.name, timeOf(member.updated));
  const shown = membersOf(spec, schema).filter(({ name, isRequired }) => isRequired || known.has(name));
  return Object.fromEntries(
    shown.map((one) => [one.name, known.has(one.name) ? known.get(one.name) : constantOf(spec, one)]),
  );
}

function timeOf({ types }: Member): string | number {
  return types.has("string") ? MADE_AT : Date.parse(MADE_AT) / 1000;
}

/** Input that makes a refund of a payment: all that is required, and the amount. */
export function makingInput({ spec, making }: Draft, amount: unknown, payment: unknown): Record<string, unknown> {
  const members = making.members.filter(({ name, isRequired }) => isRequired || name === making.amount.name);
  const values = members.map((member): [string, unknown] => {
    if (member.name === making.amount.name) return [member.name, amount];
    if (member.name === making.payment.name && making.payment.in === "body") return [member.name, payment];
    if (member.name === making.currency?.name) return [member.name, "usd"];
    return [member.name, constantOf(spec, member) ?? "text"];
  });
  return Object.fromEntries(values);
}
