/**
 * Runs a command of this repository on a machine that has Node 20 and npm, and nothing else: installs what is missing, then
 * does the steps below. It is plain JavaScript without dependencies, for it runs before there are any.
 *
 *     node scripts/workspace.mjs <command, one of those below> [arguments]
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** Holds the hash of what was installed, so that an unchanged checkout does not install again. */
const stamp = join(root, "node_modules/.installed");

const { TURBO_HASH, npm_package_json: manifest, npm_execpath: runner = "" } = process.env;
/**
 * Whether turbo runs this command as a task of the root, and not something that a task of turbo's has started in a copy. Then all is
 * installed and built, and the pnpm that runs it is the right one.
 */
const withinTurbo = TURBO_HASH !== undefined && manifest === join(root, "package.json") && /pnpm[^/\\]*$/.test(runner);

/** The steps of each command; the command line's own arguments go to the last one. */
const commands = {
  start: [
    turbo("generate", "errors-only"),
    turbo("build", "errors-only"),
    ["node", "examples/every-refund/src/main.ts"],
  ],
  // Each of these is a task of turbo's, which does again only what can have another outcome (turbo.json says when it can).
  test: [turbo("build"), turbo("check:format check:lint lint-specs check:generated test")],
  "check:format": [["prettier", "--check", "--log-level=warn", "."]],
  "check:lint": [turbo("build", "errors-only"), ["oxlint", "--type-aware", "--deny-warnings"]],
  "check:generated": [["node", "scripts/generate.ts", "--check"]],
  "check:peers": [[...turbo("test"), "--filter=@storno/peers"]],
  "check:faults": [turbo("build", "errors-only"), ["node", "checks/faults/src/main.ts"]],
  // What turbo restores lies beside what was built since; only a forced build is sure to hold nothing stale.
  "check:packs": [
    [...turbo("build", "errors-only"), "--force"],
    ["node", "scripts/pack-check.ts"],
  ],
  "check:runtimes": [
    [...turbo("build", "errors-only"), "--force"],
    ["node", "checks/runtimes/src/main.ts"],
  ],
  bench: [
    [...turbo("build", "errors-only"), "--force"],
    ["node", "checks/bench/src/main.ts"],
  ],
  build: [turbo("generate"), turbo("build")],
  generate: process.argv.length > 3 ? [["node", "scripts/generate.ts"]] : [turbo("generate")],
  "lint-specs": [["node", "scripts/lint-specs.ts"]],
  "new-provider": [["node", "scripts/new-provider.ts"]],
  "check:provider": [turbo("build", "errors-only"), ["node", "scripts/check-provider.ts"]],
  "api-diff": [["node", "scripts/api-diff.ts"]],
  format: [["prettier", "--write", "--log-level=warn", "."]],
  changeset: [["changeset"]],
  release: [["node", "scripts/release.ts"]],
};

function turbo(tasks, logs = "new-only") {
  return ["turbo", "run", ...tasks.split(" "), `--output-logs=${logs}`];
}

const [name, ...rest] = process.argv.slice(2);
const steps = commands[name];
if (steps === undefined) fail(`Give one of ${Object.keys(commands).join(", ")}, not ${name}.`, 2);
if (Number.parseInt(process.versions.node) < 20) {
  fail(`Node 20 or later is needed; this is ${process.versions.node}.`, 2);
}

const start = performance.now();
if (!withinTurbo) install();
for (const [index, step] of steps.entries()) {
  if (withinTurbo && step[0] === "turbo") continue;
  const { status } = pnpm(["exec", ...step, ...(index === steps.length - 1 ? rest : [])], "inherit");
  if (status !== 0) fail(`\n${name} stopped at: ${step.join(" ")}`, status ?? 1);
}
if (name === "test") console.log(`Everything passed, in ${((performance.now() - start) / 1000).toFixed(1)} s.`);

function install() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log(`Installing with ${packageManager} ...`);
  const { status, stdout, stderr } = pnpm(["install", "--frozen-lockfile"], "pipe");
  if (status !== 0) fail(`${stdout}${stderr}\nThe installation failed.`, status ?? 1);
  writeFileSync(stamp, wanted);
}

/** Of what says which packages belong here. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const file of ["pnpm-lock.yaml", "pnpm-workspace.yaml"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

function pnpm(args, stdio) {
  const env = { ...process.env, npm_config_loglevel: "error", TURBO_TELEMETRY_DISABLED: "1" };
  const [command, ...first] = withinTurbo ? [runner] : ["npx", "--yes", packageManager];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    env,
    stdio,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
}

function fail(text, status) {
  console.error(text);
  process.exit(status);
}
