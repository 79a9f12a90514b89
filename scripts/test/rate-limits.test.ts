import { describe, expect, it } from "vitest";
import { edited, problemsIn, type Edit } from "./acme.ts";

const LIMITS = [
  "{ calls: all, requests: 5, per: PT1S, key: _test_ }",
  "{ calls: read, requests: 100, per: PT1M }",
  "{ calls: write, requests: 20, per: P1DT2H3M4S }",
].map((rule) => `  - ${rule}\n`);

/** These rules instead of the spec's. */
const rules = (...given: string[]): Edit => [LIMITS.join(""), given.map((rule) => `  - { ${rule} }\n`).join("")];

const READ = "calls: read, requests: 1, per: PT1S";
const WRITE = "calls: write, requests: 1, per: PT1S";
const ALL = "calls: all, requests: 1, per: PT1S";

describe("A rule that no call gets to stops the generator", () => {
  it.each<[string, string, ...string[]]>([
    ["for the same calls", "read calls", READ, READ],
    ["for calls that a rule for all has taken", "write calls", ALL, WRITE],
    ["for all calls, after the reads and the writes", "all calls", READ, WRITE, ALL],
    ["for some keys, after one for every key", "read calls with key _test_", READ, `${READ}, key: _test_`],
    [
      "for fewer keys, after one for more",
      "read calls with key sk_test_",
      `${READ}, key: _test_`,
      `${READ}, key: sk_test_`,
    ],
    [
      "for the same keys, after a rule for all",
      "read calls with key _test_",
      `${ALL}, key: _test_`,
      `${READ}, key: _test_`,
    ],
  ])("%s", (_, rule, ...given) => {
    const text = `the rule for ${rule} never applies, since rules before it fit all of its calls; move it before them, or drop it`;
    const line = `- { ${given.at(-1)} }`;
    expect(problemsIn(edited(rules(...given)))).toEqual([
      { file: "specs/acme.yaml", where: "document", key: "x-rate-limits", line, text },
    ]);
  });
});

describe("Rules may stand together", () => {
  it.each<[string, ...string[]]>([
    ["for reads and for writes", READ, WRITE],
    ["for some calls, then for the others", READ, ALL],
    ["for some keys, then for every key", `${ALL}, key: _test_`, ALL],
    ["for some keys, then for others", `${ALL}, key: _test_`, `${ALL}, key: _live_`],
    ["for fewer keys, then for more", `${ALL}, key: sk_test_`, `${ALL}, key: _test_`],
    ["for some calls with some keys, then for those calls with every key", `${READ}, key: _test_`, READ, WRITE],
  ])("%s", (_, ...given) => {
    expect(problemsIn(edited(rules(...given)))).toEqual([]);
  });
});

it.each(["PT0S", "P0D", "P0DT0H00M0S"])("A rule per %s stops the generator", (per) => {
  expect(problemsIn(edited(rules(WRITE, `calls: read, requests: 1, per: ${per}`)))).toEqual([
    {
      file: "specs/acme.yaml",
      where: "document",
      key: "x-rate-limits",
      line: `- { calls: read, requests: 1, per: ${per} }`,
      text: `the rule for read calls has per ${per}, which is no time; give more, such as PT1S`,
    },
  ]);
});

it("Every rule that is wrong is reported", () => {
  const problems = problemsIn(edited(rules(READ, READ, READ)));
  expect(problems.map(({ key }) => key)).toEqual(["x-rate-limits", "x-rate-limits"]);
});
