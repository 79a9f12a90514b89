import { expect, it } from "vitest";
import { line } from "../packs/problem.ts";
import { publishedManifest } from "../packs/provider-manifest.ts";
import type { Publication } from "../release/publication.ts";
import { report } from "../release/report.ts";
import { publicationProblems } from "../release/rules.ts";
import { tarballOf } from "./tarballs.ts";

interface Facts extends Partial<Omit<Publication, "tarball">> {
  readonly name?: string;
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly changelog?: string;
}

/** The publication of a package from 0.1.0 to 0.2.0, in which nothing is wrong. */
function publication(facts: Facts = {}): Publication {
  const { name = "@storno/shared", version = "0.2.0", dependencies = {}, ...others } = facts;
  const { changelog = `# ${name}\n\n## ${version}\n\n### Minor Changes\n\n- New.\n\n## 0.1.0\n\n- Old.\n`, ...rest } =
    others;
  const manifest = { name, version, dependencies, ...publishedManifest(name.slice("@storno/".length)) };
  const tarball = tarballOf({ "package.json": JSON.stringify(manifest), "CHANGELOG.md": changelog });
  return { from: "0.1.0", published: "other versions", tag: "latest", ...rest, tarball };
}

const problems = (...publications: readonly Publication[]) => publicationProblems(publications, undefined).map(line);
const depending = { name: "@storno/stripe", dependencies: { "@storno/shared": "^0.2.0", "openapi-fetch": "0.17.0" } };

it("Finds nothing wrong with a sound release, whatever the registry says", () => {
  expect(problems(publication(), publication(depending))).toEqual([]);
  expect(problems(publication({ published: "never" }), publication({ published: "unknown" }))).toEqual([]);
});

it("A version that is already in the registry cannot be published", () => {
  expect(problems(publication({ published: "this version" }))).toEqual([
    expect.stringMatching(/^@storno\/shared {2}package\.json: 0\.2\.0 is already in the registry/),
  ]);
});

it("A package that was never published, and that no changeset names, would be published by mistake", () => {
  const forgotten = publication({ from: "0.0.0", version: "0.0.0", published: "never", changelog: "" });
  expect(problems(forgotten)).toEqual([
    expect.stringMatching(/^@storno\/shared {2}CHANGELOG\.md: says nothing of 0\.0\.0; add a changeset .* private$/),
  ]);
});

it("A package that was never published is sound once it has its first version", () => {
  expect(problems(publication({ from: "0.2.0", published: "never" }))).toEqual([]);
});

it("A range must take the version of this release", () => {
  expect(problems(publication(), publication({ ...depending, dependencies: { "@storno/shared": "^0.1.0" } }))).toEqual([
    expect.stringMatching(
      /^@storno\/stripe {2}package\.json: depends on @storno\/shared \^0\.1\.0, and this release has 0\.2\.0/,
    ),
  ]);
});

it("The packed change log must be about the version", () => {
  const old = publication({ changelog: "# @storno/shared\n\n## 0.1.0\n\n- Old.\n" });
  const longer = publication({ changelog: "# @storno/shared\n\n## 0.2.0-beta.1\n\n- Not yet.\n" });
  const bare = publication({ changelog: "# @storno/shared\n\n## 0.2.0\n\n## 0.1.0\n\n- Old.\n" });
  for (const silent of [old, longer, bare]) {
    expect(problems(silent)).toEqual([
      expect.stringMatching(/^@storno\/shared {2}CHANGELOG\.md: says nothing of 0\.2\.0; add a/),
    ]);
  }
});

it("Provenance needs the very repository that the release runs in, and a name that is there", () => {
  expect(publicationProblems([publication()], "storno/storno")).toEqual([]);
  expect(publicationProblems([publication()], "Storno/storno").map(line)).toEqual([
    expect.stringMatching(
      /repository\.url is git\+https:.*, but the release runs in Storno\/storno: provenance would be refused/,
    ),
  ]);
  expect(publicationProblems([publication({ published: "never" })], "storno/storno").map(line)).toEqual([
    expect.stringMatching(/is new to the registry, .* reserve its name by hand first/),
  ]);
});

it("A package that stays is not judged", () => {
  expect(problems(publication({ from: "0.2.0", published: "this version", changelog: "" }))).toEqual([]);
});

it("Says what would be published where, and what stays", () => {
  const stays = publication({ ...depending, from: "0.2.0", published: "this version" });
  const text = report([publication(), stays]);
  expect(text).toMatch(
    /^@storno\/shared {2}0\.1\.0 → 0\.2\.0\n {2}to the public npm registry, as latest, access public\n {2}with provenance\n/,
  );
  expect(text).toMatch(
    /git tag @storno\/shared@0\.2\.0\n {2}2 files, 0\.\d kB packed\n {2}the registry has earlier versions\n/,
  );
  expect(text).toMatch("\n    ### Minor Changes\n\n    - New.\n\n@storno/stripe stays at 0.2.0: no changeset names it");
  expect(text).not.toMatch("Old.");
});

it("Says when the registry could not be asked, and when a version is still to be published", () => {
  expect(report([publication({ published: "unknown" })])).toMatch(
    "the registry could not be asked whether it has this version",
  );
  expect(report([publication({ from: "0.2.0", published: "unknown" })])).toMatch(
    "@storno/shared stays at 0.2.0: no changeset names it, and the registry could not be asked\n\nNothing would be published.",
  );
  expect(report([publication({ from: "0.2.0" })])).toMatch("@storno/shared  0.2.0 (not published yet)");
});
