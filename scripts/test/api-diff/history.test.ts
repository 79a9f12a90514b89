import { globSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Repository } from "./repository.ts";

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

/** Where the edits are made, and the clean clone of it that the command runs in. */
let origin: Repository;
let clone: Repository;

/** Six edits, each as it is made in earnest: the spec, then what is generated from it, then the commit. */
beforeAll(() => {
  origin = Repository.ofThis();
  origin.git("switch", "--quiet", "--create", "edits");

  origin.edit(
    "specs/stripe.yaml",
    "enum: [pending, requires_action, succeeded, failed, canceled, null]",
    "enum: [pending, requires_action, succeeded, failed, canceled, reversed, null]",
  );
  // The adapter is total over the enum: it does not compile without the new value.
  origin.edit(
    "packages/stripe/src/index.ts",
    '  canceled: "canceled",\n',
    '  canceled: "canceled",\n  reversed: "failed",\n',
  );
  generate("stripe", "Add a status to Stripe's refunds");
  origin.edit("specs/stripe.yaml", "                instructions_email:\n", "                instruction_mail:\n");
  generate("stripe", "Rename a member of Stripe's refunds");

  origin.edit("packages/whop/src/index.ts", "export function isWhopError", "function isWhopError");
  origin.commit("Keep isWhopError to ourselves");
  origin.edit(
    "packages/shared/src/refund.ts",
    "export function isoTime(moment: number | string | null | undefined)",
    "export function isoTime(moment: number | string | bigint | null | undefined)",
  );
  origin.edit(
    "packages/shared/src/refund.ts",
    "return new Date(moment)",
    'return new Date(typeof moment === "bigint" ? Number(moment) : moment)',
  );
  origin.commit("Take a bigint for a moment");

  origin.edit("specs/refundkit.yaml", "Sends money back through", "Gives money back through");
  generate("refundkit", "Say it in other words");
  origin.edit("specs/wooshpay.yaml", "openapi: 3.1.0\n", "# Of WooshPay.\nopenapi: 3.1.0\n");
  generate("wooshpay", "Comment on a spec");
  clone = origin.clone("--branch", "edits");
});

afterAll(() => {
  origin.delete();
  clone.delete();
});

function generate(name: string, message: string): void {
  const { status, output } = origin.run("scripts/generate.ts", name);
  if (status !== 0) throw new Error(output);
  origin.commit(message);
}

function made(): string[] {
  return globSync(".changeset/api-*.md", { cwd: clone.folder }).toSorted();
}

it("A clean clone says what each of the packages needs, and why", () => {
  const { status, output } = clone.apiDiff();
  expect(output).toMatch(/^@storno\/stripe 0\.0\.0: minor \(major, but it is 0\.x\)$/m);
  expect(output).toContain("  major  `refunds.create`: `instructions_email` is no longer taken\n");
  expect(output).toContain("  minor  `refunds.create`: `instruction_mail` can be given\n");
  expect(output).toMatch(
    / {2}minor {2}`Refund\.status` lists "reversed" now; the enum is open.* \(`refunds\.list`, .*\)$/m,
  );
  expect(output).toMatch(
    /^@storno\/whop 0\.0\.0: minor \(major, but it is 0\.x\)\n {2}major {2}`isWhopError` is no longer exported$/m,
  );
  // The manual's switch wants to be told of new values of an open enum; that it no longer compiles is no break.
  expect(output).not.toContain("packages/stripe/README.md");
  expect(output).toMatch(/^@storno\/shared 0\.0\.0: minor\n {2}minor {2}`isoTime\.moment` takes any bigint$/m);
  expect(output).toMatch(
    /^@storno\/refundkit 0\.0\.0: patch\n {2}patch {2}Described in other words: `refunds\.create`$/m,
  );
  expect(output).toMatch(/^@storno\/wooshpay 0\.0\.0: none$/m);
  expect(output).toMatch(/^@storno\/sandbox 0\.0\.0: none$/m);
  expect(output).toMatch(/^Compared the working tree with \w{7} in /m);
  expect(status).toBe(0);
});

it("It compares two commits, and the packages that are named", () => {
  const { status, output } = clone.apiDiff("--base", "HEAD~4", "--head", "HEAD~3", "whop", "@storno/stripe");
  expect(output).toMatch(
    /^@storno\/stripe 0\.0\.0: none\n@storno\/whop 0\.0\.0: minor .*\n {2}major {2}`isWhopError`[^]*\nCompared HEAD~3 \(\w{7}\) with HEAD~4/,
  );
  expect(status).toBe(0);
});

it("The check fails without changesets, and says which package needs which level, why, and what to do", () => {
  const { status, output } = clone.apiDiff("--check");
  expect(output).toContain(
    "@storno/stripe needs minor, and no changeset names it.\n  major: `refunds.create`: `instructions_email`",
  );
  expect(output).toContain("@storno/refundkit needs patch, and no changeset names it.");
  expect(output).not.toMatch(/wooshpay needs|sandbox needs/);
  expect(output).toContain("Run npm run api-diff -- --write and commit what it writes");
  expect(status).toBe(1);
});

