/**
 * Bundles a package's sources into the files that its `exports` and `bin` name, and takes away what was built before. Runs in the
 * package's folder.
 *
 *     node ../../scripts/bundle.ts
 *
 * A few files load several times as fast as a hundred. `dist/node/index.js` is made of `src/node/index.ts`; what several entries
 * need is in a file that they share, so that there is one class `ProviderError`, whichever of them it is imported from.
 */
import { readFileSync } from "node:fs";
import { build } from "rolldown";

interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
  readonly bin?: Readonly<Record<string, string>>;
}

const { exports, bin = {} }: Manifest = JSON.parse(readFileSync("package.json", "utf8"));
const files = [...Object.values(exports), ...Object.values(bin)].map((entry) =>
  typeof entry === "string" ? entry : entry.default,
);
const names = files.flatMap((file) => /^\.\/dist\/(.+)\.js$/.exec(file)?.[1] ?? []);

await build({
  input: Object.fromEntries(names.map((name) => [name, `src/${name}.ts`])),
  // What a package depends on is installed beside it.
  external: /^[^./]/,
  platform: "neutral",
  output: {
    dir: "dist",
    cleanDir: true,
    chunkFileNames: "[name].js",
    sourcemap: true,
    // They are published as they are.
    sourcemapExcludeSources: true,
    // Those of exports are in the declarations.
    comments: { jsdoc: false },
  },
});
