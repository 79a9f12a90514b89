import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Runs pnpm in a checkout: the pnpm that started this process, or else the one that the checkout's package.json names. Returns what
 * it printed; throws with its own words when it fails.
 */
export function pnpm(inputs: readonly string[], checkout: string): string {
  const [command = "", ...first] = commandOf(checkout);
  const { status, stdout, stderr } = spawnSync(command, [...first, ...inputs], {
    cwd: checkout,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status === 0) return stdout;
  throw new Error(`pnpm ${inputs.join(" ")} fails:\n${stdout}${stderr}`);
}

/** npx asks the registry each time, which takes a second, and minutes where there is no network. */
function commandOf(checkout: string): string[] {
  const running = process.env["npm_execpath"];
  if (running !== undefined && /pnpm[^/\\]*$/.test(running)) return [running];
  const { packageManager } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
  return ["npx", "--yes", packageManager];
}
