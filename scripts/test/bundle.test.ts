import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { root } from "../providers.ts";
import { emptyFolder, lay } from "./tarballs.ts";

const entries = (...names: readonly string[]) => ({
  type: "module",
  exports: Object.fromEntries([
    ...names.map((name) => [`./${name}`, { types: `./dist/${name}.d.ts`, default: `./dist/${name}.js` }]),
    ["./package.json", "./package.json"],
  ]),
});

/** A package of these files, built. */
function bundled(files: Readonly<Record<string, string>>, manifest: object): string {
  const folder = emptyFolder();
  lay(folder, { ...files, "package.json": JSON.stringify(manifest) });
  execFileSync(process.execPath, [join(root, "scripts/bundle.ts")], { cwd: folder });
  return folder;
}

const load = (folder: string, file: string) => import(pathToFileURL(join(folder, "dist", file)).href);

const sources = {
  "src/index.ts": `export { Refused } from "./refused.ts"; export { money } from "./money.ts";`,
  "src/node/index.ts": `import { Refused } from "../refused.ts"; export const refuse = (): Error => new Refused();`,
  "src/refused.ts": `export class Refused extends Error {}`,
  "src/money.ts": `/** In cents. */\nexport const money = 42;`,
};

it("Makes a file of every entry, and one of what several need, so that a class is the same in all", async () => {
  const folder = bundled(sources, entries("index", "node/index"));
  const { Refused, money } = await load(folder, "index.js");
  const { refuse } = await load(folder, "node/index.js");
  expect(money).toBe(42);
  expect(refuse()).toBeInstanceOf(Refused);
});

it("Makes one file of one entry, and leads to the sources, which it does not carry", () => {
  const folder = bundled(sources, entries("index"));
  expect(globSync("dist/**/*", { cwd: folder }).toSorted()).toEqual(["dist/index.js", "dist/index.js.map"]);
  const { sources: named, ...map } = JSON.parse(readFileSync(join(folder, "dist/index.js.map"), "utf8"));
  expect(named.toSorted()).toEqual(["../src/money.ts", "../src/refused.ts"]);
  expect(map).not.toHaveProperty("sourcesContent");
});

it("Makes commands, too, and takes away what was built before", () => {
  const command = { "src/command.ts": `#!/usr/bin/env node\nimport { money } from "./money.ts";\nconsole.log(money);` };
  const folder = bundled(
    { ...sources, ...command, "dist/old.js": "" },
    { ...entries("index"), bin: { money: "./dist/command.js" } },
  );
  expect(execFileSync(process.execPath, [join(folder, "dist/command.js")], { encoding: "utf8" })).toBe("42\n");
  expect(globSync("dist/old.js", { cwd: folder })).toEqual([]);
});

it("Leaves what is installed beside the package where it is", () => {
  const folder = bundled({ "src/index.ts": `export { createRefund } from "@acme/refunds/create";` }, entries("index"));
  expect(readFileSync(join(folder, "dist/index.js"), "utf8")).toContain(`from "@acme/refunds/create"`);
});
