import { writeMeasured } from "@storno/scripts/reports/measured.ts";
import { markdownTable, type Column } from "@storno/scripts/reports/table.ts";
import { compilers, settings } from "./compilers.ts";
import type { InstallRow } from "./npm.ts";
import type { Row } from "./row.ts";
import type { TypeRow } from "./typecheck.ts";

/** Everything that the command has found. */
export interface Findings {
  readonly runs: readonly Row[];
  readonly types: readonly TypeRow[];
  readonly installs: readonly InstallRow[];
}

interface Tried {
  readonly problems: readonly string[];
}

const RESULT: readonly Column<Tried & { readonly seconds: number }>[] = [
  ["seconds", ({ seconds }) => seconds.toFixed(1)],
  ["result", ({ problems }) => (problems.length === 0 ? "passes" : "**fails**")],
];

const RUNS: readonly Column<Row>[] = [
  ["runtime", ({ name }) => name],
  ["version", ({ version }) => version],
  ["packages by", ({ way }) => `\`${way}\``],
  ["steps passed", ({ passed, steps }) => `${passed} of ${steps}`],
  ["closed port", ({ closedPort }) => closedPort],
  ...RESULT,
];

const INSTALLS: readonly Column<InstallRow>[] = [["npm", ({ npm }) => npm], ["Node.js", ({ node }) => node], ...RESULT];

/** The paragraphs of the manual: three tables, and what is wrong. */
export function paragraphs({ runs, types, installs }: Findings): string[] {
  const typeColumns: Column<(typeof settings)[number]>[] = [
    ["compiled as", ({ name }) => name],
    ...compilers.map((compiler): Column<(typeof settings)[number]> => {
      return [`TypeScript ${compiler}`, ({ name }) => typeResult(types, compiler, name)];
    }),
  ];
  return [
    "### Runtimes",
    markdownTable(RUNS, runs),
    "### Types",
    markdownTable(typeColumns, settings),
    "### Installation",
    markdownTable(INSTALLS, installs),
    ...failures({ runs, types, installs }),
  ];
}

/** A setting that was not tried is one that has failed. */
function typeResult(types: readonly TypeRow[], compiler: string, setting: string): string {
  const row = types.find((row) => row.compiler === compiler && row.setting === setting);
  return row?.problems.length === 0 ? "passes" : "**fails**";
}

/** What is wrong, one line of Markdown for each row that has failed; none if everything has passed. */
export function failures({ runs, types, installs }: Findings): string[] {
  const named: [string, Tried][] = [
    ...runs.map((row): [string, Tried] => [`${row.name} ${row.version}, ${row.way}`, row]),
    ...types.map((row): [string, Tried] => [`TypeScript ${row.compiler}, ${row.setting}`, row]),
    ...installs.map((row): [string, Tried] => [`npm ${row.npm} with Node.js ${row.node}`, row]),
  ];
  const lines = named.flatMap(([name, { problems }]) => {
    const [first, ...rest] = problems;
    if (first === undefined) return [];
    return `- ${name}: \`${first.slice(0, 300).replaceAll(/[\s`]+/g, " ")}\`${rest.length > 0 ? ` and ${rest.length} more` : ""}`;
  });
  return lines.length === 0 ? [] : ["### What is wrong", lines.join("\n")];
}

/** Writes the tables into the manual. */
export function writeReport(findings: Findings): void {
  writeMeasured(new URL("../README.md", import.meta.url), paragraphs(findings));
}
