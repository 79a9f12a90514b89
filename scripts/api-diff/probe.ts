import ts from "typescript";
import type { Exported } from "./exported.ts";
import { entriesOf, type Package } from "./packages.ts";
import type { Table } from "./table.ts";

/** Where the probe of a package stands. */
export const PROBE = "probe.ts";

/** Paths for the package that has the verbs and no spec. */
const STAND_IN_PATHS = `{
  readonly "/stand-in/{id}": {
    get: {
      parameters: { query?: { limit?: number }; header?: never; path: { id: string }; cookie?: never };
      requestBody?: never;
      responses: { 200: { content: { "application/json": { id: string } } }; 400: { content: { "application/json": { code: string } } } };
    };
    post: {
      parameters: { query?: never; header?: never; path: { id: string }; cookie?: never };
      requestBody: { content: { "application/json": { amount?: number } } };
      responses: { 200: { content: { "application/json": { id: string } } } };
    };
  };
}`;

/**
 * A file that asks a package what the walk cannot ask by itself: what a verb takes and gives at each of its paths, and what generic
 * types become once they are told of what.
 */
export function probeSource(owner: Package, table: Table | undefined, generics: readonly GenericUse[]): string {
  const verbs = Object.entries(table?.operations ?? {}).map(
    ([name, { method, path }]) => `${JSON.stringify(name)}: typeof client.${method}<${JSON.stringify(path)}>;`,
  );
  const hasOwnVerbs = generics.some(({ exported }) => exported.name === "Verbs");
  for (const method of hasOwnVerbs ? ["GET", "POST"] : []) {
    verbs.push(`${method}: typeof client.${method}<"/stand-in/{id}">;`);
  }
  const types = generics.filter(({ exported }) => exported.isType);
  const functions = generics.filter(({ exported }) => !exported.isType);
  const hasSchemas = owner.sources.has("src/generated/schema.ts");
  return [
    ...entriesOf(owner).map(({ name, path }) => `import type * as ${name || "all"} from "./${path}";`),
    ...(hasSchemas ? [`import type { components } from "./src/generated/schema.ts";`] : []),
    ...(table ? [`import type { Verbs } from "@storno/shared";`, `declare const client: Verbs<all.paths>;`] : []),
    ...(hasOwnVerbs ? [`declare const client: all.Verbs<StandIn>;`] : []),
    `interface StandIn ${STAND_IN_PATHS}`,
    `export type schemas = ${hasSchemas ? `components["schemas"]` : "{}"};`,
    `export interface verbs {`,
    ...verbs,
    `}`,
    `export interface generics {`,
    ...types.map(({ exported, inputs }) => `"${exported.name}": ${placeOf(exported)}${inputs};`),
    `}`,
    `export interface functions {`,
    ...functions.map(({ exported, inputs }) => `"${exported.name}": typeof ${placeOf(exported)}${inputs};`),
    `}`,
  ].join("\n");
}

/** An export as the probe gets at it: `all.Page`, `walk.walk`. */
function placeOf({ name }: Exported): string {
  return name.includes("/") ? name.replace("/", ".") : `all.${name}`;
}

/** A generic export, with stand-ins for what users give it. */
export interface GenericUse {
  readonly exported: Exported;
  /** In angle brackets; empty when the base has no type parameters. */
  readonly inputs: string;
}

/** Stand-ins for the type parameters of an export: the same on both sides, so that what is made of them can be compared. */
export function genericUse(checker: ts.TypeChecker, exported: Exported): GenericUse {
  const inputs = exported.typeParameters.map(({ constraint }) => {
    if (constraint === undefined) return "StandIn";
    const type = checker.getTypeAtLocation(constraint);
    if (type.flags & ts.TypeFlags.String) return `"storno-one" | "storno-two"`;
    const literal = (type.isUnion() ? type.types : [type]).find((part) => part.isStringLiteral());
    return literal === undefined ? "StandIn" : JSON.stringify(literal.value);
  });
  return { exported, inputs: inputs.length === 0 ? "" : `<${inputs.join(", ")}>` };
}
