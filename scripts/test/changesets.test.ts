import { expect, it } from "vitest";
import { line } from "../packs/problem.ts";
import { changesetFiles, changesetProblems } from "../release/changesets.ts";
import { emptyFolder, lay } from "./tarballs.ts";

const packages = [{ name: "@storno/shared" }, { name: "@storno/stripe" }, { name: "@storno/peers", private: true }];

/** The problems of a checkout whose one changeset is this text. */
function found(text: string): string[] {
  const checkout = emptyFolder();
  lay(checkout, { ".changeset/quick-fox.md": text, ".changeset/config.json": "{}", ".changeset/README.md": "About." });
  return changesetProblems(checkout, packages).map(line);
}

it("A changeset that names packages, levels and a change is sound", () => {
  expect(
    found('---\n"@storno/stripe": minor\n"@storno/shared": patch\n---\n\n`refunds.create` takes `reason`.\n'),
  ).toEqual([]);
  expect(found('---\r\n"@storno/stripe": none\r\n---\r\n\r\nSpelling.\r\n')).toEqual([]);
});

it.each([
  [
    "A package that there is not",
    '---\n"@storno/stripe": patch\n"@storno/strip": minor\n---\nNew.\n',
    "3: names @storno/strip, which is no package here; there are @storno/shared, @storno/stripe",
  ],
  [
    "A package that is never published",
    '---\n"@storno/peers": patch\n---\nNew.\n',
    "2: names @storno/peers, which is never published; take it out",
  ],
  [
    "A level that there is not",
    '---\n"@storno/stripe": huge\n---\nNew.\n',
    '2: asks for the level "huge" of @storno/stripe; there are major, minor, patch, none',
  ],
  [
    "A changeset of no package",
    "---\n---\n\nNew.\n",
    "1: names no package, so that nobody would read it; name one, or delete it",
  ],
  ["A changeset without words", '---\n"@storno/stripe": patch\n---\n\n', "3: says nothing; a change log needs words"],
  [
    "Something else",
    "# To do\n",
    '1: is no changeset: it begins with "---", packages and levels, and "---"; npm run changeset writes one',
  ],
])("%s is named with its line and what to do", (_, text, message) => {
  expect(found(text)).toEqual([`changesets  .changeset/quick-fox.md:${message}`]);
});

it("A changeset that is no YAML is named with its line", () => {
  expect(found('---\n"@storno/stripe": [minor\n---\nNew.\n')).toEqual([
    expect.stringMatching(/^changesets {2}\.changeset\/quick-fox\.md:\d: cannot be read: /),
  ]);
});

it("A package that is named twice is refused, for one of the levels would be lost", () => {
  expect(found('---\n"@storno/stripe": major\n"@storno/stripe": patch\n---\nNew.\n')).toEqual([
    "changesets  .changeset/quick-fox.md:3: cannot be read: Map keys must be unique",
  ]);
});

it("The folder's own manual is no changeset", () => {
  const checkout = emptyFolder();
  lay(checkout, { ".changeset/README.md": "About.", ".changeset/quick-fox.md": "" });
  expect(changesetFiles(checkout)).toEqual([".changeset/quick-fox.md"]);
});
