/**
 * Generates the typed parts of the provider packages from the specs.
 *
 *     node scripts/generate.ts [name ...] [--check | --watch]
 *
 * A name is a provider's, or `sandbox`; without one everything is generated. `--check` writes nothing and fails when a file
 * on disk is not what the specs give. `--watch` goes on and generates whenever a spec is saved.
 */
import { watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filesOf, sandboxFiles, stale, write, type Files } from "./generator/generate.ts";
import { SpecError } from "./generator/problem.ts";
import { Spec } from "./generator/spec.ts";
import { providerNames, root } from "./providers.ts";

const SANDBOX = "sandbox";
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
});
const known = [...providerNames(), SANDBOX];
const stranger = positionals.find((name) => !known.includes(name));
if (stranger !== undefined) {
  console.error(`There is no specs/${stranger}.yaml; there are ${known.join(", ")}.`);
  process.exit(2);
}
const names = positionals.length > 0 ? positionals : known;

const outcomes: boolean[] = [];
for (const name of names) outcomes.push(await run(name));
if (outcomes.includes(false)) process.exitCode = 1;
if (values.watch) watchSpecs();

async function run(name: string): Promise<boolean> {
  const start = performance.now();
  const files = await generated(name);
  if (files === undefined) return false;
  const changed = values.check ? stale(files) : write(files);
  const took = `${Math.round(performance.now() - start)} ms`;
  if (values.check && changed.length > 0) {
    console.error(
      `${name}: not what the spec gives: ${changed.join(", ")}. Run npm run generate and commit the result.`,
    );
    return false;
  }
  console.log(`${name}: ${changed.length > 0 ? `wrote ${changed.join(", ")}` : "up to date"} (${took})`);
  return true;
}

async function generated(name: string): Promise<Files | undefined> {
  try {
    return await (name === SANDBOX ? sandboxFiles() : filesOf(Spec.read(name)));
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    console.error(`${error.message}\n${error.problems.length} problem(s); nothing was written for ${name}.`);
    return undefined;
  }
}

function watchSpecs(): void {
  const waiting = new Map<string, NodeJS.Timeout>();
  console.log("Watching specs/ ...");
  watch(join(root, "specs"), (_, file) => {
    const name = file?.endsWith(".yaml") ? file.slice(0, -".yaml".length) : undefined;
    if (name === undefined || !names.includes(name)) return;
    // Editors save in several steps; the last one counts.
    clearTimeout(waiting.get(name));
    waiting.set(
      name,
      setTimeout(() => void run(name), 50),
    );
  });
}
