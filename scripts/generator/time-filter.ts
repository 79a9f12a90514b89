import type { TimeFilter } from "@storno/shared";
import { schemeOf, parametersIn, type SpecOperation } from "./operation.ts";
import type { Schema } from "./openapi.ts";
import { namesIn, type Spec } from "./spec.ts";

/** The schemas of what a pointer into the query names. */
export function queryAt(spec: Spec, operation: SpecOperation, pointer: string): Schema[] {
  const [name, ...inner] = namesIn(pointer);
  const schema = parametersIn(operation, "query").find((parameter) => parameter.name === name)?.schema;
  return schema === undefined ? [] : spec.find(schema, inner.map((part) => `/${part}`).join(""));
}

/** The rows of a list. */
export function rowOf(spec: Spec, operation: SpecOperation): Schema | undefined {
  const body = operation.successes.find(({ schema }) => schema !== undefined)?.schema;
  return spec.find(body, schemeOf(spec, operation)?.items ?? "").flatMap((rows) => spec.itemsOf(rows) ?? [])[0];
}

/** How a time of this schema is written; `undefined` for what is no time. */
export function timeFormat(spec: Spec, schemas: readonly Schema[]): TimeFilter["format"] | undefined {
  const branches = schemas.flatMap((schema) => spec.branches(schema));
  if (branches.some((branch) => branch.format === "date-time")) return "date-time";
  return branches.some((branch) => spec.types(branch).has("integer")) ? "seconds" : undefined;
}

/** What the runtime knows of an operation's filter by time. */
export function timeFilterOf(spec: Spec, operation: SpecOperation): TimeFilter | undefined {
  const key = operation.source["x-time-filter"];
  if (key === undefined) return undefined;
  const { at, from, to, exact, "newest-first": newestFirst } = key;
  return {
    at,
    from,
    to,
    format: timeFormat(spec, queryAt(spec, operation, from)) ?? "seconds",
    ...(exact && { exact }),
    ...(newestFirst !== undefined && { newestFirst }),
  };
}
