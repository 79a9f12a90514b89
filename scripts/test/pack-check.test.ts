import { describe, expect, it } from "vitest";
import { alone, pairs } from "../packs/apart.ts";
import { apartProblems, budgetOf, importProblems, kilobytes, sizeProblems } from "../packs/budget.ts";
import { install } from "../packs/consumer.ts";
import { contentProblems } from "../packs/contents.ts";
import { importTimes } from "../packs/import-time.ts";
import { publintProblems, typeProblems } from "../packs/linters.ts";
import { line, type Problem } from "../packs/problem.ts";
import { profileOf } from "../packs/profile.ts";
import { everythingOf, sizeOf } from "../packs/size.ts";
import type { Tarball } from "../packs/tarball.ts";
import { manifestProblems } from "../packs/manifest.ts";
import { providerManifest, publishedManifest } from "../packs/provider-manifest.ts";
import { providerNames } from "../providers.ts";
import { PATIENCE } from "./patience.ts";
import { emptyFolder, tarballOf } from "./tarballs.ts";

const LICENCE = "Anybody may.\n";

const manifest = {
  name: "@acme/refunds",
  version: "1.0.0",
  type: "module",
  license: "MIT",
  repository: { type: "git", url: "git+https://github.com/acme/refunds.git" },
  sideEffects: false,
  engines: { node: ">=20.19" },
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
};

const map = JSON.stringify({ version: 3, sources: ["../src/index.ts"], mappings: "" });

/** A package in which nothing is wrong. */
const sound: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify(manifest),
  "README.md": "# Refunds",
  LICENSE: LICENCE,
  "dist/index.js": "export const answer = 42;\n",
  "dist/index.js.map": map,
  "dist/index.d.ts": "export declare const answer = 42;\n",
  "src/index.ts": "export const answer = 42;\n",
};

/** The sound package with other files; one that is `undefined` is left out. */
function packed(changes: Readonly<Record<string, string | undefined>> = {}): Tarball {
  const files = new Map(Object.entries({ ...sound, ...changes }));
  return tarballOf(
    Object.fromEntries([...files].flatMap(([file, text]) => (text === undefined ? [] : [[file, text]]))),
  );
}

async function problemsOf(tarball: Tarball): Promise<Problem[]> {
  return [...contentProblems(tarball, LICENCE), ...(await publintProblems(tarball)), ...(await typeProblems(tarball))];
}

async function lines(changes: Readonly<Record<string, string | undefined>>): Promise<string> {
  return (await problemsOf(packed(changes))).map(line).join("\n");
}

it("Finds nothing wrong with a sound package", async () => {
  expect(await problemsOf(packed())).toEqual([]);
});

describe("Names package, file and remedy when", () => {
  it.each(["README.md", "LICENSE"])("%s is missing", async (file) => {
    expect(await lines({ [file]: undefined })).toMatch(
      `@acme/refunds  ${file}: is not in the tarball; a package needs`,
    );
  });

  it("the licence is another one", async () => {
    expect(await lines({ LICENSE: "Nobody may.\n" })).toMatch("@acme/refunds  LICENSE: is not the repository's; take");
  });

  it.each(["dist/.tsbuildinfo", "test/refund.test.ts", ".env", "src/old.ts"])("%s is packed", async (file) => {
    expect(await lines({ [file]: "" })).toMatch(`@acme/refunds  ${file}: is not meant for users; take it out of files`);
  });

  it("a file was built from a source that is gone", async () => {
    expect(await lines({ "src/index.ts": undefined })).toMatch(
      "@acme/refunds  dist/index.js.map: names src/index.ts, which is not in the tarball; build anew",
    );
  });

  it("exports names a file that is not there", async () => {
    const found = await lines({ "dist/index.js": undefined });
    expect(found).toMatch(/@acme\/refunds {2}package\.json: .*dist\/index\.js.*\(publint: FILE_DOES_NOT_EXIST\)/);
  });

  it("the types are of another kind of module than the code", async () => {
    const exports = { ".": { types: "./dist/index.d.cts", default: "./dist/index.js" } };
    const types = "export declare const answer = 42;\n";
    const found = await lines({ "package.json": JSON.stringify({ ...manifest, exports }), "dist/index.d.cts": types });
    expect(found).toMatch(/@acme\/refunds {2}dist\/index\.d\.cts: .*Types are CJS.*remedy: https:/);
  });

  it("exports names no types", async () => {
    const exports = { ".": "./dist/index.js" };
    const files = { "package.json": JSON.stringify({ ...manifest, exports }), "dist/index.d.ts": undefined };
    expect(await problemsOf(packed(files))).toEqual([
      {
        package: "@acme/refunds",
        file: "package.json",
        text: expect.stringMatching(/^exports\["\."\]: Could not find types/),
      },
    ]);
  });

  it("there are no types at all", async () => {
    const exports = { ".": "./dist/index.js" };
    const types = { "dist/index.d.ts": undefined, "dist/index.js.map": undefined, "src/index.ts": undefined };
    const found = await lines({ "package.json": JSON.stringify({ ...manifest, exports }), ...types });
    expect(found).toMatch("@acme/refunds  package.json: there are no types; let tsc emit declarations");
  });

  it("its size is over the limit", () => {
    const { limit = 0 } = budgetOf("@storno/shared") ?? {};
    expect(sizeProblems("@storno/shared", limit)).toEqual([]);
    expect(sizeProblems("@storno/shared", limit + 100).map(line)).toEqual([
      `@storno/shared  dist/index.js: with everything it is ${kilobytes(limit + 100)}, 0.1 kB over its limit of ` +
        `${kilobytes(limit)}; the profile shows which parts weigh most`,
    ]);
  });
});

