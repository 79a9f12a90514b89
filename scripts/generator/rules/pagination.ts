import { parametersIn, type SpecOperation } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Schema } from "../openapi.ts";
import type { Spec } from "../spec.ts";

/** What is wrong with the paging of an operation. */
export function* paginationProblems(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, method, place, source, successes } = operation;
  const say = (text: string): Problem => spec.problem([...place, "x-pagination"], name, "x-pagination", text);
  const declared = source["x-pagination"];
  const body = successes.find(({ schema }) => schema !== undefined)?.schema;

  if (declared === undefined) {
    if (method === "get" && isList(spec, operation, body)) {
      yield say("is missing on a GET that returns a list; name a scheme, or say false if it cannot be walked");
    }
    return;
  }
  if (method !== "get") yield say("belongs on a GET");
  if (declared === false) return;

  const schemes = spec.openapi["x-pagination-schemes"] ?? {};
  const scheme = schemes[declared];
  if (scheme === undefined) {
    yield say(
      `"${declared}" is no scheme of x-pagination-schemes; there are ${Object.keys(schemes).join(", ") || "none"}`,
    );
    return;
  }
  const query = parametersIn(operation, "query").map((parameter) => parameter.name);
  const named = { "next.param": scheme.next.param, size: scheme.size };
  for (const [key, parameter] of [
    ...Object.entries(named),
    ...(scheme.reverse ?? []).map((name) => ["reverse", name] as const),
  ]) {
    if (parameter !== undefined && !query.includes(parameter)) {
      yield say(`${key} "${parameter}" is no query parameter of the operation; it has ${query.join(", ") || "none"}`);
    }
  }

  const rows = spec.find(body, scheme.items);
  const items = rows.map((row) => spec.itemsOf(row)).find((found) => found !== undefined);
  if (items === undefined) {
    yield say(`items ${scheme.items} names no array in the response`);
  } else if (items.$ref === undefined) {
    yield say(
      `items ${scheme.items}: the rows must be a $ref to a schema under components, whose name the client gives them`,
    );
  }
  if (scheme.more !== undefined && !spec.find(body, scheme.more).some((more) => spec.types(more).has("boolean"))) {
    yield say(`more ${scheme.more} names no boolean in the response`);
  }
  const { from, at, param } = scheme.next;
  if (from === "page") {
    const { schema } = parametersIn(operation, "query").find((parameter) => parameter.name === param) ?? {};
    if (schema !== undefined && spec.resolve(schema)?.default !== 1) {
      yield say(`next.param "${param}" must have default: 1, for pages are counted from one`);
    }
  }
  const origin = from === "body" || from === "url" ? body : items;
  if (origin !== undefined && spec.find(origin, at).length === 0) {
    yield say(`next.at ${at} names nothing in ${origin === items ? "a row" : "the response"}`);
  }
}

/** A name that says so, an array, or an envelope: an object without an id of its own that holds an array of objects. */
function isList(spec: Spec, { name }: SpecOperation, body: Schema | undefined): boolean {
  if (/\.(list|search)$/.test(name)) return true;
  const { "x-result": result } = spec.openapi;
  const inner = result === undefined ? [] : spec.find(body, result);
  return [...(body === undefined ? [] : [body]), ...inner].some((schema) => holdsList(spec, schema));
}

function holdsList(spec: Spec, body: Schema): boolean {
  const branches = spec.branches(body);
  if (branches.some((branch) => spec.types(branch).has("array"))) return true;
  const members = spec.members(body);
  return (
    !members.has("id") &&
    [...members.values()].some((member) =>
      spec.branches(member).some((branch) => branch.items !== undefined && spec.types(branch.items).has("object")),
    )
  );
}
