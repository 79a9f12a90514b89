import { inputName, keyHeader, parametersIn, schemeOf, type SpecOperation } from "./operation.ts";
import type { Schema } from "./openapi.ts";
import { namesIn, type Spec } from "./spec.ts";
import { tableOf } from "./table.ts";

/** The text of `operations.ts`: named types, the documented methods, and the table that the runtime binds. */
export function operationsSource(spec: Spec, operations: readonly SpecOperation[]): string {
  const table = tableOf(spec, operations);
  const options = operations.map((operation) => optionsType(spec, operation));
  const imports = [
    ...new Set([...options, "ProviderTable", ...operations.flatMap((one) => listType(one) ?? [])]),
  ].toSorted();
  return [
    `import type { ${imports.join(", ")} } from "@storno/shared";`,
    `import type { components, operations } from "./schema.ts";`,
    ...namedTypes(spec),
    ...operations.map((operation) => inputType(spec, operation)),
    `${comment(["What the client can do, by resource. A method sends one request, but for lists, which are walked."])}export interface Resources {`,
    ...members(spec, resourceTree(operations)),
    `}`,
    // Apart from the table: a bundler keeps what is asked for its name as a whole.
    `${comment(["As errors, refunds and messages name it."])}export const provider = ${JSON.stringify(table.provider)};`,
    `${comment([`What the runtime knows of ${spec.openapi.info.title}: one row per operation.`])}export const table: ProviderTable = ${JSON.stringify(table)};`,
  ].join("\n");
}

/** Objects become interfaces, which editors show by their name instead of member by member. */
function namedTypes(spec: Spec): string[] {
  const schemas = Object.entries(spec.openapi.components?.schemas ?? {});
  const declared = schemas.map(([name, schema]) => {
    const doc = comment([schema.description]);
    return isPlain(spec, schema)
      ? `${doc}export interface ${name} extends Schema<"${name}"> {}`
      : `${doc}export type ${name} = Schema<"${name}">;`;
  });
  const alias = `type Schema<Name extends keyof components["schemas"]> = components["schemas"][Name];`;
  return schemas.length === 0 ? [] : ["", alias, ...declared];
}

/** An object with members of its own: no union, which an interface cannot extend. */
function isPlain(spec: Spec, schema: Schema): boolean {
  const types = spec.types(schema);
  return (
    spec.branches(schema).length === 1 && types.size === 1 && types.has("object") && schema.properties !== undefined
  );
}

function inputType(spec: Spec, operation: SpecOperation): string {
  const at = `operations["${operation.name}"]`;
  const parts = [];
  if (parametersIn(operation, "query").length > 0) {
    const query = `NonNullable<${at}["parameters"]["query"]>`;
    const backwards = (schemeOf(spec, operation)?.reverse ?? []).map((name) => `"${name}"`);
    parts.push(backwards.length > 0 ? `Omit<${query}, ${backwards.join(" | ")}>` : query);
  }
  if (operation.body !== undefined) {
    parts.push(`NonNullable<${at}["requestBody"]>["content"]["${operation.body.mediaType}"]`);
  }
  const none = parts.length === 0;
  const text = `Input of \`${operation.name}\`${none ? ", which takes none beside its path" : ""}.`;
  return `${comment([text])}export type ${inputName(operation)} = ${none ? "Record<string, never>" : parts.join(" & ")};`;
}

interface Resource {
  readonly methods: Map<string, SpecOperation>;
  readonly resources: Map<string, Resource>;
}

function resourceTree(operations: readonly SpecOperation[]): Resource {
  const tree: Resource = { methods: new Map(), resources: new Map() };
  for (const operation of operations) {
    const parts = operation.name.split(".");
    const method = parts.pop() ?? operation.name;
    let branch = tree;
    for (const part of parts) {
      const inner = branch.resources.get(part) ?? { methods: new Map(), resources: new Map() };
      branch.resources.set(part, inner);
      branch = inner;
    }
    branch.methods.set(method, operation);
  }
  return tree;
}

function members(spec: Spec, resource: Resource): string[] {
  return [
    ...[...resource.methods].map(([name, operation]) => methodOf(spec, name, operation)),
    ...[...resource.resources].flatMap(([name, inner]) => [
      `${comment([tagOf(spec, inner)])}readonly ${name}: {`,
      ...members(spec, inner),
      `};`,
    ]),
  ];
}

/** The description of the tag that a resource's operations carry. */
function tagOf(spec: Spec, resource: Resource): string | undefined {
  const [first] = resource.methods.values();
  return spec.openapi.tags?.find((tag) => tag.name === first?.source.tags?.[0])?.description;
}

