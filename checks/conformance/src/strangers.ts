import type { Schema } from "@storno/scripts/generator/openapi.ts";
import type { Spec } from "@storno/scripts/generator/spec.ts";

/**
 * The members of a value that none of its schemas has, as JSON pointers. JSON Schema lets any member pass that is not
 * mentioned; a stand-in must show none but those that the provider documents. What a schema opens to all members is let alone.
 */
export function strangersIn(spec: Spec, schemas: readonly Schema[], value: unknown, place = ""): string[] {
  const branches = schemas.flatMap((schema) => spec.branches(schema));
  if (Array.isArray(value)) {
    const items = branches.flatMap((branch) => branch.items ?? []);
    return value.flatMap((item, index) => strangersIn(spec, items, item, `${place}/${index}`));
  }
  if (typeof value !== "object" || value === null || branches.some(isOpen)) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const known = branches.flatMap(({ properties = {} }) =>
      Object.hasOwn(properties, name) ? (properties[name] ?? []) : [],
    );
    return known.length === 0 ? [`${place}/${name}`] : strangersIn(spec, known, member, `${place}/${name}`);
  });
}

function isOpen(branch: Schema): boolean {
  return "additionalProperties" in branch && branch.additionalProperties !== false;
}
