/**
 * Packs the packages as releases do, installs the tarballs outside of the workspace, and tries them as users would: on every runtime,
 * before every compiler, with every npm. Writes the tables of README.md. Exits with 0 only if everything has passed; what cannot be
 * installed has failed. The packages must have been built.
 *
 *     node src/main.ts
 */
import { pack } from "@storno/scripts/packs/tarball.ts";
import { providerNames } from "@storno/scripts/providers.ts";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compilers, settings } from "./compilers.ts";
import { writeProgram } from "./consumer.ts";
import { installers, installWith, type InstallRow } from "./npm.ts";
import { failures, paragraphs, writeReport } from "./report.ts";
import { nodeOf } from "./installed.ts";
import { rowsOf, type Row } from "./row.ts";
import { runtimes } from "./runtimes.ts";
import { typeConsumer } from "./type-consumer.ts";
import { typeRow, type TypeRow } from "./typecheck.ts";

const home = mkdtempSync(join(tmpdir(), "storno-runtimes-"));
try {
  const tarballs = pack("packages/*", home);
  const files = globSync("*.tgz", { cwd: home }).map((file) => join(home, file));

  const installs: InstallRow[] = [];
  for (const installer of installers) {
    console.log(`npm ${installer.npm} ...`);
    installs.push(await installWith(installer, files, join(home, `npm-${installer.npm}`), nodeOf));
  }
  const clean = installs.find(({ problems }) => problems.length === 0);
  if (clean === undefined) throw new Error(`no npm can install the packages:\n${installs[0]?.problems.join("\n")}`);
  const folder = join(home, `npm-${clean.npm}`);

  const providers = new Map(providerNames().map((name) => [name, `@storno/${name}`]));
  await writeProgram(folder);
  const runs: Row[] = [];
  for (const runtime of runtimes) {
    console.log(`${runtime.name} ${runtime.version} ...`);
    runs.push(...(await rowsOf(runtime, folder, providers)));
  }

  const load = createRequire(join(folder, "package.json"));
  const consumer = typeConsumer(
    tarballs.map(({ manifest: { name } }) => {
      const create = Object.keys(load(name)).find((exported) => /^create[A-Z]/.test(exported));
      return { name, ...([...providers.values()].includes(name) && create !== undefined && { create }) };
    }),
  );
  const types: TypeRow[] = [];
  for (const compiler of compilers) {
    console.log(`TypeScript ${compiler} ...`);
    for (const setting of settings) types.push(await typeRow(compiler, setting, consumer, folder));
  }

  const findings = { runs, types, installs };
  console.log(`\n${paragraphs(findings).join("\n\n")}\n`);
  for (const { problems } of [...runs, ...types, ...installs]) for (const problem of problems) console.error(problem);
  writeReport(findings);
  if (failures(findings).length > 0) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true });
}
