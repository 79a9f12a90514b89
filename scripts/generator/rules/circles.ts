import type { Schema } from "../openapi.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";

/** The names of schemas, each needed for a value of the one before it. */
type Path = readonly string[];

/**
 * Schemas that need a value of themselves, so that none has an end: no value can satisfy them, and no tool can write them out.
 * A schema that only may hold one of itself, as an optional member does, is none of them.
 */
export function circleProblems(spec: Spec): Problem[] {
  const circles = new Circles(spec);
  const known = new Set<string>();
  return Object.keys(spec.openapi.components?.schemas ?? {}).flatMap((name) => {
    const circle = circles.from({ $ref: `#/components/schemas/${name}` }, []);
    const [first = name] = circle ?? [];
    if (circle === undefined || circle.some((part) => known.has(part))) return [];
    for (const part of circle) known.add(part);
    const text = `no value can satisfy it, for it needs one of itself: ${circle.join(" → ")}; make a member on the way optional or nullable, or drop the part`;
    return [spec.problem(["components", "schemas", first], "components", first, text)];
  });
}

class Circles {
  readonly #spec: Spec;
  /** The names of schemas that have values. */
  readonly #satisfiable = new Set<string>();

  constructor(spec: Spec) {
    this.#spec = spec;
  }

  /** The circle that a schema cannot do without, with its beginning at both ends. */
  from(schema: Schema, path: Path): Path | undefined {
    const { $ref } = schema;
    if ($ref === undefined) {
      const inner = (part: Schema): Path | undefined => this.from(part, path);
      return firstOf((schema.allOf ?? []).map(inner)) ?? unavoidable(schema, inner);
    }
    const name = $ref.split("/").at(-1) ?? $ref;
    if (this.#satisfiable.has($ref)) return undefined;
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name];
    const circle = this.from(this.#spec.resolve<Schema>({ $ref }) ?? {}, [...path, name]);
    if (circle === undefined) this.#satisfiable.add($ref);
    return circle;
  }
}

/** Of alternatives one without a circle is enough; of required members and rows each has to do without. */
function unavoidable(schema: Schema, inner: (part: Schema) => Path | undefined): Path | undefined {
  for (const alternatives of [schema.anyOf, schema.oneOf]) {
    const circles = (alternatives ?? []).map(inner);
    if (circles.length > 0 && !circles.includes(undefined)) return circles[0];
  }
  const { properties = {}, required = [], items, minItems = 0 } = schema;
  const types = [schema.type ?? []].flat();
  if (types.some((type) => type !== "object" && type !== "array")) return undefined;
  const needed = required.flatMap((name) => properties[name] ?? []);
  const rows = items === undefined || minItems === 0 ? [] : [items];
  return firstOf([...(types.includes("array") ? [] : needed), ...(types.includes("object") ? [] : rows)].map(inner));
}

function firstOf(circles: readonly (Path | undefined)[]): Path | undefined {
  return circles.find((circle) => circle !== undefined);
}
