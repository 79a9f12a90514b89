/**
 * Packs every package that is published, and checks what its users would get: the files, the licence, the source maps, its
 * package.json, what publint and "Are the types wrong?" find, the size, and how long it takes to import. Prints sizes and import
 * times beside those of the official SDKs, and what the parts of the clients weigh. Ends with 1 when there is a problem. The packages must have been built.
 *
 *     node scripts/pack-check.ts
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { budgetOf, IMPORT_SHARE, apartProblems, importProblems, kilobytes, sizeProblems } from "./packs/budget.ts";
import { packProblems } from "./packs/check.ts";
import { install, PEERS } from "./packs/consumer.ts";
import { importTimes } from "./packs/import-time.ts";
import { line, type Problem } from "./packs/problem.ts";
import { alone, pairs, type Measured } from "./packs/apart.ts";
import { profileOf } from "./packs/profile.ts";
import { everythingOf, sizeOf } from "./packs/size.ts";
import { pack, type Tarball } from "./packs/tarball.ts";
import { providerNames, root } from "./providers.ts";

const folder = mkdtempSync(join(tmpdir(), "storno-packs-"));
try {
  const tarballs = pack("packages/*", folder);
  const licence = readFileSync(join(root, "LICENSE"), "utf8");
  const problems = [...(await packProblems(tarballs, licence)), ...(await measure(tarballs))];
  const names = providerNames().map((name) => `@storno/${name}`);
  const apart = [
    ...(await Promise.all(names.map((name) => alone(name, folder)))).flat(),
    ...(await pairs(names, folder)),
  ];
  printApart(apart);
  problems.push(...apartProblems(apart));
  await printProfile();
  for (const problem of problems) console.error(line(problem));
  console.log(`${tarballs.length} packages, ${problems.length} problem(s)`);
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}

/** Prints the table, and finds what is over its budgets. The sandbox is for tests, where bytes are free. */
async function measure(tarballs: readonly Tarball[]): Promise<Problem[]> {
  install(tarballs, folder);
  const ours = tarballs.map(({ manifest }) => manifest.name).filter((name) => budgetOf(name) !== undefined);
  const times = importTimes([...ours, ...PEERS], folder);
  const fastest = Math.min(...PEERS.map((name) => times.get(name)?.median ?? Infinity));
  const found: Problem[] = [];
  console.log(row("package", "size", "limit", "goal", "import", "limit"));
  for (const [name, { median: time }] of times) {
    const size = await sizeOf(everythingOf(name), folder);
    const budget = budgetOf(name);
    const sizes = budget === undefined ? ["", ""] : [kilobytes(budget.limit), kilobytes(budget.goal)];
    const most = budget === undefined ? "" : milliseconds(fastest * IMPORT_SHARE);
    console.log(row(name, kilobytes(size), ...sizes, milliseconds(time), most));
    found.push(...sizeProblems(name, size), ...importProblems(name, time, fastest));
  }
  return found;
}

/** Prints what an application gets that takes a part of a package, or two packages. */
function printApart(apart: readonly Measured[]): void {
  console.log(`\n${"alone, or with another".padEnd(40)}${["size", "limit"].map((cell) => cell.padStart(9)).join("")}`);
  for (const { what, size, limit } of apart) {
    console.log(what.padEnd(40) + [size, limit].map((bytes) => kilobytes(bytes).padStart(9)).join(""));
  }
}

/** Prints what the parts of the clients weigh, for whoever wants to get nearer to the goal. */
async function printProfile(): Promise<void> {
  const names = providerNames().map((name) => `@storno/${name}`);
  const profiles = await Promise.all(names.map((name) => profileOf(name, folder)));
  console.log(
    `\n${"without".padEnd(40)}${providerNames()
      .map((name) => name.padStart(10))
      .join("")}`,
  );
  for (const [index, { part }] of profiles[0]?.entries() ?? []) {
    const cells = profiles.map((profile) => kilobytes(profile[index]?.size ?? 0).padStart(10));
    console.log(part.padEnd(40) + cells.join(""));
  }
  console.log();
}

function milliseconds(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(9)).join("");
}
