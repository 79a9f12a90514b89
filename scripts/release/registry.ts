import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { PackedManifest } from "../packs/tarball.ts";

const run = promisify(execFile);
const TIMEOUT_MS = 20_000;

/** What a registry says of a version: it has it, it has only others, it has no such package, or it could not be asked. */
export type Published = "this version" | "other versions" | "never" | "unknown";

/** Asks the registry that a package is published to. Never throws: a dry run works without a network. */
export async function published({ name, version, publishConfig }: PackedManifest): Promise<Published> {
  const registry = publishConfig?.registry === undefined ? [] : [`--registry=${publishConfig.registry}`];
  const inputs = ["view", name, "versions", "--json", "--fetch-retries=0", "--prefer-online", ...registry];
  try {
    const { stdout } = await run("npm", inputs, { timeout: TIMEOUT_MS, shell: process.platform === "win32" });
    const versions: unknown = JSON.parse(stdout);
    return [versions].flat().includes(version) ? "this version" : "other versions";
  } catch (error) {
    return isMissing(error) ? "never" : "unknown";
  }
}

/** npm prints its error as JSON; 404 is the one that says something about the package. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || !("stdout" in error)) return false;
  return /"code":\s*"E404"/.test(String(error.stdout));
}
