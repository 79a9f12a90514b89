/**
 * Says what users of the published packages notice between two versions of the repository, and which version numbers that asks for.
 *
 *     node scripts/api-diff.ts [--base REV] [--head REV] [--write | --check] [package ...]
 *
 * A package is `stripe` or `@storno/stripe`; without one all are compared. The base is the last release, or where this branch left
 * `main`; the head is the working tree. `--write` writes the changesets. `--check` ends with 1 when the changesets at hand ask for
 * less. Wrong input ends with 2, and nothing is written.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { BadInput } from "./api-diff/bad-input.ts";
import { changesetsAtHand, shortages } from "./api-diff/changesets.ts";
import { compare, type Pair } from "./api-diff/compare.ts";
import { checkCommit, checkWorkingTree } from "./api-diff/fresh.ts";
import { chosen, packagesOf } from "./api-diff/packages.ts";
import { planOf, type Plan } from "./api-diff/plan.ts";
import { report } from "./api-diff/report.ts";
import { sidesOf } from "./api-diff/revisions.ts";
import { write } from "./generator/generate.ts";
import { root } from "./providers.ts";

try {
  await run();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function run(): Promise<void> {
  const { values, positionals } = inputs();
  if (values.write && values.check) throw new BadInput("Give --write or --check, not both: what was written passes.");
  if (values.write && values.head !== undefined) {
    throw new BadInput("--write writes to the working tree, so that is its head; leave --head away.");
  }
  const start = performance.now();
  const { base, head } = sidesOf(root, values.base, values.head);
  const [old, now] = [packagesOf(base), packagesOf(head)];
  const atHand = changesetsAtHand(base, head);
  const names = chosen([...old.keys(), ...now.keys()], positionals);
  if (values.head === undefined) await checkWorkingTree();
  else checkCommit(head);
  const verdicts = compare(
    names.flatMap((name): Pair[] => {
      const [before, after] = [old.get(name), now.get(name)];
      if (before !== undefined) return [{ old: before, now: after }];
      return after === undefined ? [] : [{ old: undefined, now: after }];
    }),
  );
  for (const verdict of verdicts) console.log(report(verdict));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`Compared ${head.label} with ${base.label} in ${seconds} s.`);
  if (values.write) writeChangesets(planOf(verdicts, atHand, old, now));
  if (values.check) check(shortages(verdicts, atHand, old, now));
}

function inputs() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        base: { type: "string" },
        head: { type: "string" },
        write: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error));
  }
}

function writeChangesets({ made, outdated }: Plan): void {
  const written = write(new Map(made.map(({ file, text }) => [file, text])));
  for (const file of outdated) rmSync(join(root, file));
  for (const file of written) console.log(`wrote ${file}`);
  for (const file of outdated) console.log(`deleted ${file}, which is out of date`);
  if (written.length + outdated.length > 0) return;
  console.log("The changesets at hand say it all; nothing was written.");
}

function check(problems: readonly string[]): void {
  if (problems.length === 0) {
    console.log("The changesets at hand say enough.");
    return;
  }
  console.error(problems.join("\n"));
  console.error("Run npm run api-diff -- --write and commit what it writes, or edit a changeset of your own.");
  process.exitCode = 1;
}
