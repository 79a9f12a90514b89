import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { copyCheckout } from "../checkout.ts";
import { line } from "../packs/problem.ts";
import { providerNames, root } from "../providers.ts";
import { changesetFiles } from "../release/changesets.ts";
import { isSent, notesOf, type Publication } from "../release/publication.ts";
import { rehearse, type Rehearsal } from "../release/rehearse.ts";
import { git } from "./git.ts";
import { lay } from "./tarballs.ts";
import { packages } from "./workspaces.ts";

/** The whole repository is built, packed and checked here. */
const MINUTES = 300_000;

const folder = mkdtempSync(join(tmpdir(), "storno-"));
const clone = join(folder, "clone");
const changesets = {
  ".changeset/quick-fox.md":
    '---\n"@storno/shared": minor\n---\n\n- `Money`: has `negate`.\n- `Refund`: has `reason`.\n',
  ".changeset/slow-snail.md": '---\n"@storno/stripe": minor\n---\n\n`refunds.create` takes `reason`.\n',
};
let rehearsal: Rehearsal;
let before: string;

/** A clone of this repository in which everything was released as 0.3.0, and two changesets are pending. */
beforeAll(async () => {
  copyCheckout(root, clone);
  for (const file of changesetFiles(clone)) rmSync(join(clone, file));
  for (const { folder, manifest } of packages) {
    const path = join(clone, folder, "package.json");
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(`"version": "${manifest.version}"`, '"version": "0.3.0"'));
  }
  lay(clone, changesets);
  // A history of its own: that of this repository may be cut short, as it is in CI, and then no release can be tried out.
  rmSync(join(clone, ".git"), { recursive: true });
  git(clone, "init", "--quiet");
  git(clone, "add", ".");
  git(clone, "commit", "--quiet", "--message=Change");
  before = stateOf(clone);
  rehearsal = await rehearse(clone, undefined, async ({ version }) =>
    version === "0.3.0" ? "this version" : "other versions",
  );
}, MINUTES);
afterAll(() => rmSync(folder, { recursive: true }));

/** Everything that git sees, and what it ignores but is there. */
const stateOf = (checkout: string) =>
  git(checkout, "status", "--porcelain", "--ignored") + git(checkout, "rev-parse", "HEAD");

const named = (name: string): Publication => {
  const found = rehearsal.publications.find(({ tarball }) => tarball.manifest.name === `@storno/${name}`);
  if (found === undefined) throw new Error(`There is no @storno/${name}`);
  return found;
};

it("A dry run finds nothing wrong, and leaves the checkout as it was", () => {
  expect(rehearsal.problems.map(line)).toEqual([]);
  expect(stateOf(clone)).toBe(before);
});

it("Every package is packed but the private ones, with its change log", () => {
  expect(rehearsal.publications.map(({ tarball }) => tarball.manifest.name)).toEqual(
    packages.map(({ manifest }) => manifest.name),
  );
  expect(named("stripe").tarball.files.has("CHANGELOG.md")).toBe(true);
});

it("Versions are independent: what no changeset names stays, and a package that shared left behind comes along", () => {
  const versions = rehearsal.publications.map(({ from, tarball: { manifest } }) => [
    manifest.name,
    from,
    manifest.version,
  ]);
  const others = providerNames().filter((name) => name !== "stripe");
  expect(Object.fromEntries(versions.map(([name, ...rest]) => [name, rest.join(" → ")]))).toEqual({
    "@storno/sandbox": "0.3.0 → 0.3.0",
    "@storno/shared": "0.3.0 → 0.4.0",
    "@storno/stripe": "0.3.0 → 0.4.0",
    ...Object.fromEntries(others.map((name) => [`@storno/${name}`, "0.3.0 → 0.3.1"])),
  });
  expect(isSent(named("sandbox"))).toBe(false);
});

it("A pack depends on the version of shared that is published with it", () => {
  for (const name of providerNames()) {
    expect(named(name).tarball.manifest.dependencies).toEqual({ "@storno/shared": "^0.4.0" });
  }
});

it("A change log names what changed, links to the commit, and keeps what came along short", () => {
  const commit = git(clone, "rev-parse", "HEAD").trim();
  const link = `([${commit.slice(0, 7)}](https://github.com/storno/storno/commit/${commit}))`;
  expect(notesOf(named("shared"))).toBe(
    `### Minor Changes\n\n- \`Money\`: has \`negate\`. ${link}\n- \`Refund\`: has \`reason\`. ${link}`,
  );
  expect(notesOf(named("stripe"))).toBe(
    `### Minor Changes\n\n- \`refunds.create\` takes \`reason\`. ${link}\n\n### Patch Changes\n\n- Updated dependencies: \`@storno/shared\` 0.4.0.`,
  );
});

/** `npm run release -- ...` in the clone, after it is set up. */
function release(inputs: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { GITHUB_ACTIONS: _, ...bare } = process.env;
  const command = [join(clone, "scripts/release.ts"), ...inputs];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: clone,
    encoding: "utf8",
    env: { ...bare, ...environment },
  });
  return { status, stdout, stderr };
}

it("The command refuses what it cannot do, each time with what to do", () => {
  lay(clone, { ".git/info/exclude": "scripts/node_modules\n" });
  symlinkSync(join(root, "scripts/node_modules"), join(clone, "scripts/node_modules"), "junction");
  expect(release([])).toMatchObject({
    status: 2,
    stdout: "",
    stderr: expect.stringMatching(/^Releases are made by the release workflow/),
  });
  expect(release(["--dryrun"])).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/'--dryrun'[^]*Usage: npm run release/),
  });
  expect(release(["now"])).toMatchObject({ status: 2, stderr: expect.stringMatching(/'now'/) });
  expect(release([], { GITHUB_ACTIONS: "true" })).toMatchObject({
    status: 2,
    stderr: ".changeset/quick-fox.md is still pending: the version pull request comes first.\n",
  });
});

it("The command ends with 1, before anything is built, when a changeset is wrong", () => {
  lay(clone, { ".changeset/slow-snail.md": '---\n"@storno/strip": minor\n---\n\nNew.\n' });
  expect(release(["--dry-run"])).toMatchObject({
    status: 1,
    stdout: expect.stringMatching(/not committed yet\.\n\n1 problem\(s\): this cannot be released\.\n$/),
    stderr: expect.stringMatching(
      /^changesets {2}\.changeset\/slow-snail\.md:2: names @storno\/strip, which is no package here/,
    ),
  });
});

it(
  "The command ends with 1 and the tool's own words when a package does not build",
  () => {
    lay(clone, { ...changesets, "packages/shared/src/owner.ts": "export const ownerOf: string = 1;\n" });
    const { status, stdout, stderr } = release(["--dry-run"]);
    expect(stderr).toMatch(/src\/owner\.ts\(1,14\): error TS2322/);
    expect(stdout).toMatch("This cannot be released.");
    expect(status).toBe(1);
  },
  MINUTES,
);
