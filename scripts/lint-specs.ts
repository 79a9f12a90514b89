/**
 * Says what is wrong with the specs: as YAML, as OpenAPI 3.1, by the rules of the dialect, and in their examples. It writes
 * nothing.
 *
 *     node scripts/lint-specs.ts [name ...]
 *
 * A name is a provider's; without one all specs are read.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SpecError } from "./generator/problem.ts";
import { lintProblems } from "./lint/problems.ts";
import { providerNames, root } from "./providers.ts";

const known = providerNames();
const given = process.argv.slice(2);
const stranger = given.find((name) => !known.includes(name));
if (stranger !== undefined) {
  console.error(`There is no specs/${stranger}.yaml; there are ${known.join(", ")}.`);
  process.exit(2);
}
for (const name of given.length > 0 ? given : known) {
  const problems = await lintProblems(name, readFileSync(join(root, `specs/${name}.yaml`), "utf8"));
  if (problems.length > 0) {
    console.error(`${new SpecError(problems).message}\n${problems.length} problem(s) in ${name}.`);
    process.exitCode = 1;
  }
}
