import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

/** Where programs are written; below this workspace, so that they find its packages. git does not look there. */
export const CACHE = join(import.meta.dirname, "../../.cache");

/**
 * Writes a module of ours as JavaScript, for a Node that knows no types, and gives its path. Packages are not bundled: they are
 * loaded as an application loads them.
 *
 * @param name - of the file, without its end
 * @param code - the module; its relative imports are those of `src`
 */
export async function program(name: string, code: string): Promise<string> {
  mkdirSync(CACHE, { recursive: true });
  const outfile = join(CACHE, `${name}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: join(import.meta.dirname, ".."), loader: "ts" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
    outfile,
  });
  return outfile;
}
