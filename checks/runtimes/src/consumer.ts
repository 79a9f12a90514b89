import { build, transform } from "esbuild";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files of the program; they run as they are, but for their types. */
const PROGRAM = ["program", "watch"];

/** Writes the program into the folder where the packages are installed, as ESM and as CommonJS. */
export async function writeProgram(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const name of PROGRAM) {
    const source = readFileSync(join(import.meta.dirname, `${name}.ts`), "utf8");
    for (const [format, end] of [
      ["esm", "mjs"],
      ["cjs", "cjs"],
    ] as const) {
      const { code } = await transform(source, { loader: "ts", format, target: "es2022" });
      writeFileSync(join(folder, `${name}.${end}`), code);
    }
  }
}

/** What a start file must know: which package is which provider's, and where the stage is. */
export interface Start {
  /** Names of packages by provider. */
  readonly packages: ReadonlyMap<string, string>;
  readonly url: string;
  /** Whether the program is to send over `@storno/shared/node`, too. */
  readonly isForNode?: boolean;
}

/** What is for Node alone. It is got at when everything else has been, for what undici does at its import is its own affair. */
const POOL = "@storno/shared/node";

/** A module that runs the program with every package, as a statement or as a worker that does it on demand. */
export function importing({ packages, url, isForNode = false }: Start, form: "statement" | "worker"): string {
  const pool = isForNode ? `, (await import("${POOL}")).pooledFetch()` : "";
  const run = `run(${JSON.stringify(url)}, { ${[...packages.keys()].join(", ")} }, touched()${pool})`;
  return [
    `import { touched } from "./watch.mjs";`,
    ...[...packages].map(([provider, name]) => `import * as ${provider} from "${name}";`),
    `import { run } from "./program.mjs";`,
    form === "statement" ? `await ${run};` : `export default { test: () => ${run} };`,
    "",
  ].join("\n");
}

/** The same for CommonJS. */
export function requiring({ packages, url, isForNode = false }: Start): string {
  const pool = isForNode ? `, require("${POOL}").pooledFetch()` : "";
  return [
    `const { touched } = require("./watch.cjs");`,
    ...[...packages].map(([provider, name]) => `const ${provider} = require("${name}");`),
    `const { run } = require("./program.cjs");`,
    `run(${JSON.stringify(url)}, { ${[...packages.keys()].join(", ")} }, touched()${pool});`,
    "",
  ].join("\n");
}

/**
 * A module and everything that it imports in one file, as a browser or a worker takes it. An import of anything that only Node has
 * is an error.
 */
export async function bundle(code: string, folder: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: folder },
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    write: false,
    logLevel: "silent",
  });
  return outputFiles.map(({ text }) => text).join("");
}
