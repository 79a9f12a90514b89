import type { Schema } from "../generator/openapi.ts";
import type { Spec } from "../generator/spec.ts";

/** A member of an object, as a spec has it. */
export interface Member {
  readonly name: string;
  readonly schema: Schema;
  readonly types: ReadonlySet<string>;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
}

/** The members of an object, in the order of the spec. */
export function membersOf(spec: Spec, schema: Schema | undefined): Member[] {
  const required = new Set(spec.branches(schema).flatMap((branch) => branch.required ?? []));
  return [...spec.members(schema)].map(([name, member]) => {
    const types = spec.types(member);
    return { name, schema: member, types, isRequired: required.has(name), isNullable: types.has("null") };
  });
}

/** The first word that a schema says for a key, through references and alternatives. */
export function keyOf<Key extends keyof Schema>(
  spec: Spec,
  schema: Schema | undefined,
  key: Key,
): Schema[Key] | undefined {
  return spec.branches(schema).find((branch) => branch[key] !== undefined)?.[key];
}

/** The texts that a schema lists. */
export function wordsOf(spec: Spec, schema: Schema | undefined): string[] {
  return (keyOf(spec, schema, "enum") ?? []).filter((value) => typeof value === "string");
}

/** The first example that a schema gives. */
export function exampleOf(spec: Spec, schema: Schema | undefined): unknown {
  return keyOf(spec, schema, "example") ?? keyOf(spec, schema, "examples")?.[0];
}

/** What a member is for, by its name: `createdAt` and `created_at` alike. */
const ROLES = {
  id: /^id$/,
  amount: /^amount$/,
  currency: /^currency(code)?$/,
  status: /^(status|state)$/,
  reason: /^reason$/,
  payment: /^(payment|charge|transaction|order|paymentintent)(id|ref|reference)?$/,
  created: /^created(at|on|date|time)?$/,
  updated: /^(updated|modified)(at|on|date|time)?$/,
} as const satisfies Record<string, RegExp>;
export type Role = keyof typeof ROLES;

/** The member with a role. */
export function memberFor(members: readonly Member[], role: Role): Member | undefined {
  return members.find(({ name }) => ROLES[role].test(name.replaceAll(/[_-]/g, "").toLowerCase()));
}