function methodOf(spec: Spec, name: string, operation: SpecOperation): string {
  const { source, pathNames, method, path } = operation;
  const described = operation.parameters.filter((parameter) => parameter.in === "path");
  const doc = comment([
    sentence(source.summary),
    source.description,
    `\`${method.toUpperCase()} ${path}\``,
    [
      ...pathNames.map(
        (path) => `@param ${path} - ${oneLine(described.find((parameter) => parameter.name === path)?.description)}`,
      ),
      `@throws ProviderError when the provider refuses, or its answer does not come or cannot be read.`,
      `@see ${source.externalDocs?.url}`,
      ...(source.deprecated ? ["@deprecated"] : []),
    ].join("\n"),
  ]);
  const inputs = [
    ...pathNames.map((path) => `${path}: string`),
    `input${inputIsRequired(spec, operation) ? "" : "?"}: ${inputName(operation)}`,
    `options?: ${optionsType(spec, operation)}`,
  ];
  const result = resultType(spec, operation);
  return `${doc}${name}(${inputs.join(", ")}): ${listType(operation) ?? "Promise"}<${result}>;`;
}

/** What a list is given as; `undefined` for what is no list that can be walked. */
function listType({ source }: SpecOperation): "Paginated" | "Walkable" | undefined {
  if (typeof source["x-pagination"] !== "string") return undefined;
  return source["x-time-filter"] === undefined ? "Paginated" : "Walkable";
}

function optionsType(spec: Spec, operation: SpecOperation): string {
  if (listType(operation) !== undefined) {
    return schemeOf(spec, operation)?.next.from === "offset" ? "OffsetListOptions" : "ListOptions";
  }
  return keyHeader(operation) === undefined ? "CallOptions" : "KeyedCallOptions";
}

function inputIsRequired(spec: Spec, operation: SpecOperation): boolean {
  const query = parametersIn(operation, "query").some((parameter) => parameter.required);
  const members = spec.members(operation.body?.schema);
  const body = spec
    .branches(operation.body?.schema)
    .some((branch) => branch.required?.some((name) => members.has(name)));
  return query || (body && operation.body?.required === true);
}

/** The type that a method gives: a named one where the spec names it, else a path into `schema.ts`. */
function resultType(spec: Spec, operation: SpecOperation): string {
  const scheme = schemeOf(spec, operation);
  const pointer = scheme?.items ?? spec.openapi["x-result"] ?? "";
  const types = operation.successes.flatMap(({ status, mediaType, schema }) => {
    if (schema === undefined || mediaType === undefined) return [];
    const found = spec.find(schema, pointer);
    const named = found.map((target) => nameOf(scheme === undefined ? target : spec.itemsOf(target)));
    if (named.length > 0 && named.every((name) => name !== undefined)) return named;
    const body = `operations["${operation.name}"]["responses"][${status}]["content"]["${mediaType}"]`;
    // The method throws when nothing is there, so its caller need not look.
    const type = namesIn(pointer).reduce((outer, name) => `NonNullable<${outer}["${name}"]>`, body);
    return [scheme === undefined ? type : `${type}[number]`];
  });
  return types.length === 0 ? "void" : [...new Set(types)].join(" | ");
}

function nameOf(schema: Schema | undefined): string | undefined {
  return /^#\/components\/schemas\/(\w+)$/.exec(schema?.$ref ?? "")?.[1];
}

/** A doc comment of paragraphs, on one line where it fits; a blank line when there is nothing to say. */
function comment(paragraphs: readonly (string | undefined)[]): string {
  const lines = paragraphs
    .filter((paragraph) => paragraph !== undefined && paragraph.trim() !== "")
    .map((paragraph) => wrap(String(paragraph).replaceAll("*/", "*\\/")))
    .join("\n\n")
    .split("\n");
  if (lines.length === 1) return lines[0] === "" ? "\n" : `\n/** ${lines[0]} */\n`;
  return `\n/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

/** Breaks long lines between words; line breaks and list marks stay. */
function wrap(text: string): string {
  return text
    .trim()
    .split("\n")
    .map((line) => (line.startsWith("@see") ? line : line.replace(/(?=\S)(.{1,110})(?:\s+|$)/g, "$1\n").trimEnd()))
    .join("\n");
}

function oneLine(text: string | undefined): string {
  return (text ?? "").trim().replaceAll(/\s+/g, " ");
}

function sentence(text: string | undefined): string | undefined {
  return text === undefined || /[.!?]$/.test(text) ? text : `${text}.`;
}
