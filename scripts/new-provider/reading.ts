import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Document } from "yaml";
import { SpecError, type Problem } from "../generator/problem.ts";
import { dialectProblems, firstProblemsOf } from "../generator/rules/index.ts";
import { NO_ARGUMENTS } from "../generator/rules/operations.ts";
import { Spec } from "../generator/spec.ts";
import { exampleProblems } from "../lint/examples.ts";
import { openApiProblems } from "../lint/openapi.ts";
import { root } from "../providers.ts";
import { workspacesOf } from "../workspaces.ts";

/** Why a name cannot be a new provider's; undefined when it can. */
export function wrongName(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(name)) return `"${name}" must be one word of lower-case letters and digits.`;
  if (NO_ARGUMENTS.has(name)) return `"${name}" is a word of the language, which no variable can have; choose another.`;
  if (existsSync(join(root, `specs/${name}.yaml`))) return `There is a provider ${name} already: specs/${name}.yaml.`;
  const owner = workspacesOf(root).find(({ manifest }) => manifest.name === `@storno/${name}`)?.folder;
  if (owner === `packages/${name}` && !["sandbox", "shared"].includes(name)) {
    return `packages/${name} is there without specs/${name}.yaml, as if somebody had been interrupted: take it away first.`;
  }
  return owner === undefined ? undefined : `@storno/${name} is the name of another package: ${owner}/package.json.`;
}

/** An OpenAPI file. */
export interface OpenApiFile {
  /** As it was given, in its lines. */
  readonly text: string;
  /** The same as YAML, as specs are. */
  readonly yaml: string;
}

/** Reads an OpenAPI file, which may be JSON. Throws a TypeError when there is none. */
export function readOpenApi(path: string, shown: string): OpenApiFile {
  if (!existsSync(path)) throw new TypeError(`There is no file ${shown}.`);
  if (statSync(path).isDirectory()) throw new TypeError(`${shown} is a folder, not a file.`);
  const text = readFileSync(path, "utf8");
  if (!text.trimStart().startsWith("{")) return { text, yaml: text };
  try {
    const yaml = new Document(JSON.parse(text)).toString({ lineWidth: 110 });
    // JSON is YAML, but for how it may be indented.
    return { text: text.replaceAll("\r\n", "\n").replaceAll("\t", "  "), yaml };
  } catch (error) {
    throw new TypeError(`${shown} is no JSON: ${error instanceof Error ? error.message : String(error)}.`, {
      cause: error,
    });
  }
}

/**
 * Reads a spec that goes on without mistakes.
 *
 * @throws SpecError with everything that is wrong at once: a plain OpenAPI file gets the whole list of what to add.
 */
export async function readSpec(name: string, text: string, shown: string): Promise<Spec> {
  const spec = new Spec(name, text, shown);
  const first = firstProblemsOf(spec);
  // A reference that leads nowhere would have the linter look for it in the network.
  const goesOn = first.every(({ key }) => key === "openapi" || (key.startsWith("x-") && !key.startsWith("x-p")));
  const problems = goesOn ? [...first, ...(await laterProblems(spec, first))] : first;
  if (problems.length > 0) throw new SpecError(inOrder(problems));
  return spec;
}

async function laterProblems(spec: Spec, first: readonly Problem[]): Promise<Problem[]> {
  const openApi = first.some(({ key }) => key === "openapi") ? [] : await openApiProblems(spec);
  try {
    const dialect = dialectProblems(spec);
    return [...openApi, ...dialect, ...(dialect.length === 0 && openApi.length === 0 ? exampleProblems(spec) : [])];
  } catch (error) {
    // The rules rely on its being OpenAPI; where it is none, that comes first.
    if (openApi.length > 0) return openApi;
    throw error;
  }
}

/** In the order of the file, each once. */
function inOrder(problems: readonly Problem[]): Problem[] {
  const once = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...once.values()].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
}
