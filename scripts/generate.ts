/**
 * Generates the typed parts of the provider packages from the specs.
 *
 *     node scripts/generate.ts [name ...] [--check | --watch]
 *
 * A name is a provider's, or `sandbox`; without one everything is generated. `--check` writes nothing and fails when a file
 * on disk is not what the specs give. `--watch` goes on and generates whenever a spec is saved.
 */
import { readFileSync, watch } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { filesOf, sandboxFiles, stale, write, type Files } from "./generator/generate.ts";
import { SpecError } from "./generator/problem.ts";
import { Spec } from "./generator/spec.ts";
import { providerNames, root } from "./providers.ts";

const SANDBOX = "sandbox";
const known = [...providerNames(), SANDBOX];
const { values, positionals } = inputs();
const stranger = positionals.find((name) => !known.includes(name));
if (stranger !== undefined) fail(`There is no specs/${stranger}.yaml; there are ${known.join(", ")}.`);
const names = positionals.length > 0 ? positionals : known;

/** One generation after the other: two at a time would write the same files. */
let work: Promise<unknown> = Promise.resolve();
if (values.watch) watchSpecs();
for (const name of names) work = work.then(() => run(name));
if (values.watch) work = work.then(() => console.log("Watching specs/ ..."));

function inputs() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { check: { type: "boolean", default: false }, watch: { type: "boolean", default: false } },
    });
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}

/** `saved` is when the spec was saved that this is about, if it is about one. */
async function run(name: string, saved?: number): Promise<void> {
  const start = performance.now();
  const files = await generated(name);
  if (files === undefined) {
    process.exitCode = 1;
    return;
  }
  const changed = values.check ? stale(files) : write(files);
  if (values.check && changed.length > 0) {
    console.error(
      `${name}: not what the spec gives: ${changed.join(", ")}. Run npm run generate and commit the result.`,
    );
    process.exitCode = 1;
    return;
  }
  const done = changed.length > 0 ? `wrote ${changed.join(", ")}` : "up to date";
  const time = `${Math.round(performance.now() - (saved ?? start))} ms`;
  console.log(`${name}: ${done} (${saved === undefined ? time : `${time} after it was saved`})`);
}

async function generated(name: string): Promise<Files | undefined> {
  try {
    return await (name === SANDBOX ? sandboxFiles() : filesOf(Spec.read(name)));
  } catch (error) {
    const { message, problems } = await specErrorOf(name, error);
    console.error(`${message}\n${problems.length} problem(s); nothing was written for ${name}.`);
    return undefined;
  }
}

/** What a spec did to the generator. It stumbles over one that is no OpenAPI at all, of which the linter, slower, says where. */
async function specErrorOf(name: string, error: unknown): Promise<SpecError> {
  if (error instanceof SpecError) return error;
  if (name === SANDBOX) throw error;
  const { lintProblems } = await import("./lint/problems.ts");
  const problems = await lintProblems(name, readFileSync(join(root, `specs/${name}.yaml`), "utf8"));
  if (problems.length === 0) throw error;
  return new SpecError(problems);
}

/** Begins before the first generation, so that nothing that is saved meanwhile is missed. */
function watchSpecs(): void {
  const waiting = new Map<string, { readonly saved: number; readonly later: NodeJS.Timeout }>();
  watch(join(root, "specs"), (_, file) => {
    const name = file?.endsWith(".yaml") ? file.slice(0, -".yaml".length) : undefined;
    if (name === undefined || !names.includes(name)) return;
    // Editors save in several steps; the last one counts.
    const { saved = performance.now(), later: earlier } = waiting.get(name) ?? {};
    clearTimeout(earlier);
    const later = setTimeout(() => {
      waiting.delete(name);
      work = work.then(() => run(name, saved));
    }, 50);
    waiting.set(name, { saved, later });
  });
}
