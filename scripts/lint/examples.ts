import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { Problem } from "../generator/problem.ts";
import { ownerOf } from "../generator/rules/keys.ts";
import { namesIn, type Place, type Spec } from "../generator/spec.ts";
import { placeOf, pointerTo } from "./place.ts";

/** Objects whose keys are the provider's names: one that is called "example" holds none. */
const NAME_MAPS = new Set([
  "properties",
  "patternProperties",
  "$defs",
  "schemas",
  "parameters",
  "responses",
  "headers",
]);

/** Values that are the provider's, in which nothing is a key of OpenAPI. */
const VALUES = new Set(["enum", "const", "default"]);

/** The examples of a spec that its schemas do not allow. */
export function exampleProblems(spec: Spec): Problem[] {
  // Formats that only OpenAPI knows say nothing about the JSON.
  const ajv = new Ajv2020({ strict: false, logger: false });
  formats.default(ajv);
  ajv.addSchema(spec.openapi, "spec");
  return [...examplesIn(spec, spec.openapi, [], false)].flatMap(({ schema, place, value }) => {
    const say = (inner: string, text: string): Problem => {
      const at = placeOf(spec, pointerTo(place) + inner);
      return spec.problem(at, ownerOf(spec, place), namesIn(inner).at(-1) ?? nameOf(place), text);
    };
    try {
      // The part behind # is a URL's.
      if (ajv.validate(`spec#${encodeURI(pointerTo(schema))}`, value)) return [];
    } catch (error) {
      return [
        say("", `cannot be held against its schema, which is wrong itself: ${String(error)}; correct the schema`),
      ];
    }
    const text = ajv.errorsText(ajv.errors, { dataVar: "it" });
    return [say(ajv.errors?.[0]?.instancePath ?? "", `${text}; correct the example, or the schema if it is wrong`)];
  });
}

interface Example {
  /** Where its schema stands. */
  readonly schema: Place;
  readonly place: Place;
  readonly value: unknown;
}

function* examplesIn(spec: Spec, node: unknown, place: Place, named: boolean): Generator<Example> {
  if (typeof node !== "object" || node === null) return;
  // A media type, a parameter and a header have a schema; a schema is its own.
  const schema = "schema" in node ? [...place, "schema"] : place;
  for (const [name, value] of Object.entries(node)) {
    const here = [...place, Array.isArray(node) ? Number(name) : name];
    if (named) yield* examplesIn(spec, value, here, false);
    else if (name === "example") yield { schema, place: here, value };
    else if (name === "examples") yield* listed(spec, value, schema, here);
    else if (!VALUES.has(name)) yield* examplesIn(spec, value, here, NAME_MAPS.has(name) && !Array.isArray(value));
  }
}

/** Of a schema a list of values, elsewhere objects by name. Those of the components are read where they are named. */
function* listed(spec: Spec, examples: unknown, schema: Place, place: Place): Generator<Example> {
  if (typeof examples !== "object" || examples === null || pointerTo(place) === "/components/examples") return;
  for (const [name, example] of Object.entries(examples)) {
    if (Array.isArray(examples)) yield { schema, place: [...place, Number(name)], value: example };
    else {
      const { value } = spec.resolve<{ value?: unknown }>(example) ?? {};
      if (value !== undefined) yield { schema, place: [...place, name, "value"], value };
    }
  }
}

/** `example`, or `examples` for one of them. */
function nameOf(place: Place): string {
  return String(place.findLast((part) => part === "example" || part === "examples"));
}
