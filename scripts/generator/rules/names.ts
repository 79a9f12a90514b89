import { inputName, type SpecOperation } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";

const OPERATION_ID = /^[a-z]\w*(\.[a-z]\w*)+$/;

/** What openapi-fetch's client has beside its verbs, and what would make a client a promise. */
const CLIENT_MEMBERS = new Set(["request", "use", "eject", "then"]);

/** Types that the generated file uses, and must not be hidden by a schema's. */
const RESERVED_TYPES = new Set([
  "CallOptions",
  "KeyedCallOptions",
  "ListOptions",
  "NonNullable",
  "OffsetListOptions",
  "Omit",
  "OpenEnum",
  "Paginated",
  "Promise",
  "ProviderTable",
  "Record",
  "Resources",
  "Schema",
]);

/** What is wrong with the names that the client gets: of operations and of types. */
export function* nameProblems(spec: Spec, operations: readonly SpecOperation[]): Generator<Problem> {
  const named = new Map<string, SpecOperation>();
  const inputs = new Map<string, SpecOperation>();
  for (const operation of operations) {
    const { name, place, source } = operation;
    const say = (text: string): Problem => spec.problem([...place, "operationId"], name, "operationId", text);
    if (source.operationId === undefined) yield say("is missing; name the operation, such as refunds.list");
    else if (!OPERATION_ID.test(name)) yield say(`must match ${OPERATION_ID.source}, such as refunds.list`);

    const parts = name.split(".");
    const taken = parts.find((part, depth) => part in Object.prototype || (depth === 0 && CLIENT_MEMBERS.has(part)));
    if (taken !== undefined) yield say(`"${taken}" is there already, on every object or on the client; choose another`);

    const twin = named.get(name);
    const namesake = inputs.get(inputName(operation));
    if (twin !== undefined) {
      yield say(`is also the name of ${twin.method.toUpperCase()} ${twin.path}; every name is given once`);
    } else if (namesake !== undefined) {
      yield say(
        `its input would be called ${inputName(operation)}, as that of ${namesake.name}; rename one of the two`,
      );
    }
    named.set(name, operation);
    inputs.set(inputName(operation), operation);
  }
  yield* overlaps(spec, named);
  yield* typeProblems(spec, inputs);
}

/** A name cannot be a method and hold others. */
function* overlaps(spec: Spec, named: ReadonlyMap<string, SpecOperation>): Generator<Problem> {
  for (const [name, { place }] of named) {
    const under = [...named.keys()].find((other) => other.startsWith(`${name}.`));
    if (under !== undefined) {
      const text = `is a method, so "${under}" cannot be under it; rename one of the two`;
      yield spec.problem([...place, "operationId"], name, "operationId", text);
    }
  }
}

function* typeProblems(spec: Spec, inputs: ReadonlyMap<string, SpecOperation>): Generator<Problem> {
  for (const name of Object.keys(spec.openapi.components?.schemas ?? {})) {
    const input = inputs.get(name)?.name;
    const say = (text: string): Problem => spec.problem(["components", "schemas", name], "components", name, text);
    if (!/^[A-Z]\w*$/.test(name) || RESERVED_TYPES.has(name)) {
      yield say(`becomes an exported type, so it must be PascalCase and none of ${[...RESERVED_TYPES].join(", ")}`);
    } else if (input !== undefined) {
      yield say(`becomes an exported type, but the input of ${input} has that name; rename the schema`);
    }
  }
}
