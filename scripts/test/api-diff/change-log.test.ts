import { expect, it } from "vitest";
import { changeLogText, changesetsOf } from "../../api-diff/change-log.ts";
import type { Change } from "../../api-diff/change.ts";
import type { Verdict } from "../../api-diff/compare.ts";

function verdict(name: string, ...changes: Change[]): Verdict {
  return { name: `@storno/${name}`, version: "1.0.0", level: "major", release: "major", changes };
}

const removed: Change = { level: "major", text: "`refunds.list`: `created` is no longer taken" };
const added: Change = { level: "minor", text: "`Refund.fee` was added" };
const proof: Change = { level: "major", text: "Code from before does not compile", isProof: true };
const described = (where: string): Change => ({
  level: "patch",
  text: `${where} is described in other words`,
  documentation: true,
});

it("A single change is a sentence, several are a list with what breaks first", () => {
  expect(changeLogText(verdict("acme", removed))).toBe("Breaking: `refunds.list`: `created` is no longer taken.");
  expect(changeLogText(verdict("acme", removed, added))).toBe(
    "Breaking:\n\n- `refunds.list`: `created` is no longer taken\n\nNew:\n\n- `Refund.fee` was added",
  );
});

it("A proof is for those who asked, unless nothing else says what broke", () => {
  expect(changeLogText(verdict("acme", removed, proof))).not.toContain("compile");
  expect(changeLogText(verdict("acme", added, proof))).toContain("- Code from before does not compile");
});

it("What is only described in other words is one line, however much it is", () => {
  const places = Array.from({ length: 12 }, (_, index) => described(`\`Refund.member${index}\``));
  const operation = described("`refunds.create`:");
  expect(changeLogText(verdict("acme", operation))).toBe("Described in other words: `refunds.create`.");
  expect(changeLogText(verdict("acme", ...places))).toMatch(
    /^Described in other words: `Refund\.member0`; .*; `Refund\.member7` and 4 more\.$/,
  );
});

it("Packages of which the same is to be said share a changeset, and no others do", () => {
  const made = changesetsOf([verdict("one", removed), verdict("two", added), verdict("three", removed)]);
  expect(made.map(({ file }) => file)).toEqual([
    expect.stringMatching(/^\.changeset\/api-one-three-[0-9a-f]{8}\.md$/),
    expect.stringMatching(/^\.changeset\/api-two-[0-9a-f]{8}\.md$/),
  ]);
  expect(made[0]?.text).toBe(
    '---\n"@storno/one": major\n"@storno/three": major\n---\n\nBreaking: `refunds.list`: `created` is no longer taken.\n',
  );
  expect(changesetsOf([verdict("one", removed), verdict("two", added), verdict("three", removed)])).toEqual(made);
});
