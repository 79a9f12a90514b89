import { gzipSync } from "node:zlib";
import { build, type Plugin } from "esbuild";

/** Code that takes everything that a package exports. */
export function everythingOf(name: string): string {
  return `export * from ${JSON.stringify(name)};`;
}

/**
 * Bytes of some code, bundled with all that it imports for a browser, minified, and gzipped at level 9. The packages are those
 * installed in `folder`. Throws esbuild's error when it cannot be bundled.
 */
export async function sizeOf(code: string, folder: string, plugins: Plugin[] = []): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    plugins,
  });
  return outputFiles.reduce((bytes, { contents }) => bytes + gzipSync(contents, { level: 9 }).length, 0);
}
