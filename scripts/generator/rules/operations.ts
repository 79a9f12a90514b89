import { parametersIn, type SpecOperation } from "../operation.ts";
import type { Schema } from "../openapi.ts";
import type { Problem } from "../problem.ts";
import type { Place, Spec } from "../spec.ts";

const ENCODINGS = ["application/json", "application/x-www-form-urlencoded"];

/** What is wrong with one operation, its paging aside. */
export function* operationProblems(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, method, place, source, body, successes } = operation;
  const say = (key: string, text: string): Problem => spec.problem([...place, key], name, key, text);
  const { externalDocs, summary } = source;

  if (externalDocs?.url === undefined || !URL.canParse(externalDocs.url)) {
    const text = "is missing or has no url; name the page of the provider's documentation that the facts come from";
    yield say("externalDocs", text);
  }
  if (summary === undefined) yield say("summary", "is missing; say in one line what the operation does");
  if (successes.length === 0) yield say("responses", "has no 2xx; declare the status of success, such as '200'");
  const withBody = successes.filter(({ schema }) => schema !== undefined);
  if (withBody.length > 0 && withBody.length < successes.length) {
    yield say("responses", "has 2xx with and without content; give each of them content, or none");
  }
  if (body !== undefined && method === "get") {
    yield say("requestBody", "on a GET, which fetch cannot send; offer the members as query parameters");
  } else if (body !== undefined && !ENCODINGS.includes(body.mediaType)) {
    yield say("requestBody", `must be ${ENCODINGS.join(" or ")}`);
  }
  yield* pathProblems(spec, operation);
  yield* clashes(spec, operation);
  yield* parameterProblems(spec, operation);
  yield* pointerProblems(spec, operation);
}

/** Of the other two arguments of a method, and words that no argument can be called in strict mode. */
export const NO_ARGUMENTS: ReadonlySet<string> = new Set(
  (
    "input options arguments await break case catch class const continue debugger default delete do else enum eval export " +
    "extends false finally for function if implements import in instanceof interface let new null package private " +
    "protected public return static super switch this throw true try typeof var void while with yield"
  ).split(" "),
);

function* pathProblems(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, place, pathNames } = operation;
  const say = (text: string): Problem => spec.problem([...place, "parameters"], name, "parameters", text);
  const declared = parametersIn(operation, "path").map((parameter) => parameter.name);
  for (const missing of pathNames.filter((path) => !declared.includes(path))) {
    yield say(`does not declare "${missing}" of the path; add it with in: path`);
  }
  for (const spare of declared.filter((path) => !pathNames.includes(path))) {
    yield say(`declares "${spare}" in: path, which the path does not have`);
  }
  for (const path of pathNames.filter((each) => !/^[A-Za-z_]\w*$/.test(each) || NO_ARGUMENTS.has(each))) {
    yield say(
      `"${path}" becomes the name of an argument; give it one of letters, digits and _ that is not input, options or a word of the language`,
    );
  }
}

/** The client takes query and body as one flat input, after the path parameters. */
function* clashes(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, place, pathNames, body } = operation;
  const inputs = [
    ...pathNames.map((path) => [path, "path"] as const),
    ...parametersIn(operation, "query").map((parameter) => [parameter.name, "query"] as const),
    ...[...spec.members(body?.schema).keys()].map((member) => [member, "body"] as const),
  ];
  const places = new Map<string, string>();
  for (const [input, at] of inputs) {
    const other = places.get(input);
    if (other !== undefined) {
      const text = `"${input}" is in the ${other} and in the ${at}; the client takes one flat input, so rename the path parameter or drop one`;
      yield spec.problem([...place, "parameters"], name, "parameters", text);
    }
    places.set(input, at);
  }
}

function* parameterProblems(spec: Spec, { name, method, place, parameters }: SpecOperation): Generator<Problem> {
  const say = (key: string, text: string): Problem => spec.problem([...place, "parameters"], name, key, text);
  for (const parameter of parameters) {
    const types = spec.types(parameter.schema);
    const structured = types.has("array") || types.has("object");
    if (parameter.in === "query" && structured && !(parameter.style === "deepObject" && parameter.explode === true)) {
      const text = `"${parameter.name}" is an array or object; it needs style: deepObject and explode: true`;
      yield say("parameters", text);
    }
    if (parameter.in === "cookie") {
      yield say("parameters", `"${parameter.name}" is in: cookie, which no client sends`);
    }
    if (parameter["x-idempotency-key"] !== undefined && (parameter.in !== "header" || method === "get")) {
      yield say("x-idempotency-key", `on "${parameter.name}": it belongs on a header of a write`);
    }
  }
}

/** `x-errors` and `x-result` have to name something in the bodies that they are read from. */
function* pointerProblems(spec: Spec, { name, place, source, successes, errors }: SpecOperation): Generator<Problem> {
  const { "x-errors": layout, "x-result": result } = spec.openapi;
  const namesNothing = (bodies: readonly (Schema | undefined)[], pointer: string): boolean =>
    bodies.every((body) => spec.find(body, pointer).length === 0);
  const bodies = errors.map(({ schema }) => schema).filter((schema) => schema !== undefined);
  for (const key of ["message", "code", "type"] as const) {
    const pointers = [layout?.[key] ?? []].flat();
    if (bodies.length > 0 && pointers.length > 0 && pointers.every((pointer) => namesNothing(bodies, pointer))) {
      const text = `${key} ${pointers.join(", ")} names nothing in the error bodies; correct the pointer or the schema`;
      yield spec.problem(["x-errors", key] satisfies Place, name, "x-errors", text);
    }
  }
  if (result === undefined || typeof source["x-pagination"] === "string") return;
  for (const { status, schema } of successes) {
    if (schema !== undefined && namesNothing([schema], result)) {
      const text = `${result} names nothing in the body of ${status}`;
      yield spec.problem([...place, "responses", status], name, "x-result", text);
    }
  }
}
