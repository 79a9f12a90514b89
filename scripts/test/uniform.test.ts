import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { root } from "../providers.ts";
import { filesIn, providers } from "./workspaces.ts";

const [first, ...others] = providers.map(({ folder }) => [basename(folder), folder] as const);
if (first === undefined) throw new Error("There is no provider");

/** A file of a provider's package, with the provider's name taken out. */
function anonymous(name: string, path: string): string {
  return readFileSync(join(root, path), "utf8").replaceAll(name, "PROVIDER");
}

/** A package.json without what is a provider's own: name, description, keywords and the folder. */
function manifestOf(name: string, folder: string): object {
  const { description, keywords, ...manifest } = JSON.parse(anonymous(name, `${folder}/package.json`));
  expect(description, `${folder} describes itself`).toEqual(expect.any(String));
  expect(keywords, `the keywords of ${folder}`).toContain("PROVIDER");
  return manifest;
}

function configurationOf(name: string, folder: string): string[] {
  return ["tsconfig.json", "turbo.json", "test/tsconfig.json"].map((file) => anonymous(name, `${folder}/${file}`));
}

function namesIn(folder: string): string[] {
  const own = filesIn(folder, "*").filter((path) => !/\/(dist|node_modules|coverage|CHANGELOG\.md)$/.test(path));
  return [...own, ...filesIn(folder, "src/**/*.ts")].map((path) => path.slice(folder.length + 1));
}

it.each(others)("%s has the same package.json as the other providers", (name, folder) => {
  expect(manifestOf(name, folder)).toEqual(manifestOf(...first));
});

it.each(others)("%s has the same files as the other providers", (_, folder) => {
  expect(namesIn(folder)).toEqual(namesIn(first[1]));
});

it.each(others)("%s is configured as the other providers", (name, folder) => {
  expect(configurationOf(name, folder)).toEqual(configurationOf(...first));
});

it("Every package has its own name, folder and licence in its package.json", () => {
  for (const { folder, manifest } of providers) {
    expect(manifest).toMatchObject({
      name: `@storno/${basename(folder)}`,
      license: "MIT",
      repository: { directory: folder },
    });
  }
});
