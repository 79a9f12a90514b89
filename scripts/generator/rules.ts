import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { root } from "../providers.ts";
import { bodyMembers, operationsOf, parametersIn, type SpecOperation } from "./operation.ts";
import type { SecurityScheme } from "./openapi.ts";
import { paginationProblems } from "./pagination-rules.ts";
import type { Problem } from "./problem.ts";
import type { Place, Spec } from "./spec.ts";

/** Names that the generated file and its imports use themselves. */
export const RESERVED_TYPES = new Set([
  "CallOptions",
  "KeyedCallOptions",
  "Known",
  "NoInput",
  "OpenEnum",
  "Paginated",
  "ProviderTable",
  "Resources",
  "components",
  "operations",
  "paths",
]);
const ENCODINGS = ["application/json", "application/x-www-form-urlencoded"];
const OPERATION_ID = /^[a-z]\w*(\.[a-z]\w*)+$/;
const IDENTIFIER = /^[A-Za-z_]\w*$/;

/** Everything that is wrong with a spec; empty when it may be generated from. */
export function problemsOf(spec: Spec): Problem[] {
  const keys = [...keyProblems(spec)];
  // The other rules read the keys; with ill-formed ones they would only repeat what is said already.
  if (keys.length > 0) return keys;
  const operations = operationsOf(spec);
  return [
    ...documentProblems(spec),
    ...nameProblems(spec, operations),
    ...operations.flatMap((operation) => [
      ...operationProblems(spec, operation),
      ...paginationProblems(spec, operation),
    ]),
  ];
}

const dialect: { $defs: Record<string, object> } = JSON.parse(
  readFileSync(join(root, "specs/dialect.schema.json"), "utf8"),
);
const ajv = new Ajv2020({ strict: false }).addSchema(dialect, "dialect");
const KNOWN_KEYS = Object.keys(dialect.$defs).filter((key) => key.startsWith("x-"));

/** The `x-` keys themselves, and references that lead nowhere. */
function* keyProblems(spec: Spec): Generator<Problem> {
  const walk = function* (node: unknown, place: Place): Generator<Problem> {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const here = [...place, Array.isArray(node) ? Number(key) : key];
      const where = ownerOf(spec, place);
      if (key === "$ref" && typeof value === "string" && spec.resolve({ $ref: value }) === undefined) {
        yield spec.problem(here, where, key, `"${value}" leads nowhere; name something under components`);
      }
      if (key.startsWith("x-") && place.at(-1) !== "properties") {
        if (!KNOWN_KEYS.includes(key)) {
          yield spec.problem(here, where, key, `is no key of the dialect; there are ${KNOWN_KEYS.join(", ")}`);
        } else if (!ajv.validate(`dialect#/$defs/${key}`, value)) {
          yield spec.problem(here, where, key, `${ajv.errorsText(ajv.errors, { dataVar: "it" })}; see specs/README.md`);
        }
      }
      if (key !== "example" && key !== "examples") yield* walk(value, here);
    }
  };
  yield* walk(spec.openapi, []);
}

/** The operation that a place belongs to, for messages; else the first part of the place. */
function ownerOf({ openapi }: Spec, [first, path, method]: Place): string {
  if (first !== "paths") return String(first ?? "document");
  const item: unknown = openapi.paths[String(path)]?.[method as "get"];
  const named = typeof item === "object" && item !== null && "operationId" in item && item.operationId;
  return typeof named === "string" ? named : `${String(method).toUpperCase()} ${String(path)}`;
}

function* documentProblems(spec: Spec): Generator<Problem> {
  const { info, servers = [], security = [], components = {}, "x-errors": errors } = spec.openapi;
  if (!/^[A-Z]\w*$/.test(info.title) || info.title.toLowerCase() !== spec.name) {
    const text = `"${info.title}" must be the provider's name in one word that starts with a capital, as the file name ${spec.name}.yaml spells it`;
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
    yield spec.problem(
      ["security"],
      "document",
      "security",
      "its first entry must name an http security scheme, bearer or basic",
    );
  }
  if (errors === undefined) {
    yield spec.problem([], "document", "x-errors", "is missing; say where an error body holds its message");
  }
  for (const name of Object.keys(components.schemas ?? {})) {
    if (!/^[A-Z]\w*$/.test(name) || RESERVED_TYPES.has(name)) {
      const text = "becomes an exported type, so it must be PascalCase and none of " + [...RESERVED_TYPES].join(", ");
      yield spec.problem(["components", "schemas", name], "components", name, text);
    }
  }
}

