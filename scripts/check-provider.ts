/**
 * Checks all that concerns some providers, and nothing else: what `npm test` would find about them, in a minute. Goes on after a
 * failure, and ends with 1 when there was one. The packages must have been built.
 *
 *     node scripts/check-provider.ts <name ...>
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { checksOf, type Check } from "./checks/of-provider.ts";
import { providerNames, root } from "./providers.ts";

const names = process.argv.slice(2);
const known = providerNames();
const stranger = names.find((name) => !known.includes(name));
if (stranger !== undefined || names.length === 0) {
  const mistake = stranger === undefined ? "Give the name of a provider" : `There is no specs/${stranger}.yaml`;
  console.error(`${mistake}; there are ${known.join(", ")}.`);
  process.exit(2);
}

const failed = checksOf(names).filter((check) => !succeeds(check));
for (const { what, folder, command } of failed) console.error(`✗ ${what}: ${command.join(" ")} (in ${folder})`);
if (failed.length > 0) process.exitCode = 1;

function succeeds({ what, folder, command: [tool = "", ...inputs] }: Check): boolean {
  const start = performance.now();
  const own = join(root, "node_modules/.bin", tool);
  const { status, stdout, stderr } = spawnSync(existsSync(own) ? own : tool, inputs, {
    cwd: join(root, folder),
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  console.log(`${status === 0 ? "✓" : "✗"} ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  return status === 0;
}
