/**
 * Says what a release would publish where, and whether it could: applies the pending changesets in a copy of the checkout, builds,
 * packs and checks there. The checkout stays as it is, and nothing is published. Ends with 1 when something could not be published,
 * and with 2 for wrong input, or a checkout that no release can be tried out with.
 *
 *     node scripts/release.ts --dry-run
 *
 * Without `--dry-run` it is the step before publishing in the release workflow, which refuses what is not publishable as it stands;
 * anywhere else it says how releases are made.
 */
import { parseArgs } from "node:util";
import { CheckoutError, isDirty } from "./checkout.ts";
import { line } from "./packs/problem.ts";
import { root } from "./providers.ts";
import { changesetFiles } from "./release/changesets.ts";
import { rehearse } from "./release/rehearse.ts";
import { report } from "./release/report.ts";

const HOW = `Releases are made by the release workflow (.github/workflows/release.yml), never by hand:
  1. a change brings its changeset (npm run changeset)
  2. merged to main, the workflow opens or updates the pull request "Version packages"
  3. merged, that publishes what the registry does not have yet
What it would publish now: npm run release -- --dry-run`;

const dryRun = inputs()["dry-run"];
if (!dryRun && process.env["GITHUB_ACTIONS"] !== "true") fail(HOW);
try {
  if (dryRun && isDirty(root)) console.log("With the changes that are not committed yet.\n");
  const [pending] = changesetFiles(root);
  if (!dryRun && pending !== undefined) fail(`${pending} is still pending: the version pull request comes first.`);
  const { publications, problems } = await rehearse(root, dryRun ? undefined : process.env["GITHUB_REPOSITORY"]);
  if (publications.length > 0) console.log(`${report(publications)}\n`);
  for (const problem of problems) console.error(line(problem));
  console.log(
    problems.length > 0 ? `${problems.length} problem(s): this cannot be released.` : "This can be released.",
  );
  if (problems.length > 0) process.exitCode = 1;
} catch (error) {
  if (error instanceof CheckoutError) fail(error.message);
  console.error(error instanceof Error ? error.message : error);
  console.log("This cannot be released.");
  process.exitCode = 1;
}

function inputs() {
  try {
    return parseArgs({ options: { "dry-run": { type: "boolean", default: false } } }).values;
  } catch (error) {
    return fail(`${error instanceof Error ? error.message : String(error)}\nUsage: npm run release -- --dry-run`);
  }
}

function fail(text: string): never {
  console.error(text);
  process.exit(2);
}
