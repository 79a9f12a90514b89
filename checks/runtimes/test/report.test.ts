import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compilers, settings } from "../src/compilers.ts";
import { installers } from "../src/npm.ts";
import { failures, paragraphs } from "../src/report.ts";
import type { Row } from "../src/row.ts";
import { runtimes } from "../src/runtimes.ts";

const run: Row = {
  name: "Node.js",
  version: "20.19.0",
  way: "import",
  passed: 46,
  steps: 46,
  closedPort: "not-sent",
  seconds: 4.21,
  problems: [],
};
const types = compilers.flatMap((compiler) =>
  settings.map(({ name }) => ({ compiler, setting: name, problems: [] as string[] })),
);
const install = { npm: "10.9.9", node: "20.19.0", seconds: 1, problems: [] };
const all = { runs: [run], types, installs: [install] };

describe("The tables", () => {
  it("show what has passed", () => {
    const text = paragraphs(all).join("\n");
    expect(text).toContain("| Node.js | 20.19.0 | `import`    | 46 of 46     | not-sent    | 4.2     | passes |");
    expect(text).not.toContain("fails");
    expect(failures(all)).toEqual([]);
  });

  it("show what has failed, and why", () => {
    const problems = ["whop: create a refund: it has `none`\nat all", "whop: lost answer: 2 refunds were made, not 1"];
    const findings = { ...all, runs: [{ ...run, passed: 45, problems }] };
    const text = paragraphs(findings).join("\n");
    expect(text).toContain("| 45 of 46     | not-sent    | 4.2     | **fails** |");
    expect(text).toContain("- Node.js 20.19.0, import: `whop: create a refund: it has none at all` and 1 more");
  });

  it("show a setting that was not tried as one that has failed", () => {
    const text = paragraphs({ ...all, types: types.slice(1) }).join("\n");
    expect(text.match(/\*\*fails\*\*/g)).toHaveLength(1);
  });
});

describe("The manual", () => {
  const manual = readFileSync(new URL("../README.md", import.meta.url), "utf8");

  it("tells of every runtime, compiler and npm that there is", () => {
    const missing = [
      ...runtimes.map(({ name, version }) => (name === "Node.js" ? `| ${version}` : `| ${name}`)),
      ...compilers,
      ...settings.map(({ name }) => name),
      ...installers.map(({ npm }) => `| ${npm}`),
    ].filter((word) => !manual.includes(word));
    expect(missing, "run npm run check:runtimes").toEqual([]);
  });

  it("tells of no failure", () => {
    expect(manual).not.toContain("fails**");
  });
});

it("The oldest Node that the packages admit is among the runtimes, and every line since", () => {
  const { engines } = JSON.parse(
    readFileSync(new URL("../../../packages/shared/package.json", import.meta.url), "utf8"),
  );
  const versions = runtimes.filter(({ name }) => name === "Node.js").map(({ version }) => version);
  expect(engines.node).toBe(`>=${versions[0]?.replace(/\.0$/, "")}`);
  expect(new Set(versions.map((version) => Number.parseInt(version)))).toEqual(new Set([20, 22, 24, 26]));
});
