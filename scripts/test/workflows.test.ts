import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "../providers.ts";
import { actionlintProblems } from "./workflows/lint.ts";
import { pins, ruleProblems } from "./workflows/rules.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";
const sound = `name: Sound
on: [push]
permissions: {}
concurrency: sound
jobs:
  test:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${COMMIT} # v1.2.3
        with:
          persist-credentials: false
      - run: npm test
`;
const files = (pattern: string) => globSync(pattern, { cwd: root }).map((file) => file.replaceAll("\\", "/"));
const read = (file: string) => readFileSync(join(root, file), "utf8");
const workflows = files(".github/workflows/*.yml");
const actions = files(".github/actions/*/action.yml");

it("There are workflows for every change and for releases", () => {
  expect(workflows).toEqual([".github/workflows/ci.yml", ".github/workflows/release.yml"]);
});

it.each(workflows)("%s is valid", async (file) => {
  expect(await actionlintProblems(file, read(file))).toEqual([]);
});

it.each([...workflows, ...actions])("%s keeps our rules", (file) => {
  expect(ruleProblems(file, read(file))).toEqual([]);
});

it("An action is pinned to one commit everywhere", () => {
  const found = new Map<string, Set<string>>();
  for (const [action, pin] of [...workflows, ...actions].flatMap((file) => pins(read(file)))) {
    found.set(action, (found.get(action) ?? new Set()).add(pin));
  }
  expect([...found].filter(([, different]) => different.size > 1)).toEqual([]);
  expect([...found.keys()].toSorted()).toEqual(["actions/checkout", "actions/setup-node", "changesets/action"]);
});

it("Every command that a workflow runs is one of package.json's", () => {
  const { scripts } = JSON.parse(read("package.json"));
  const text = workflows.map(read).join("\n");
  const found = [...text.matchAll(/npm run ([a-z][\w:-]*)|"(check:[\w-]+)"|npm (test)\b/g)];
  const names = found.map(([, run, check, test]) => run ?? check ?? test ?? "");
  expect(names.length).toBeGreaterThan(5);
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(names));
});

describe("A workflow", () => {
  it("is sound as it is here", async () => {
    expect(await actionlintProblems("sound.yml", sound)).toEqual([]);
    expect(ruleProblems("sound.yml", sound)).toEqual([]);
  });

  it.each([
    ["a trigger that there is not", "on: [push]", "on: [pusch]", /^broken\.yml:2: unknown Webhook event "pusch"/],
    [
      "a key that there is not",
      "timeout-minutes",
      "timeout-minuets",
      /^broken\.yml:8: unexpected key "timeout-minuets"/,
    ],
    ["a runner that there is not", "ubuntu-24.04", "ubuntu-24", /^broken\.yml:7: label "ubuntu-24" is unknown/],
    [
      "an expression that means nothing",
      "npm test",
      "npm test ${{ github.shaa }}",
      /^broken\.yml:13: property "shaa" is not/,
    ],
    [
      "text of strangers in a command",
      "npm test",
      "echo ${{ github.head_ref }}",
      /^broken\.yml:13: "github\.head_ref" is pot/,
    ],
    ["bad YAML", "jobs:", "jobs: [", /^broken\.yml:\d+: could not parse as YAML/],
  ])("with %s is noticed by actionlint", async (_, from, to, message) => {
    const found = await actionlintProblems(
      "broken.yml",
      sound.replace(from, () => to),
    );
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it.each([
    ["an action at a tag", `${COMMIT} # v1.2.3`, "v1", "10: - uses: actions/checkout@v1 is not pinned"],
    [
      "an action at a short commit",
      COMMIT,
      COMMIT.slice(0, 7),
      "10: - uses: actions/checkout@0123456 # v1.2.3 is not pinned",
    ],
    ["a commit without its version", " # v1.2.3", "", `10: - uses: actions/checkout@${COMMIT} is not pinned`],
    ["a version that moves", "# v1.2.3", "# v1", `10: - uses: actions/checkout@${COMMIT} # v1 is not pinned`],
    [
      "an action at a tag, in braces",
      "- run: npm test",
      "- { uses: actions/checkout@v1 }",
      "13: - { uses: actions/checkout@v1 } is not",
    ],
    ["no time limit", "    timeout-minutes: 5\n", "", " job test has no timeout-minutes"],
    ["no concurrency", "concurrency: sound\n", "", " has no concurrency"],
    ["the default permissions", "permissions: {}\n", "", " its top-level permissions must be {} or contents: read"],
    ["write permissions for all jobs", "{}", "{ contents: write }", " its top-level permissions must be {}"],
    [
      "a token left in the clone",
      "persist-credentials: false",
      "fetch-depth: 0",
      " job test leaves its token in the clone",
    ],
    ["a secret", "npm test", "npm test ${{ secrets.NPM_TOKEN }}", " reads a secret"],
    [
      "an identity for a test",
      "    steps:",
      "    permissions: { id-token: write }\n    steps:",
      " job test may ask for an identity",
    ],
    [
      "a publication without identity",
      "run: npm test",
      `uses: changesets/action/publish@${COMMIT} # v1.2.3`,
      " job test may ask for an identity (id-token) without publishing, or publishes without",
    ],
  ])("with %s breaks our rules", (_, from, to, message) => {
    const [first] = ruleProblems(
      "broken.yml",
      sound.replace(from, () => to),
    );
    expect(first?.slice(0, "broken.yml:".length + message.length)).toBe(`broken.yml:${message}`);
  });

  it("that publishes outside an environment breaks our rules", () => {
    const publishing = sound
      .replace("run: npm test", `uses: changesets/action/publish@${COMMIT} # v1.2.3`)
      .replace("    steps:", "    permissions: { id-token: write }\n    steps:");
    expect(ruleProblems("broken.yml", publishing)).toEqual([
      "broken.yml: job test publishes outside an environment; people approve it there",
    ]);
  });
});
