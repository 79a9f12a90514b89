import { createHash } from "node:crypto";
import { filesOf, sandboxFiles, stale } from "../generator/generate.ts";
import { SpecError } from "../generator/problem.ts";
import { Spec } from "../generator/spec.ts";
import { providerNames } from "../providers.ts";
import { BadInput } from "./bad-input.ts";
import type { Snapshot } from "./snapshot.ts";

const REMEDY = "Run npm run generate and commit the result: users get the generated code, not the specs.";

/**
 * Makes sure that the working tree's generated code is what its specs give.
 *
 * @throws BadInput when it is not, or a spec has mistakes.
 */
export async function checkWorkingTree(): Promise<void> {
  try {
    const generated = await Promise.all([...providerNames().map((name) => filesOf(Spec.read(name))), sandboxFiles()]);
    const old = generated.flatMap(stale);
    if (old.length > 0) throw new BadInput(`Not what the specs give: ${old.join(", ")}. ${REMEDY}`);
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    throw new BadInput(`${error.message}\nThe specs have mistakes, so nothing was compared.`);
  }
}

/**
 * Makes sure that a commit's generated code carries the hashes of its specs. Its generator may have been another one, so nothing is
 * generated.
 *
 * @throws BadInput when it does not.
 */
export function checkCommit({ label, files }: Snapshot): void {
  for (const [path, text] of files) {
    const [, name] = /^specs\/([^/]+)\.yaml$/.exec(path) ?? [];
    if (name === undefined) continue;
    const hash = createHash("sha256").update(text).digest("hex");
    for (const file of ["schema.ts", "operations.ts"].map((part) => `packages/${name}/src/generated/${part}`)) {
      if (files.get(file)?.includes(`// Spec SHA-256: ${hash}\n`)) continue;
      throw new BadInput(`${label}: ${file} is not generated from ${path} as it is there. ${REMEDY}`);
    }
  }
}
