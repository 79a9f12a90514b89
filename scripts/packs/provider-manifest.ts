/** What a provider's package.json says that is the provider's own. */
export interface ProviderFacts {
  /** The package's folder, and its name behind the scope: `stripe`. */
  readonly name: string;
  /** As the provider writes itself, the spec's `info.title`: `WooshPay`. */
  readonly title: string;
  /** Releases write it; a package that was never released has `0.0.0`. */
  readonly version?: string;
}

/** Where the packages say that they come from; provenance proves it. */
export const REPOSITORY = "https://github.com/storno/storno";

/** What a package can be imported by beside its name, with the folders of `src` that these lead to: `@storno/shared/node`. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = { shared: ["node", "walk"] };

/** The names by which a package can be imported, from its first on, and their modules in a folder, without ending. */
export function entriesOf(name: string): [entry: string, module: string][] {
  return [[".", "index"], ...(ENTRIES[name] ?? []).map((entry): [string, string] => [`./${entry}`, `${entry}/index`])];
}

/** The parts of a package.json that all published packages have in common, in this order. `name` is the folder's under `packages/`. */
export function publishedManifest(name: string) {
  return {
    license: "MIT",
    homepage: `${REPOSITORY}/tree/main/packages/${name}#readme`,
    bugs: `${REPOSITORY}/issues`,
    // A registry refuses provenance when this is not exactly the repository that the release runs in.
    repository: { type: "git", url: `git+${REPOSITORY}.git`, directory: `packages/${name}` },
    type: "module",
    sideEffects: false,
    engines: { node: ">=20.19" },
    exports: {
      ...Object.fromEntries(
        entriesOf(name).map(([entry, module]) => [
          entry,
          { types: `./dist/${module}.d.ts`, default: `./dist/${module}.js` },
        ]),
      ),
      "./package.json": "./package.json",
    },
    // The change log is not packed unless it is named.
    files: ["dist", "src", "CHANGELOG.md"],
    publishConfig: { access: "public", provenance: true },
  };
}

/** The package.json of a provider's package: all of them are this, and a check compares. */
export function providerManifest({ name, title, version = "0.0.0" }: ProviderFacts) {
  return {
    name: `@storno/${name}`,
    version,
    description: `Typed client for the ${title} refund API.`,
    keywords: [name, "refund", "payments", "typescript", "openapi"],
    ...publishedManifest(name),
    scripts: {
      build: "node ../../scripts/bundle.ts && tsc -p tsconfig.json --emitDeclarationOnly",
      generate: `node ../../scripts/generate.ts ${name}`,
      test: "tsc -p test && vitest run --no-isolate --testTimeout=60000",
    },
    dependencies: { "@storno/shared": "workspace:^" },
  };
}
