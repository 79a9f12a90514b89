import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Where installed packages stay; git does not look there. */
export const CACHE = join(import.meta.dirname, ".cache");

/**
 * Installs an npm package of exactly this version into a folder of its own, once, without running its scripts.
 *
 * @param prepare - what remains to be done in the package's folder
 * @returns the package's folder, in which it is whole
 * @throws Error with npm's own words when it cannot be had
 */
export async function obtain(
  name: string,
  version: string,
  prepare: (folder: string) => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const home = join(CACHE, `${name.replace("/", "+")}@${version}`);
  const folder = join(home, "node_modules", name);
  if (existsSync(home)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const unfinished = mkdtempSync(join(CACHE, ".unfinished-"));
  try {
    // Without a package.json npm would look for one in the folders above.
    writeFileSync(join(unfinished, "package.json"), "{}");
    const quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", ["install", "--save-exact", ...quiet, `${name}@${version}`], { cwd: unfinished });
    await prepare(join(unfinished, "node_modules", name));
    renameSync(unfinished, home);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const words = error instanceof Error && "stderr" in error ? String(error.stderr) : String(error);
    throw new Error(`${name}@${version} cannot be installed: ${words.trim()}`, { cause: error });
  }
  return folder;
}
