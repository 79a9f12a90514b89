import { expect, it } from "vitest";
import { changesetsAtHand } from "../../api-diff/changesets.ts";

const FILE = ".changeset/quick-fox.md";

/** A side that has this changeset, or none. */
function side(text: string | undefined) {
  return { label: "side", files: new Map(text === undefined ? [] : [[FILE, text]]) };
}

/** The changesets that are at hand when a changeset says this, and said that in the base. */
function atHand(now: string, base?: string) {
  return changesetsAtHand(side(base), side(now));
}

const minor = '---\n"@storno/stripe": minor\n---\n\n`toRefund` is faster.\n';

it("A changeset that the base has not is at hand, and says whether something breaks", () => {
  expect(atHand(minor)).toMatchObject([
    { file: FILE, releases: [{ name: "@storno/stripe", type: "minor" }], tellsBreak: false, isMade: false },
  ]);
  expect(atHand(minor.replace("`toRefund`", "Breaking: `toRefund`"))).toMatchObject([{ tellsBreak: true }]);
});

it("Another word in a changeset of the base is nothing new, a raised level is", () => {
  expect(atHand(minor, minor)).toEqual([]);
  expect(atHand(minor.replace("faster", "quicker"), minor)).toEqual([]);
  expect(atHand(minor.replace("minor", "patch"), minor)).toEqual([]);
  expect(atHand(minor.replace("minor", "major"), minor)).toMatchObject([{ releases: [{ type: "major" }] }]);
  expect(atHand(minor.replace(": minor", ': minor\n"@storno/whop": patch'), minor)).toMatchObject([
    { releases: [{ name: "@storno/whop", type: "patch" }] },
  ]);
});
