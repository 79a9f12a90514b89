import type { Schema } from "../generator/openapi.ts";
import type { Spec } from "../generator/spec.ts";
import { exampleOf, keyOf, membersOf, type Member } from "./members.ts";
import { memberCode } from "./names.ts";

/** Code of a part of an object; of one whose value may be null, apart, for not every schema lets it be shown so. */
export type Part = string | { readonly nullable: string };

/** By JSON pointer. */
export type Parts = ReadonlyMap<string, Part>;

/** Code of an object by its schema: the parts that are given, and of what else is required a constant. */
export function objectCode(
  spec: Spec,
  schema: Schema | undefined,
  parts: Parts,
  missing: (pointer: string) => void,
  pointer = "",
): string {
  const members = membersOf(spec, schema).flatMap((member): string[] => {
    const here = `${pointer}/${member.name}`;
    const part = parts.get(here);
    if (part !== undefined) return [partCode(member, part)];
    const isWay = [...parts.keys()].some((other) => other.startsWith(`${here}/`));
    if (isWay) return [memberCode(member.name, objectCode(spec, member.schema, parts, missing, here))];
    if (!member.isRequired) return [];
    const constant = constantOf(spec, member);
    if (constant === undefined) missing(here);
    return [memberCode(member.name, JSON.stringify(constant ?? null))];
  });
  return `{ ${members.join(", ")} }`;
}

/** What may be null and must not be shown so is left out. */
function partCode({ name, isNullable }: Member, part: Part): string {
  if (typeof part === "string") return memberCode(name, part);
  const { nullable } = part;
  const shown = memberCode(name, nullable);
  return isNullable ? shown : `...(${nullable} !== null && { ${shown} })`;
}

/** A value that the spec itself gives a member. */
export function constantOf(spec: Spec, { schema, isNullable, types }: Member): unknown {
  const values = [keyOf(spec, schema, "const"), keyOf(spec, schema, "default"), exampleOf(spec, schema)];
  const given = values.find((value) => value !== undefined) ?? keyOf(spec, schema, "enum")?.[0];
  if (given !== undefined) return given;
  if (isNullable) return null;
  if (types.has("boolean")) return false;
  return types.has("array") ? [] : undefined;
}
