import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/**
 * Bytes of everything that a package exports, bundled with its dependencies for a browser, minified, and gzipped at level 9.
 * The package is the one installed in `folder`. Throws esbuild's error when it cannot be bundled.
 */
export async function sizeOf(name: string, folder: string, plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(name)};`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    plugins,
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + gzipSync(contents, { level: 9 }).length, 0);
}