function* nameProblems(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const seen = new Map<string, SpecOperation>();
  for (const operation of operations) {
    const { name, place, source } = operation;
    const say = (text: string): Problem => spec.problem([...place, "operationId"], name, "operationId", text);
    if (source.operationId === undefined) yield say("is missing; name the operation, such as refunds.list");
    else if (!OPERATION_ID.test(name)) yield say(`must match ${OPERATION_ID.source}, such as refunds.list`);
    const twin = seen.get(name);
    if (twin !== undefined) {
      yield say(`is also the name of ${twin.method.toUpperCase()} ${twin.path}; every name is given once`);
    }
    seen.set(name, operation);
  }
  for (const name of seen.keys()) {
    const under = [...seen.values()].find((other) => other.name.startsWith(`${name}.`));
    if (under !== undefined) {
      const text = `is a method, so "${under.name}" cannot be under it; rename one of the two`;
      yield spec.problem([...(seen.get(name)?.place ?? []), "operationId"], name, "operationId", text);
    }
  }
}

function* operationProblems(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, method, place, source, pathNames, body, successes, errors } = operation;
  const say = (key: string, text: string, at: Place = [key]): Problem =>
    spec.problem([...place, ...at], name, key, text);
  const { externalDocs, summary } = source;

  if (externalDocs?.url === undefined || !URL.canParse(externalDocs.url)) {
    yield say(
      "externalDocs",
      "is missing or has no url; name the page of the provider's documentation that the facts come from",
    );
  }
  if (summary === undefined) yield say("summary", "is missing; say in one line what the operation does");
  if (successes.length === 0) yield say("responses", "has no 2xx; declare the status of success, such as '200'");
  const withBody = successes.filter(({ schema }) => schema !== undefined);
  if (withBody.length > 0 && withBody.length < successes.length) {
    yield say("responses", "has 2xx with and without content; give each of them content, or none");
  }

  const declared = parametersIn(operation, "path").map((parameter) => parameter.name);
  for (const missing of pathNames.filter((path) => !declared.includes(path))) {
    yield say("parameters", `does not declare "${missing}" of the path; add it with in: path`);
  }
  for (const spare of declared.filter((path) => !pathNames.includes(path))) {
    yield say("parameters", `declares "${spare}" in: path, which the path does not have`);
  }
  for (const path of pathNames.filter((path) => !IDENTIFIER.test(path))) {
    yield say("parameters", `"${path}" becomes the name of an argument; give it one of letters, digits and _`);
  }

  const query = parametersIn(operation, "query");
  const members = bodyMembers(spec, operation);
  const places = new Map<string, string>();
  const inputs = [
    ...pathNames.map((path) => [path, "path"] as const),
    ...query.map((parameter) => [parameter.name, "query"] as const),
    ...[...members.keys()].map((member) => [member, "body"] as const),
  ];
  for (const [input, at] of inputs) {
    const other = places.get(input);
    if (other !== undefined) {
      yield say(
        "parameters",
        `"${input}" is in the ${other} and in the ${at}; the client takes one flat input, so rename the path parameter or drop one`,
      );
    }
    places.set(input, at);
  }

  for (const parameter of query) {
    const types = spec.types(parameter.schema);
    const brackets = parameter.style === "deepObject" && parameter.explode === true;
    if ((types.has("array") || types.has("object")) && !brackets) {
      yield say(
        "parameters",
        `"${parameter.name}" is an array or object; it needs style: deepObject and explode: true`,
      );
    }
  }
  for (const parameter of operation.parameters) {
    if (parameter.in === "cookie") yield say("parameters", `"${parameter.name}" is in: cookie, which no client sends`);
    if (parameter["x-idempotency-key"] !== undefined && (parameter.in !== "header" || method === "get")) {
      yield say("x-idempotency-key", `on "${parameter.name}": it belongs on a header of a write`, ["parameters"]);
    }
  }
  if (body !== undefined && (method === "get" || !ENCODINGS.includes(body.mediaType))) {
    const text =
      method === "get"
        ? "on a GET, which fetch cannot send; offer the members as query parameters"
        : `must be ${ENCODINGS.join(" or ")}`;
    yield say("requestBody", text);
  }
  yield* pointerProblems(
    spec,
    operation,
    errors.map(({ schema }) => schema).filter((schema) => schema !== undefined),
  );
}

/** `x-errors` and `x-result` have to name something in every body that they are read from. */
function* pointerProblems(
  spec: Spec,
  { name, place, source, successes }: SpecOperation,
  errorBodies: readonly object[],
): Generator<Problem> {
  const { "x-errors": layout, "x-result": result } = spec.openapi;
  for (const key of ["message", "code", "type"] as const) {
    const pointers = [layout?.[key] ?? []].flat();
    const dangling =
      errorBodies.length > 0 &&
      pointers.filter((pointer) => errorBodies.every((body) => spec.find(body, pointer).length === 0));
    for (const pointer of dangling || []) {
      yield spec.problem(
        ["x-errors", key],
        name,
        "x-errors",
        `${key} ${pointer} names nothing in the error bodies; correct the pointer or the schema`,
      );
    }
  }
  if (result === undefined || typeof source["x-pagination"] === "string") return;
  for (const { status, schema } of successes) {
    if (schema !== undefined && spec.find(schema, result).length === 0) {
      yield spec.problem(
        [...place, "responses", status],
        name,
        "x-result",
        `${result} names nothing in the body of ${status}`,
      );
    }
  }
}
