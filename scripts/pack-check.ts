/**
 * Packs every package that is published, and checks what its users would get: the files, the licence, the source maps, what
 * publint and "Are the types wrong?" find, and the size. Prints sizes and import times beside those of the official SDKs.
 * Ends with 1 when there is a problem. The packages must have been built.
 *
 *     node scripts/pack-check.ts
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budgetOf, kilobytes, sizeProblems } from "./packs/budget.ts";
import { install, PEERS } from "./packs/consumer.ts";
import { contentProblems } from "./packs/contents.ts";
import { importTimes } from "./packs/import-time.ts";
import { publintProblems, typeProblems } from "./packs/linters.ts";
import { line, type Problem } from "./packs/problem.ts";
import { sizeOf } from "./packs/size.ts";
import { pack, type Tarball } from "./packs/tarball.ts";
import { root } from "./providers.ts";

const folder = mkdtempSync(join(tmpdir(), "storno-packs-"));
try {
  const tarballs = pack("packages/*", folder);
  const problems = [...(await packProblems(tarballs)), ...(await measure(tarballs))];
  for (const problem of problems) console.error(line(problem));
  console.log(`${tarballs.length} packages, ${problems.length} problem(s)`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

async function packProblems(tarballs: readonly Tarball[]): Promise<Problem[]> {
  const licence = readFileSync(join(root, "LICENSE"), "utf8");
  const found: Problem[] = [];
  for (const tarball of tarballs) {
    found.push(...contentProblems(tarball, licence));
    found.push(...(await publintProblems(tarball)), ...(await typeProblems(tarball)));
  }
  return found;
}

/** Prints the table, and finds the sizes that are over their budgets. The sandbox is for tests, where bytes are free. */
async function measure(tarballs: readonly Tarball[]): Promise<Problem[]> {
  install(tarballs, folder);
  const ours = tarballs.map(({ manifest }) => manifest.name).filter((name) => budgetOf(name) !== undefined);
  const names = [...ours, ...PEERS];
  const times = importTimes(names, folder);
  const found: Problem[] = [];
  console.log(row("package", "size", "budget", "import"));
  for (const name of names) {
    const size = await sizeOf(name, folder);
    const budget = budgetOf(name);
    const time = `${(times.get(name) ?? 0).toFixed(0)} ms`;
    found.push(...sizeProblems(name, size));
    console.log(row(name, kilobytes(size), budget === undefined ? "" : kilobytes(budget), time));
  }
  return found;
}

function row(name: string, size: string, budget: string, time: string): string {
  return `${name.padEnd(20)}${size.padStart(9)}${budget.padStart(9)}${time.padStart(9)}`;
}