it("Changesets are written once, name operation and field, and satisfy the check", () => {
  expect(clone.apiDiff("--write").status).toBe(0);
  const files = made();
  expect(files.map((file) => file.replace(/-\w{8}\.md$/, ""))).toEqual([
    ".changeset/api-refundkit",
    ".changeset/api-shared",
    ".changeset/api-stripe",
    ".changeset/api-whop",
  ]);
  const text = clone.read(files[2] ?? "");
  expect(text).toMatch(
    /^---\n"@storno\/stripe": minor\n---\n\nBreaking:\n\n- `refunds\.create`: `instructions_email` is no longer taken\n/,
  );
  expect(clone.run("node_modules/prettier/bin/prettier.cjs", "--check", ...files)).toMatchObject({ status: 0 });

  expect(clone.apiDiff("--write").output).toContain("The changesets at hand say it all; nothing was written.");
  expect(made()).toEqual(files);
  expect(clone.apiDiff("--check")).toMatchObject({ status: 0 });
});

it("The check fails when a changeset says less, and takes one that says more", () => {
  const [, , file = ""] = made();
  const text = clone.read(file);
  clone.write(file, text.replace('"@storno/stripe": minor', '"@storno/stripe": patch'));
  const { status, output } = clone.apiDiff("--check", "stripe");
  expect(output).toContain("@storno/stripe needs minor, and the changesets at hand say patch.");
  expect(status).toBe(1);
  clone.write(file, text.replace('"@storno/stripe": minor', '"@storno/stripe": major'));
  expect(clone.apiDiff("--check", "stripe").status).toBe(0);
  clone.write(file, text);
});

it("What was written gives way when there is more to say, and what people wrote stays", () => {
  const [, , stripe = "", whop = ""] = made();
  clone.write(whop, `${clone.read(whop)}\nUse \`ProviderError.is\`.\n`);
  clone.edit("packages/stripe/src/index.ts", "export function toAmount", "export function toMinor");
  const { output } = clone.apiDiff("--write");
  expect(output).toMatch(/^wrote \.changeset\/api-stripe-\w{8}\.md$/m);
  expect(output).toContain(`deleted ${stripe}, which is out of date`);
  expect(made().filter((file) => file.includes("whop"))).toEqual([whop]);
  expect(clone.read(whop)).toContain("Use `ProviderError.is`.");
  expect(clone.read(made()[2] ?? "")).toContain("- `toAmount` is no longer exported\n");
});

it("A changeset that somebody edited stays, even when what is due has its name", () => {
  const [, , stripe = ""] = made();
  const text = clone.read(stripe);
  const edited = `${text.replace('"@storno/stripe": minor', '"@storno/stripe": patch')}\nPass the currency.\n`;
  clone.write(stripe, edited);
  expect(clone.apiDiff("--write", "stripe").output).toContain(`wrote ${stripe.replace(".md", "-more.md")}`);
  expect(clone.read(stripe)).toBe(edited);
  clone.remove(stripe.replace(".md", "-more.md"));
  clone.write(stripe, text);
});

it("Below 1.0.0 a changeset of something else does not hide a break", () => {
  const [, , stripe = ""] = made();
  const text = clone.read(stripe);
  clone.write(stripe, '---\n"@storno/stripe": minor\n---\n\n`toRefund` is faster.\n');
  const { status, output } = clone.apiDiff("--check", "stripe");
  expect(output).toContain(
    '@storno/stripe breaks code, and no changeset at hand tells of it under the word "Breaking".',
  );
  expect(status).toBe(1);
  clone.write(stripe, text);
});

it("Changesets takes them, and what it makes of them is at hand after they are gone", () => {
  const { status, output } = clone.run("node_modules/@changesets/cli/bin.js", "version");
  expect({ status, output }).toMatchObject({ status: 0 });
  expect(clone.read("packages/stripe/CHANGELOG.md")).toMatch(
    /## 0\.1\.0\n\n### Minor Changes\n\n[^]*- Breaking:\n\n(?: {2}- .*\n)* {2}- `toAmount` is no longer exported\n/,
  );
  expect(clone.apiDiff("--check")).toMatchObject({ status: 0 });
});

it("After a release, that is what the working tree is compared with", () => {
  clone.commit("Release");
  clone.git("tag", "@storno/stripe@0.1.0");
  const { output } = clone.apiDiff("--check");
  expect(output).toMatch(/^@storno\/stripe 0\.1\.0: none$/m);
  expect(output).toMatch(/^Compared the working tree with @storno\/stripe@0\.1\.0 \(\w{7}\)/m);
  expect(output).toContain("The changesets at hand say enough.");
});
