import type { ErrorLayout, NextPage, NumberRule, Operation, PaginationScheme, ProviderTable } from "@storno/shared";
import { millisecondsOf } from "./duration.ts";
import { fixedHeaders, keyHeader, parametersIn, type SpecOperation } from "./operation.ts";
import type { PaginationKey, Schema, SecurityScheme } from "./openapi.ts";
import type { Spec } from "./spec.ts";
import { timeFilterOf } from "./time-filter.ts";

/** The runtime's table for a spec that has no problems. */
export function tableOf(spec: Spec, operations: readonly SpecOperation[]): ProviderTable {
  const { openapi } = spec;
  const { servers = [], components, "x-pagination-schemes": schemes = {}, "x-errors": errors } = openapi;
  const { "x-rate-limits": limits } = openapi;
  const [security = ""] = Object.keys(openapi.security?.[0] ?? {});
  const test = servers.find((server) => server["x-environment"] === "test");
  const live = servers.find((server) => server !== test);
  const fixed = operations.flatMap((operation) => fixedHeaders(spec, operation));
  const lengths = operations.flatMap((operation) => spec.resolve(keyHeader(operation)?.schema)?.maxLength ?? []);
  const headers = Object.fromEntries(fixed.map(({ name, value }) => [name, value]));
  return {
    provider: spec.name,
    servers: { live: live?.url ?? "", ...(test && { test: test.url }) },
    auth:
      spec.resolve<SecurityScheme>(components?.securitySchemes?.[security])?.scheme === "basic" ? "basic" : "bearer",
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(lengths.length > 0 && { maxKeyLength: Math.min(...lengths) }),
    errors: errorLayout(errors ?? { message: [] }),
    ...(limits !== undefined && {
      limits: limits.map(({ per, ...rule }) => ({ ...rule, perMs: millisecondsOf(per) })),
    }),
    ...(openapi["x-result"] !== undefined && { result: openapi["x-result"] }),
    schemes: Object.fromEntries(Object.entries(schemes).map(([name, scheme]) => [name, paginationScheme(scheme)])),
    operations: Object.fromEntries(operations.map((operation) => [operation.name, rowOf(spec, operation)])),
  };
}

function errorLayout(key: NonNullable<Spec["openapi"]["x-errors"]>): ErrorLayout {
  return {
    message: [key.message].flat(),
    ...(key.code !== undefined && { code: [key.code].flat() }),
    ...(key.type !== undefined && { type: [key.type].flat() }),
    ...(key["request-id"] !== undefined && { requestId: key["request-id"] }),
    ...(key["should-retry"] !== undefined && { shouldRetry: key["should-retry"] }),
  };
}

function paginationScheme({ items, more, size, next, reverse }: PaginationKey): PaginationScheme {
  return {
    items,
    ...(more !== undefined && { more }),
    ...(size !== undefined && { size }),
    // The dialect's schema demands `param` for the values of `from` that have it.
    next: next as NextPage,
    ...(reverse !== undefined && { reverse }),
  };
}

function rowOf(spec: Spec, operation: SpecOperation): Operation {
  const { method, path, body, source, successes } = operation;
  const query = parametersIn(operation, "query").map((parameter) => parameter.name);
  const key = keyHeader(operation)?.name;
  const times = timeFilterOf(spec, operation);
  const numbers = Object.fromEntries(
    [...spec.members(body?.schema)].flatMap(([name, schema]) => {
      const rule = numberRule(spec, schema);
      return rule === undefined ? [] : [[name, rule]];
    }),
  );
  return {
    method: method.toUpperCase() as Operation["method"],
    path,
    ...(body !== undefined && { body: body.mediaType === "application/json" ? ("json" as const) : ("form" as const) }),
    ...(body !== undefined && query.length > 0 && { query }),
    ...(typeof source["x-pagination"] === "string" && { pages: source["x-pagination"] }),
    ...(times !== undefined && { times }),
    ...(key !== undefined && { key }),
    ...(Object.keys(numbers).length > 0 && { numbers }),
    ...(hasId(spec, operation) && { hasId: true as const }),
    ...(hasScalarResult(spec, operation) && { anyResult: true as const }),
    ...(successes.every(({ schema }) => schema === undefined) && { noResult: true as const }),
  };
}

/** The rule of a number with a bound. A number without one is the provider's to judge. */
function numberRule(spec: Spec, schema: Schema): NumberRule | undefined {
  const branches = spec.branches(schema);
  const types = spec.types(schema);
  const bound = (key: "minimum" | "exclusiveMinimum" | "maximum"): number | undefined =>
    branches.map((branch) => branch[key]).find((value) => value !== undefined);
  const [min, above, max] = [bound("minimum"), bound("exclusiveMinimum"), bound("maximum")];
  const whole = types.has("integer") || branches.some((branch) => branch.multipleOf === 1);
  if (!(types.has("integer") || types.has("number")) || (min ?? above ?? max) === undefined) return undefined;
  return {
    ...(whole && { integer: true as const }),
    ...(min !== undefined && { min }),
    ...(above !== undefined && { above }),
    ...(max !== undefined && { max }),
  };
}

/** Whether the resource of an operation always has an id. */
function hasId(spec: Spec, operation: SpecOperation): boolean {
  if (typeof operation.source["x-pagination"] === "string") return false;
  const results = resultsOf(spec, operation);
  return (
    results.length > 0 &&
    results.every((result) => spec.branches(result).every((branch) => branch.required?.includes("id")))
  );
}

/** Whether the resource of an operation is something else than an object. */
function hasScalarResult(spec: Spec, operation: SpecOperation): boolean {
  const types = resultsOf(spec, operation).flatMap((result) => [...spec.types(result)]);
  return types.length > 0 && !types.includes("object");
}

/** The schemas of what a method of the operation gives. */
function resultsOf(spec: Spec, { successes }: SpecOperation): Schema[] {
  return successes.flatMap(({ schema }) => spec.find(schema, spec.openapi["x-result"] ?? ""));
}
