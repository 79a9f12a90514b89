/**
 * Checks all that concerns some providers: what `npm test` would find about them, in a minute. Goes on after a failure, and ends
 * with 1 when there was one. The packages must have been built.
 *
 *     node scripts/check-provider.ts <name ...>
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { providerNames, root } from "./providers.ts";

/** Something to find out: in a few words, in which folder, and by which command. */
type Check = readonly [what: string, folder: string, command: string];

const names = process.argv.slice(2);
const known = providerNames();
const stranger = names.find((name) => !known.includes(name));
if (stranger !== undefined || names.length === 0) {
  const mistake = stranger === undefined ? "Give the name of a provider" : `There is no specs/${stranger}.yaml`;
  console.error(`${mistake}; there are ${known.join(", ")}.`);
  process.exit(2);
}
const failed = checksOf(names).filter((check) => !succeeds(check));
for (const [what, folder, command] of failed) console.error(`✗ ${what}: ${command} (in ${folder})`);
if (failed.length > 0) process.exitCode = 1;

/** The quickest first. */
function checksOf(names: readonly string[]): Check[] {
  const all = names.join(" ");
  const code = names.flatMap(codeOf).join(" ");
  const specs = names.map((name) => `specs/${name}.yaml`).join(" ");
  const tests = "vitest run --no-isolate --hideSkippedTests --testTimeout=180000";
  // The tests of the checks are named after the provider: "acme refunds.list", "@storno/acme, at a server".
  const named = `-t "(^|/)(${names.join("|")})\\b"`;
  return [
    ["the spec has no mistake", ".", `node scripts/lint-specs.ts ${all}`],
    ["what is generated is what it gives", ".", `node scripts/generate.ts ${all} sandbox --check`],
    ["everything is formatted", ".", `prettier --check --log-level=warn ${specs} ${code} packages/sandbox/README.md`],
    ["the linter finds nothing", ".", `oxlint --type-aware --deny-warnings ${code}`],
    ...names.flatMap((name): Check[] => [
      [`the types of ${name} hold`, `packages/${name}`, "tsc -p test"],
      [`the tests of ${name} pass`, `packages/${name}`, tests],
    ]),
    ["what the checks know has the right types", "checks/conformance", "tsc -p ."],
    ["how it refunds under faults has the right types", "checks/faults", "tsc -p ."],
    ["the example has the right types", "examples/every-refund", "tsc -p ."],
    ["arrows, uniformity, fidelity and the manual hold", "scripts", `${tests} arrows uniform fidelity snippets`],
    ["the laws hold, and spec, client and sandbox agree", "checks/conformance", `${tests} ${named}`],
    ["no refund is made twice or lost under faults", "checks/faults", `${tests} ${named}`],
    ["it works as it is packed", "checks/runtimes", `${tests} packed -t "pass every step"`],
    ["every number of the example agrees", "examples/every-refund", "node src/main.ts"],
  ];
}

function codeOf(name: string): string[] {
  return [
    `packages/${name}`,
    `packages/sandbox/src/providers/${name}.ts`,
    `packages/sandbox/src/providers/${name}`,
    `checks/conformance/src/providers/${name}.ts`,
    `checks/faults/src/clients/${name}.ts`,
    `examples/every-refund/src/providers/${name}.ts`,
  ].filter((path) => existsSync(join(root, path)));
}

/** Its command sees the tools of the repository, which pnpm has put on the path. Tests that were all left out are none. */
function succeeds([what, folder, command]: Check): boolean {
  const start = performance.now();
  const env = { ...process.env, NO_COLOR: "1" };
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: join(root, folder),
    encoding: "utf8",
    shell: true,
    env,
  });
  const [, passed] = /^ *Tests .*?(\d+) passed/m.exec(stdout) ?? [];
  const isGood = status === 0 && (passed !== undefined || !command.startsWith("vitest"));
  if (!isGood) console.error(`${stdout}${stderr}`);
  const count = passed === undefined ? "" : `, ${passed} tests`;
  console.log(`${isGood ? "✓" : "✗"} ${what} (${((performance.now() - start) / 1000).toFixed(1)} s${count})`);
  return isGood;
}
