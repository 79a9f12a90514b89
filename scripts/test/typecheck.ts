import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { root } from "../providers.ts";

/** What tsc says of a file: `refund.ts(3,7): error TS2322: ...`. */
export interface Diagnostic {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Inside of the repository, for packages to be found from there, and where git does not look. */
const BENCH = join(root, "scripts/node_modules");
const TSC = join(root, "node_modules/typescript/bin/tsc");

/**
 * Compiles files strictly, all with one tsc.
 *
 * @param files - texts by path
 * @param options - of tsc, beside those of the repository
 */
export async function typecheck(files: ReadonlyMap<string, string>, options: object = {}): Promise<Diagnostic[]> {
  const folder = mkdtempSync(join(BENCH, ".typecheck-"));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const compilerOptions = { noUnusedLocals: false, noUnusedParameters: false, ...options };
    const config = {
      extends: relative(folder, join(root, "tsconfig.test.json")),
      compilerOptions,
      files: [...files.keys()],
    };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(config));
    return diagnostics(await tsc(folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function tsc(folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [TSC, "-p", ".", "--pretty", "false"], { cwd: folder }, (error, stdout, stderr) => {
      if (error !== null && stdout === "") reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
}

function diagnostics(output: string): Diagnostic[] {
  return output
    .split("\n")
    .filter((line) => /\berror TS\d+:/.test(line))
    .map((found) => {
      const [, file = "", line = "0", text = found] = /^(.*)\((\d+),\d+\): error (.*)$/.exec(found) ?? [];
      return { file, line: Number(line), text };
    });
}
