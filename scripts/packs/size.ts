import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** No file: then nothing is left out. */
const NOTHING = /$^/;

/**
 * Bytes of everything that a package exports, bundled with its dependencies for a browser, minified, and gzipped at level 9.
 * The package is the one installed in `folder`. Throws esbuild's error when it cannot be bundled.
 *
 * @param without - the files that are left out of the bundle, by what their imports end with
 */
export async function sizeOf(name: string, folder: string, without: RegExp = NOTHING): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(name)};`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    plugins: [
      {
        name: "without",
        setup: (bundling) => bundling.onResolve({ filter: without }, ({ path }) => ({ path, external: true })),
      },
    ],
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + gzipSync(contents, { level: 9 }).length, 0);
}
