import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../providers.ts";

/** Where the tests are that the table may name, by the first part of a name. */
const FOLDERS: Readonly<Record<string, string>> = {
  peers: "checks/peers/test",
  conformance: "checks/conformance/test",
};

/** A line of a fidelity table. */
interface Rule {
  readonly rule: string;
  readonly source: string;
  /** `file` "beginning of the test's name" */
  readonly shownBy: string;
}

function rulesIn(manual: string): Rule[] {
  const [, fidelity = ""] = manual.split("\n## Fidelity\n");
  return fidelity
    .split("\n")
    .filter((line) => line.startsWith("| ") && !/^\| (?:rule +\||-+ \|)/.test(line))
    .map((line) => {
      const [rule = "", source = "", shownBy = ""] = line
        .split(/(?<!\\)\|/)
        .slice(1)
        .map((cell) => cell.trim());
      return { rule, source, shownBy };
    });
}

/** What is wrong with a rule's reference; undefined when there is such a test. */
function brokenReference({ shownBy }: Rule): string | undefined {
  const [, name, title] = /^`([\w/-]+)` "(.+)"$/.exec(shownBy) ?? [];
  if (name === undefined || title === undefined) return `not a reference: ${shownBy}`;
  const [first = "", ...rest] = name.split("/");
  const folder = FOLDERS[first];
  const file = folder === undefined ? `packages/sandbox/test/${name}.test.ts` : `${folder}/${rest.join("/")}.test.ts`;
  const [found] = globSync(file, { cwd: root });
  if (found === undefined) return `no file ${file}`;
  const text = readFileSync(join(root, found), "utf8");
  if (/\.(?:skip|todo|only|fails)\b/.test(text)) return `${file} leaves tests out`;
  return titlesIn(text).some((name) => name.includes(title)) ? undefined : `no test "${title}" in ${file}`;
}

/** The names of tests, and of what they are grouped under: `test("..."`, `it.each(...)("..."`, `describe.each(...)("..."`. */
function titlesIn(text: string): string[] {
  return Array.from(text.matchAll(/(?:\b(?:test|it|describe)|\))\(\s*(["`])(.*?)\1/g), ([, , name = ""]) => name);
}

const manual = readFileSync(join(root, "packages/sandbox/README.md"), "utf8");

describe("The fidelity table of the sandbox", () => {
  const rules = rulesIn(manual);

  it("has a source for every rule", () => {
    expect(rules.length).toBeGreaterThan(60);
    expect(rules.filter(({ rule, source }) => rule === "" || source === "")).toEqual([]);
  });

  it("names a test that there is for every rule", () => {
    expect(rules.map(brokenReference).filter((problem) => problem !== undefined)).toEqual([]);
  });
});
