import { METHODS, type SecurityScheme } from "../openapi.ts";
import { fixedHeaders, type SpecOperation } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";

/** What is wrong with the document as a whole. */
export function* documentProblems(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const { info, servers = [], security = [], components = {}, "x-errors": errors } = spec.openapi;
  const title = String(info.title);
  if (!/^[A-Z]\w*$/.test(title) || title.toLowerCase() !== spec.name) {
    const text = `"${title}" must be the provider's name in one word that starts with a capital, as the file name ${spec.name}.yaml spells it`;
    yield spec.problem(["info", "title"], "info", "title", text);
  }
  const live = servers.filter((server) => server["x-environment"] !== "test");
  if (live.length !== 1 || servers.length > 2 || servers.some(({ url }) => !URL.canParse(url) || url.endsWith("/"))) {
    const text =
      "needs one live server, and at most one more with x-environment: test; absolute URLs without a slash at the end";
    yield spec.problem(["servers"], "document", "servers", text);
  }
  const scheme = spec.resolve<SecurityScheme>(components.securitySchemes?.[Object.keys(security[0] ?? {})[0] ?? ""]);
  if (scheme?.type !== "http" || (scheme.scheme !== "bearer" && scheme.scheme !== "basic")) {
    const text = "its first entry must name an http security scheme, bearer or basic";
    yield spec.problem(["security"], "document", "security", text);
  }
  if (errors === undefined) {
    yield spec.problem([], "document", "x-errors", "is missing; say where an error body holds its message");
  }
  yield* pathItemProblems(spec);
  yield* fixedHeaderProblems(spec, operations);
  yield* strayPointers(spec, operations);
}

const PATH_ITEM_KEYS = new Set<string>([...METHODS, "parameters", "summary", "description"]);

/** What a path holds beside the operations that the client sends would be left out without a word. */
function* pathItemProblems(spec: Spec): Generator<Problem> {
  for (const [path, item] of Object.entries(spec.openapi.paths)) {
    for (const key of Object.keys(item).filter((name) => !PATH_ITEM_KEYS.has(name))) {
      const text = `is not read in a path; there are ${[...PATH_ITEM_KEYS].join(", ")}`;
      yield spec.problem(["paths", path, key], path, key, text);
    }
  }
}

/** A header with a default goes with every call of the client, so it can have one default only. */
function* fixedHeaderProblems(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const fixed = new Map<string, string>();
  for (const operation of operations) {
    for (const { name, value } of fixedHeaders(spec, operation)) {
      const first = fixed.get(name) ?? value;
      fixed.set(name, first);
      if (first === value) continue;
      const text = `"${name}" has the default ${value} here and ${first} elsewhere; it goes with every call, so give it one`;
      yield spec.problem([...operation.place, "parameters"], operation.name, "parameters", text);
    }
  }
}

/** Of several pointers that are tried in order, each must be right somewhere. */
function* strayPointers(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const bodies = operations.flatMap(({ errors }) => errors.map(({ schema }) => schema));
  for (const key of ["message", "code", "type"] as const) {
    const pointers = [spec.openapi["x-errors"]?.[key] ?? []].flat();
    if (pointers.length < 2) continue;
    for (const pointer of pointers.filter((each) => bodies.every((body) => spec.find(body, each).length === 0))) {
      const text = `${key} ${pointer} names nothing in any error body; correct the pointer or the schema`;
      yield spec.problem(["x-errors", key], "document", "x-errors", text);
    }
  }
}
