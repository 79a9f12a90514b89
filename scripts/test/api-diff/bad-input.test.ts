import { renameSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { Repository } from "./repository.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let repository: Repository;
beforeAll(() => {
  repository = Repository.ofThis();
});
afterAll(() => repository.delete());

/** Whatever a test left behind is undone. */
function undone(): void {
  onTestFinished(() => {
    repository.git("reset", "--quiet", "--hard", "main");
    repository.git("clean", "--quiet", "--force");
  });
}

/** What became of a run: what it said, and whether it left anything behind. */
function outcome(inputs: readonly string[] = [], where = repository): object {
  const before = where.git("status", "--porcelain");
  const { status, output } = where.apiDiff(...inputs);
  const isWhole = where.git("status", "--porcelain") === before;
  return { status, output, hasTrace: /^ {4}at /m.test(output), isWhole };
}

/** It stopped with a message, and wrote nothing. */
function stopped(said: RegExp): object {
  return { status: 2, output: expect.stringMatching(said), hasTrace: false, isWhole: true };
}

describe("Stops and says what to do when", () => {
  it.each<[string, string[], RegExp]>([
    [
      "the base is no revision",
      ["--base", "v9"],
      /^There is no revision "v9" here\. Run git fetch --tags origin main, or/,
    ],
    ["the head is no revision", ["--head", "v9"], /^There is no revision "v9" here\./],
    ["a revision looks like an option", ["--base=--all"], /^There is no revision "--all" here\./],
    ["a package is unknown", ["paypal"], /^There is no package paypal; there are .*sandbox, shared, .*\./],
    ["it is to write and to check", ["--write", "--check"], /^Give --write or --check, not both/],
    ["it is to write to a commit", ["--write", "--head", "main"], /^--write writes to the working tree/],
    ["an option is unknown", ["--force"], /Unknown option '--force'/],
  ])("%s", (_, inputs, said) => expect(outcome(inputs)).toEqual(stopped(said)));

  it("a spec has a mistake", () => {
    undone();
    repository.edit("specs/stripe.yaml", "openapi: 3.1.0\n", "openapi: 3.1.0\n\tinfo: {}\n");
    expect(outcome(["--write"])).toEqual(
      stopped(/^specs\/stripe\.yaml:2 {2}text: tab: is no indentation in YAML[^]*so nothing was compared\.$/m),
    );
  });

  it("the generated code is older than its spec, in the working tree and in a commit", () => {
    undone();
    repository.edit("specs/stripe.yaml", "openapi: 3.1.0\n", "# New.\nopenapi: 3.1.0\n");
    expect(outcome(["--write"])).toEqual(
      stopped(/^Not what the specs give: packages\/stripe\/src\/generated\/schema\.ts, .* Run npm run generate/),
    );
    repository.git("switch", "--quiet", "--create", "stale");
    repository.commit("Forget to generate");
    onTestFinished(() => void repository.git("switch", "--quiet", "main"));
    expect(outcome(["--head", "stale"])).toEqual(
      stopped(/^stale \(\w{7}\): packages\/stripe\/src\/generated\/schema\.ts is not generated from/),
    );
  });

  it("a changeset cannot be read", () => {
    undone();
    repository.write(".changeset/mine.md", "---\nstripe: huge\n---\n\nText.\n");
    expect(outcome(["--write"])).toEqual(
      stopped(
        /^\.changeset\/mine\.md: could not parse changeset - invalid version type "huge".* Correct it, or delete it/,
      ),
    );
  });

  it("the packages of the base are laid out in another way", () => {
    undone();
    repository.git("switch", "--quiet", "--create", "before");
    repository.git("mv", "packages/stripe/src/index.ts", "packages/stripe/src/main.ts");
    repository.commit("Begin elsewhere");
    repository.write("packages/stripe/package.json", "{");
    repository.commit("Break a package.json");
    repository.git("rm", "-r", "--quiet", "packages");
    repository.commit("Have no packages");
    repository.git("switch", "--quiet", "main");
    expect(outcome(["--base", "before~2"])).toEqual(
      stopped(/^before~2 \(\w{7}\): packages\/stripe\/src\/index\.ts is not there/),
    );
    expect(outcome(["--base", "before~1"])).toEqual(
      stopped(/^before~1 \(\w{7}\): packages\/stripe\/package\.json cannot be read; it must be JSON/),
    );
    expect(outcome(["--base", "before"])).toEqual(
      stopped(/^before \(\w{7}\) holds no packages\/\*\/package\.json; compare with a later one/),
    );
  });

  it("a package of the base needs what is not installed any more", () => {
    undone();
    repository.git("switch", "--quiet", "--create", "other");
    repository.edit(
      "packages/stripe/src/index.ts",
      "\nimport type { paths }",
      '\nimport "left-pad";\nimport type { paths }',
    );
    repository.commit("Depend on more");
    repository.git("switch", "--quiet", "main");
    expect(outcome(["--base", "other"])).toEqual(
      stopped(/^Not installed in this checkout, so it cannot be compared: @storno\/stripe imports left-pad\./),
    );
  });

  it("there is no git checkout", () => {
    const [git, hidden] = [".git", "git"].map((name) => join(repository.folder, name));
    renameSync(git ?? "", hidden ?? "");
    const { status, output } = repository.apiDiff();
    renameSync(hidden ?? "", git ?? "");
    expect(output).toMatch(/is not a git checkout; api-diff reads the base with git\. Clone the repository\./);
    expect(status).toBe(2);
  });

  it("a shallow clone does not hold the base", () => {
    undone();
    repository.git("switch", "--quiet", "--create", "branch");
    repository.write("NEWS.md", "News.\n");
    repository.commit("Write news");
    const shallow = repository.clone("--depth", "1", "--branch", "branch");
    onTestFinished(() => shallow.delete());
    repository.git("switch", "--quiet", "main");
    expect(outcome([], shallow)).toEqual(
      stopped(
        /^There is no release tag before HEAD, and no main branch.* This clone is shallow: run git fetch --unshallow --tags/,
      ),
    );
    expect(outcome(["--base", "main"], shallow)).toEqual(
      stopped(/^There is no revision "main" here\. This clone is shallow/),
    );
  });
});

describe("Goes on when", () => {
  it("a package is new, and when one is gone", () => {
    undone();
    repository.git("switch", "--quiet", "--create", "fewer");
    repository.git("rm", "-r", "--quiet", "packages/whop", "specs/whop.yaml");
    repository.commit("Have no Whop");
    repository.git("switch", "--quiet", "main");
    const added = repository.apiDiff("--base", "fewer", "whop");
    expect(added.output).toMatch(/^@storno\/whop 0\.0\.0: minor\n {2}minor {2}First release of `@storno\/whop`$/m);
    const gone = repository.apiDiff("--base", "main", "--head", "fewer", "--check", "whop");
    expect(gone.output).toMatch(/^@storno\/whop 0\.0\.0: major, without a release\n.*npm deprecate @storno\/whop/m);
    expect(gone.status).toBe(0);
  });

  it("a changeset names what is no package: the check says so", () => {
    undone();
    repository.write(".changeset/mine.md", '---\n"@storno/paypal": patch\n---\n\nText.\n');
    const { status, output } = repository.apiDiff("--check");
    expect(output).toContain(".changeset/mine.md names @storno/paypal, which is no published package");
    expect(status).toBe(1);
  });
});
