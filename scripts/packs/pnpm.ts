import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs pnpm in a checkout, in the version that its package.json names. Returns what it printed; throws with its own words when
 * it fails.
 */
export function pnpm(inputs: readonly string[], checkout: string): string {
  const { packageManager } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  const { status, stdout, stderr } = spawnSync("npx", ["--yes", packageManager, ...inputs], {
    cwd: checkout,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`pnpm ${inputs.join(" ")} fails:\n${stdout}${stderr}`);
  return stdout;
}