function manifestLines(manifest: object): string {
  return manifestProblems(tarballOf({ "package.json": JSON.stringify(manifest) }))
    .map(line)
    .join("\n");
}

describe("A package.json", () => {
  const shared = { name: "@storno/shared", version: "0.1.0", ...publishedManifest("shared") };
  const stripe = {
    ...providerManifest({ name: "stripe", title: "Stripe", version: "0.1.0" }),
    dependencies: { "@storno/shared": "^0.1.0" },
  };

  it("is as the template has it", () => {
    expect(manifestLines(shared)).toBe("");
    expect(manifestLines(stripe)).toBe("");
  });

  it("differs from the template in a member, and the member is named", () => {
    expect(manifestLines({ ...shared, license: "ISC" })).toBe(
      '@storno/shared  package.json: license is "ISC", and in the template (scripts/packs/provider-manifest.ts) "MIT"',
    );
    expect(manifestLines({ ...stripe, publishConfig: { access: "public" } })).toMatch(
      /^@storno\/stripe.* publishConfig is .*provenance/,
    );
    expect(manifestLines({ ...stripe, description: undefined })).toMatch("description is missing");
    expect(manifestLines({ ...stripe, keywords: ["stripe"] })).toMatch('keywords is ["stripe"]');
  });

  it("depends on what nobody can install", () => {
    expect(manifestLines({ ...stripe, dependencies: { "@storno/shared": "workspace:^" } })).toMatch(
      "depends on @storno/shared workspace:^, which nobody can install; pack with pnpm",
    );
  });

  it("of a provider depends on more than shared", () => {
    expect(manifestLines({ ...stripe, dependencies: { "@storno/shared": "^0.1.0", ky: "1.0.0" } })).toMatch(
      "dependencies are @storno/shared,ky; a provider depends on @storno/shared alone",
    );
  });
});

it("Gives a package of ours a fifth of the time that the faster official SDK takes to import", () => {
  expect(importProblems("@storno/stripe", 10, 50)).toEqual([]);
  expect(importProblems("stripe", 100, 50)).toEqual([]);
  expect(importProblems("@storno/stripe", 11, 50).map(line)).toEqual([
    expect.stringMatching(
      /^@storno\/stripe {2}dist\/index\.js: takes 11 ms to import, 22 % of .* may take 20 %; fewer modules/,
    ),
  ]);
});

it("Takes the text that a source map carries for its source", async () => {
  const carrying = JSON.stringify({ ...JSON.parse(map), sourcesContent: ["export const answer = 42;\n"] });
  expect(await lines({ "src/index.ts": undefined, "dist/index.js.map": carrying })).toBe("");
});

it("Has a budget for shared and every provider, and none for the sandbox and the official SDKs", () => {
  const goals = ["shared", "sandbox", ...providerNames()].map((name) => budgetOf(`@storno/${name}`)?.goal);
  expect(goals).toEqual([6_000, undefined, ...providerNames().map(() => 6_000)]);
  expect(budgetOf("stripe")).toBeUndefined();
});

