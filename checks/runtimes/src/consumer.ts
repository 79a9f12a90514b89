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
}

/** A module that runs the program with every package, as a statement or as a worker that does it on demand. */
export function importing({ packages, url }: Start, form: "statement" | "worker"): string {
  const run = `run(${JSON.stringify(url)}, { ${[...packages.keys()].join(", ")} }, touched())`;
  return [
    `import { touched } from "./watch.mjs";`,
    ...[...packages].map(([provider, name]) => `import * as ${provider} from "${name}";`),
    `import { run } from "./program.mjs";`,
    form === "statement" ? `await ${run};` : `export default { test: () => ${run} };`,
    "",
  ].join("\n");
}

/** The same for CommonJS. */
export function requiring({ packages, url }: Start): string {
  return [
    `const { touched } = require("./watch.cjs");`,
    ...[...packages].map(([provider, name]) => `const ${provider} = require("${name}");`),
    `const { run } = require("./program.cjs");`,
    `run(${JSON.stringify(url)}, { ${[...packages.keys()].join(", ")} }, touched());`,
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
