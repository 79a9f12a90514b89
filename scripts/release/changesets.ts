import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { isChangeset } from "../changeset-files.ts";
import type { Problem } from "../packs/problem.ts";
import type { Manifest } from "../workspaces.ts";

const LEVELS = ["major", "minor", "patch", "none"];
const PARTS = /^---\r?\n(?<head>[^]*?)^---\r?(?:\n(?<summary>[^]*))?$/m;

/** The pending changesets of a checkout, from its root. */
export function changesetFiles(checkout: string): string[] {
  return globSync(".changeset/*.md", { cwd: checkout })
    .map((file) => file.replaceAll("\\", "/"))
    .filter(isChangeset)
    .toSorted();
}

/** What is wrong with the pending changesets of a checkout: each with its file and line, and what to do. */
export function changesetProblems(checkout: string, packages: readonly Manifest[]): Problem[] {
  return changesetFiles(checkout).flatMap((file) =>
    problemsOf(file, readFileSync(join(checkout, file), "utf8"), packages),
  );
}

function problemsOf(file: string, text: string, packages: readonly Manifest[]): Problem[] {
  const problem = (line: number, text: string) => ({ package: "changesets", file: `${file}:${line}`, text });
  const { head, summary = "" } = PARTS.exec(text)?.groups ?? {};
  if (head === undefined) {
    return [
      problem(1, 'is no changeset: it begins with "---", packages and levels, and "---"; npm run changeset writes one'),
    ];
  }
  const document = parseDocument(head, { prettyErrors: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const cause = error.message.split(/ at line \d/)[0] ?? "";
    return [problem((error.linePos?.[0].line ?? 1) + 1, `cannot be read: ${cause}`)];
  }
  const levels: unknown = document.toJS();
  const entries = typeof levels === "object" && levels !== null ? Object.entries(levels) : [];
  const lines = head.replaceAll(/["']/g, "").split("\n");
  const found = entries.flatMap(([name, level]) => {
    const line = lines.findIndex((line) => line.startsWith(`${name}:`)) + 2;
    const known = packages.find((candidate) => candidate.name === name);
    if (known === undefined) {
      const names = packages.filter((candidate) => candidate.private !== true).map((candidate) => candidate.name);
      return problem(line, `names ${name}, which is no package here; there are ${names.join(", ")}`);
    }
    if (known.private === true) return problem(line, `names ${name}, which is never published; take it out`);
    if (LEVELS.includes(String(level))) return [];
    return problem(line, `asks for the level ${JSON.stringify(level)} of ${name}; there are ${LEVELS.join(", ")}`);
  });
  if (entries.length === 0) {
    found.push(problem(1, "names no package, so that nobody would read it; name one, or delete it"));
  }
  if (summary.trim() === "") {
    found.push(problem(text.trimEnd().split("\n").length, "says nothing; a change log needs words"));
  }
  return found;
}
