import { basename } from "node:path";
import { Spec } from "../generator/spec.ts";
import { providerNames } from "../providers.ts";
import type { Problem } from "./problem.ts";
import { providerManifest, publishedManifest } from "./provider-manifest.ts";
import type { Tarball } from "./tarball.ts";

/** Ranges that mean something in this repository only. */
const LOCAL = /^(workspace|catalog|link|file):/;

/** Where a packed package.json is not what all packages, or all providers, have in common, and ranges that nobody can install. */
export function manifestProblems({ manifest }: Tarball): Problem[] {
  const name = basename(manifest.name);
  const { version: _, dependencies, ...common } = templateOf(name, manifest.version);
  const packed = new Map(Object.entries(manifest));
  const problems = Object.entries(common)
    .filter(([member, wanted]) => JSON.stringify(packed.get(member)) !== JSON.stringify(wanted))
    .map(([member, wanted]) => {
      const found = JSON.stringify(packed.get(member)) ?? "missing";
      return `${member} is ${found}, and in the template (scripts/packs/provider-manifest.ts) ${JSON.stringify(wanted)}`;
    });
  const ranges = Object.entries(manifest.dependencies ?? {});
  const names = ranges.map(([dependency]) => dependency).join();
  if (dependencies !== undefined && names !== Object.keys(dependencies).join()) {
    problems.push(`dependencies are ${names}; a provider depends on ${Object.keys(dependencies).join()} alone`);
  }
  for (const [dependency, range] of ranges.filter(([, range]) => LOCAL.test(range))) {
    problems.push(
      `depends on ${dependency} ${range}, which nobody can install; pack with pnpm, which puts the version there`,
    );
  }
  return problems.map((text) => ({ package: manifest.name, file: "package.json", text }));
}

interface Template extends ReturnType<typeof publishedManifest> {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function templateOf(name: string, version: string): Template {
  if (!providerNames().includes(name)) return publishedManifest(name);
  return providerManifest({ name, title: String(Spec.read(name).openapi.info.title), version });
}
