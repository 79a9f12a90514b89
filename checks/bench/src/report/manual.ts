import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { HERE } from "../here.ts";
import type { Account, Aim } from "../part.ts";
import { parts, type PartName } from "../parts.ts";
import type { Measured } from "./measured.ts";

const AIMS: readonly Column<Aim>[] = [
  ["what", ({ what }) => what],
  ["aim", ({ aim }) => aim],
  ["measured", ({ measured }) => measured],
  ["", ({ reached }) => (reached ? "reached" : "**not reached**")],
];

/** What is told of each part that was measured, in the manual's order. */
export function accountsOf(measured: Measured): ReadonlyMap<PartName, Account> {
  return new Map(
    (Object.keys(parts) as PartName[]).flatMap((name) => {
      const figures = measured[name]?.figures;
      return figures === undefined ? [] : [[name, parts[name].account(figures)] as const];
    }),
  );
}

/** The paragraphs of the manual: the versions, the aims, and the tables of all parts. */
export function paragraphs(measured: Measured): string[] {
  const accounts = accountsOf(measured);
  const sections = [...accounts].flatMap(([name, account]) => [
    `### ${parts[name].title}`,
    `With ${measured[name]?.machine}, \`npm run bench -- --only ${name}\`:`,
    ...account.paragraphs,
  ]);
  const aims = [...accounts.values()].flatMap(({ aims }) => aims);
  return [versions(), "### Aims", markdownTable(AIMS, aims), ...sections];
}

/** The aims of some parts as a table, for whoever waits at the command. */
export function aimsTable(aims: readonly Aim[]): string {
  return markdownTable(AIMS, aims);
}

/** The versions that are pinned here. */
function versions(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
  const { devDependencies } = manifest as { readonly devDependencies: Readonly<Record<string, string>> };
  const pinned = Object.entries(devDependencies).filter(([, version]) => !version.startsWith("workspace:"));
  return `Of others: ${pinned.map(([name, version]) => `\`${name}\` ${version}`).join(", ")}.`;
}
