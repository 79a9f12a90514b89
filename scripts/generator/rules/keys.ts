import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { root } from "../../providers.ts";
import { METHODS } from "../openapi.ts";
import type { Problem } from "../problem.ts";
import type { Place, Spec } from "../spec.ts";

const dialect: { $defs: Record<string, { description: string }> } = JSON.parse(
  readFileSync(join(root, "specs/dialect.schema.json"), "utf8"),
);
const ajv = new Ajv2020({ strict: false }).addSchema(dialect, "dialect");
const KNOWN_KEYS = Object.keys(dialect.$defs).filter((key) => key.startsWith("x-"));

/** Objects whose keys are the provider's names: one that begins with `x-` is no key of the dialect. */
const NAME_MAPS = new Set<unknown>(["properties", "headers", "schemas", "parameters", "responses", "securitySchemes"]);

/** Where each key is read. Anywhere else its author would believe in a rule that does not hold. */
const PLACES: Readonly<Record<string, (place: Place, owner: object) => boolean>> = {
  "x-pagination-schemes": atRoot,
  "x-errors": atRoot,
  "x-rate-limits": atRoot,
  "x-result": atRoot,
  "x-pagination": atOperation,
  "x-time-filter": atOperation,
  "x-environment": ([first]) => first === "servers",
  "x-idempotency-key": (_, owner) => "name" in owner && "in" in owner,
  "x-open-enum": (_, owner) => "enum" in owner,
};

/** The `x-` keys themselves, and references that lead nowhere. */
export function* keyProblems(spec: Spec): Generator<Problem> {
  yield* problemsAt(spec, spec.openapi, []);
}

function* problemsAt(spec: Spec, node: unknown, place: Place): Generator<Problem> {
  if (typeof node !== "object" || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = [...place, Array.isArray(node) ? Number(key) : key];
    const say = (text: string): Problem => spec.problem(here, ownerOf(spec, place), key, text);
    if (key === "$ref" && typeof value === "string" && spec.resolve({ $ref: value }) === undefined) {
      yield say(`${whither(spec, value)}; name something under components`);
    }
    if (key.startsWith("x-") && !NAME_MAPS.has(place.at(-1))) {
      if (!KNOWN_KEYS.includes(key)) {
        yield say(`is no key of the dialect; there are ${KNOWN_KEYS.join(", ")}`);
      } else if (!ajv.validate(`dialect#/$defs/${key}`, value)) {
        yield say(`${ajv.errorsText(ajv.errors, { dataVar: "it" })}; see specs/README.md`);
      } else if (PLACES[key]?.(place, node) === false) {
        yield say(`is not read here. ${dialect.$defs[key]?.description}`);
      }
    }
    if (key !== "example" && key !== "examples") yield* problemsAt(spec, value, here);
  }
}

/** Where a reference leads that leads to nothing. */
function whither(spec: Spec, reference: string): string {
  const chain = spec.chain(reference);
  const last = chain.at(-1) ?? reference;
  if (chain.indexOf(last) < chain.length - 1) return `leads in a circle: ${chain.join(" → ")}`;
  const way = chain.length > 1 ? `leads over ${chain.slice(0, -1).join(" and ")} to ` : "";
  const words = last.startsWith("#") ? "leads nowhere" : "leads out of this file, which tools read alone";
  return `${way}"${last}"${way === "" ? "" : ", which"} ${words}`;
}

function atRoot(place: Place): boolean {
  return place.length === 0;
}

function atOperation([first, , method, ...inner]: Place): boolean {
  return first === "paths" && isMethod(method) && inner.length === 0;
}

function isMethod(name: unknown): boolean {
  return METHODS.some((method) => method === name);
}

/** The operation that a place belongs to, for messages; else the first part of the place. */
export function ownerOf({ openapi }: Spec, [first, path, method]: Place): string {
  if (first !== "paths" || path === undefined) return String(first ?? "document");
  const item: unknown = openapi.paths[String(path)]?.[method as "get"];
  const named = typeof item === "object" && item !== null && "operationId" in item && item.operationId;
  if (typeof named === "string") return named;
  return isMethod(method) ? `${String(method).toUpperCase()} ${path}` : String(path);
}
