import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { format } from "oxfmt";
import { providerNames, root } from "../providers.ts";
import { operationsOf } from "./operation.ts";
import { operationsSource } from "./operations.ts";
import { SpecError } from "./problem.ts";
import { problemsOf } from "./rules/index.ts";
import { schemaSource } from "./schema.ts";
import { Spec } from "./spec.ts";

/** Files by their path from the repository's root. */
export type Files = ReadonlyMap<string, string>;

/**
 * The generated files of a provider.
 *
 * @throws SpecError with every mistake of the spec.
 */
export async function filesOf(spec: Spec): Promise<Files> {
  const problems = problemsOf(spec);
  if (problems.length > 0) throw new SpecError(problems);
  const folder = `packages/${spec.name}/src/generated`;
  const head = `// Generated from ${spec.file} by scripts/generate.ts. Do not edit: change the spec and run \`npm run generate\`.\n// Spec SHA-256: ${spec.hash}\n`;
  return formatted([
    [`${folder}/schema.ts`, head + (await schemaSource(spec))],
    [`${folder}/operations.ts`, head + operationsSource(spec, operationsOf(spec))],
  ]);
}

/** The sandbox's list of providers: one import for every spec. */
export async function sandboxFiles(names: readonly string[] = providerNames()): Promise<Files> {
  const source = [
    "// Generated from the names of the files in specs/ by scripts/generate.ts. Do not edit.",
    ...names.map((name) => `import { ${name} } from "../providers/${name}.ts";`),
    "",
    "/** The stand-in of every provider that has a spec, by name. */",
    `export const providers = { ${names.join(", ")} };`,
  ];
  return formatted([["packages/sandbox/src/generated/providers.ts", source.join("\n")]]);
}

/** Formats as prettier does, in a hundredth of the time; `npm test` has prettier check it. */
export async function formatted(sources: readonly (readonly [string, string])[]): Promise<Files> {
  const style: Record<string, unknown> = JSON.parse(readFileSync(join(root, ".prettierrc.json"), "utf8"));
  const files = sources.map(async ([path, source]): Promise<[string, string]> => {
    const { code, errors } = await format(path, source, style);
    if (errors.length > 0) throw new Error(`${path}: ${errors.map(({ message }) => message).join("; ")}`);
    return [path, code];
  });
  return new Map(await Promise.all(files));
}

/** The files that are not on disk as they should be. */
export function stale(files: Files): string[] {
  return [...files].flatMap(([path, text]) => {
    const target = join(root, path);
    return existsSync(target) && readFileSync(target, "utf8") === text ? [] : [path];
  });
}

/** Writes what has changed, each file whole or not at all, and none before all of them are on the disk. */
export function write(files: Files): string[] {
  const changed = stale(files);
  const aside = changed.map((path) => `${join(root, path)}.new`);
  try {
    for (const [index, path] of changed.entries()) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(aside[index] ?? "", files.get(path) ?? "");
    }
  } catch (error) {
    for (const file of aside) rmSync(file, { force: true });
    throw error;
  }
  for (const [index, path] of changed.entries()) renameSync(aside[index] ?? "", join(root, path));
  return changed;
}
