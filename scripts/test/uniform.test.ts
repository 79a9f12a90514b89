import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, it } from "vitest";
import { Spec } from "../generator/spec.ts";
import { providerManifest, publishedManifest } from "../packs/provider-manifest.ts";
import { root } from "../providers.ts";
import { filesIn, packages, providers } from "./workspaces.ts";

const [first, ...others] = providers.map(({ folder }) => [basename(folder), folder] as const);
if (first === undefined) throw new Error("There is no provider");

/** A file of a provider's package, with the provider's name taken out. */
function anonymous(name: string, path: string): string {
  return readFileSync(join(root, path), "utf8").replaceAll(name, "PROVIDER");
}

function configurationOf(name: string, folder: string): string[] {
  return ["tsconfig.json", "turbo.json", "test/tsconfig.json"].map((file) => anonymous(name, `${folder}/${file}`));
}

function namesIn(folder: string): string[] {
  const own = filesIn(folder, "*").filter((path) => !/\/(dist|node_modules|coverage|CHANGELOG\.md)$/.test(path));
  return [...own, ...filesIn(folder, "src/**/*.ts")].map((path) => path.slice(folder.length + 1));
}

it.each(providers)("The package.json of $folder is the template's, to the order of its members", (provider) => {
  const name = basename(provider.folder);
  const title = String(Spec.read(name).openapi.info.title);
  const version = provider.manifest.version ?? "";
  const template = providerManifest({ name, title, version });
  expect(JSON.stringify(provider.manifest, undefined, 2)).toBe(JSON.stringify(template, undefined, 2));
});

/** Only a provider that documents webhooks has it. */
const WEBHOOK = "src/webhook.ts";

it.each(others)("%s has the same files as the other providers", (_, folder) => {
  const [own, theirs] = [folder, first[1]].map((each) => namesIn(each).filter((name) => name !== WEBHOOK));
  expect(own).toEqual(theirs);
});

it.each(providers)("$folder exports verifyWebhook where it has one", ({ folder }) => {
  const entry = readFileSync(join(root, folder, "src/index.ts"), "utf8");
  expect(entry.includes("verifyWebhook")).toBe(namesIn(folder).includes(WEBHOOK));
});

it.each(others)("%s is configured as the other providers", (name, folder) => {
  expect(configurationOf(name, folder)).toEqual(configurationOf(...first));
});

it.each(packages)("$folder is published as all are", ({ folder, manifest }) => {
  expect(manifest).toMatchObject({ name: `@storno/${basename(folder)}`, ...publishedManifest(basename(folder)) });
});