/** A module that nothing repeats in. */
function noise(name: string): string {
  const numbers = Array.from({ length: 300 }, (_, index) => (index * 7_919 * name.length) % 10_007);
  return `export const ${name} = [${numbers.join()}];`;
}

it("Tells what a client weighs by its parts, which are the whole together", async () => {
  const client = packed({
    "dist/index.js": `${noise("webhook")} ${noise("money")} ${noise("sender")}`,
    "src/index.ts": `export * from "./webhook-input.ts"; export * from "./money.ts"; export * from "./sender.ts";`,
    "src/webhook-input.ts": noise("webhook"),
    "src/money.ts": noise("money"),
    "src/sender.ts": noise("sender"),
  });
  const folder = emptyFolder();
  install([client], folder);
  const profile = await profileOf("@acme/refunds", folder);
  expect(profile.reduce((bytes, { size }) => bytes + size, 0)).toBe(
    await sizeOf(everythingOf("@acme/refunds"), folder),
  );
  const heavy = profile.filter(({ size }) => size > 100).map(({ part }) => part);
  expect(heavy).toEqual(["webhooks", "money and currencies", "calls, methods, verbs, errors, the adapter"]);
});

it(
  "Measures what is packed, with its dependencies, and a large package as larger",
  async () => {
    const noise = Array.from({ length: 500 }, (_, index) => `"${(index * 7_919) % 10_007}"`).join();
    const large = packed({
      "package.json": JSON.stringify({ ...manifest, name: "@acme/large", dependencies: { "@acme/refunds": "1.0.0" } }),
      "dist/index.js": `export * from "@acme/refunds"; export const noise = [${noise}];\n`,
    });
    const folder = emptyFolder();
    install([packed(), large], folder);
    const small = await sizeOf(everythingOf("@acme/refunds"), folder);
    expect(small).toBeLessThan(100);
    expect(await sizeOf(everythingOf("@acme/large"), folder)).toBeGreaterThan(small + 1_000);
    expect([...importTimes(["@acme/refunds", "@acme/large"], folder).keys()]).toEqual(["@acme/refunds", "@acme/large"]);
  },
  PATIENCE,
);

it("Says which import fails", () => {
  const folder = emptyFolder();
  install([packed({ "dist/index.js": `throw new Error("not today");\n` })], folder);
  expect(() => importTimes(["@acme/refunds"], folder)).toThrow(/import "@acme\/refunds"; fails:[^]*not today/);
});

/** A client whose `toRefund` needs next to nothing of it. */
const client = (names: string): Record<string, string> => ({
  "dist/index.js": `export class ProviderError extends Error {}
    ${names}
    export const createAcme = () => names;
    export const toRefund = (raw) => ({ raw });`,
});

const named = (name: string): string => JSON.stringify({ ...manifest, name });

const list = (step: number): string =>
  `[${Array.from({ length: 900 }, (_, index) => `"${(index * step) % 10_007}"`).join()}]`;

it("Tells what the parts of a package weigh alone, and finds what does not shake out", async () => {
  const folder = emptyFolder();
  const pairOf = [
    packed({ ...client(`const names = ${list(7_919)};`), "package.json": named("@acme/pure") }),
    packed({ ...client(`const names = new Map(${list(6_151)}.entries());`), "package.json": named("@acme/impure") }),
  ];
  install(pairOf, folder);
  const pure = await alone("@acme/pure", folder);
  expect(pure.map(({ what }) => what)).toEqual([
    "@acme/pure: createAcme",
    "@acme/pure: toRefund",
    "@acme/pure: ProviderError",
  ]);
  expect(apartProblems(pure)).toEqual([]);
  expect(apartProblems(await alone("@acme/impure", folder)).map(line)).toEqual([
    expect.stringMatching(
      /^@acme\/impure {2}dist\/index\.js: @acme\/impure: toRefund is .* over its limit of 1\.7 kB; what runs/,
    ),
    expect.stringMatching(/: ProviderError is /),
  ]);
  expect(apartProblems(await pairs(["@acme/pure", "@acme/impure"], folder)).map(line)).toEqual([
    expect.stringMatching(/^@acme\/impure .*: @acme\/pure \+ impure is /),
  ]);
});
