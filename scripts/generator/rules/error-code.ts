import type { Schema } from "../openapi.ts";
import type { SpecOperation } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";

/** A provider whose errors have a code has a type of that name: adapters export it, and users switch over it. */
export function* errorCodeProblems(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const pointers = [spec.openapi["x-errors"]?.code ?? []].flat();
  if (pointers.length === 0) return;
  const sayAt = (where: string, text: string): Problem => spec.problem(["x-errors", "code"], where, "x-errors", text);
  const schema = spec.resolve<Schema>(spec.openapi.components?.schemas?.["ErrorCode"]);
  if (schema === undefined) {
    const text = "code needs the schema ErrorCode under components; list the documented codes, with x-open-enum: true";
    yield sayAt("document", text);
    return;
  }
  const types = [...spec.types(schema)];
  if (types.join() !== "string" || (schema.enum !== undefined && schema["x-open-enum"] !== true)) {
    const text = "must be a string, its enum open, for a provider adds codes; say type: string and x-open-enum: true";
    yield spec.problem(["components", "schemas", "ErrorCode"], "components", "ErrorCode", text);
  }
  for (const { name, errors } of operations) {
    const codes = errors.flatMap((error) => pointers.flatMap((pointer) => spec.find(error.schema, pointer)));
    if (codes.some((code) => !spec.branches(code).includes(schema))) {
      const text = `code ${pointers.join(", ")} must lead to ErrorCode; write $ref: "#/components/schemas/ErrorCode" there`;
      yield sayAt(name, text);
    }
  }
}
