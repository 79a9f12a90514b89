import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { STRICT, type Setting } from "./compilers.ts";
import { obtain } from "@storno/scripts/obtain.ts";
import type { TypeConsumer } from "./type-consumer.ts";

/** What a compiler says of a consumer. */
export interface TypeRow {
  readonly compiler: string;
  readonly setting: string;
  /** In the compiler's words; a row without any has passed. */
  readonly problems: readonly string[];
}

/** Installs a compiler, and compiles a consumer. A compiler that cannot be had makes a row that has failed. */
export async function typeRow(
  compiler: string,
  setting: Setting,
  consumer: TypeConsumer,
  folder: string,
): Promise<TypeRow> {
  const row = { compiler, setting: setting.name };
  try {
    const typescript = await obtain("typescript", compiler);
    const home = join(folder, "types", `${compiler} ${setting.name}`.replaceAll(/\W+/g, "-"));
    const { nodeTypes } = setting;
    const typeRoots = nodeTypes === undefined ? [] : [dirname(await obtain("@types/node", nodeTypes))];
    return { ...row, problems: await compile(typescript, setting, consumer[setting.files], home, typeRoots) };
  } catch (error) {
    return { ...row, problems: [error instanceof Error ? error.message : String(error)] };
  }
}

/** A consumer without Node's types has no `process`, which the manual takes keys from. */
const ENVIRONMENT = "declare const process: { readonly env: Readonly<Record<string, string | undefined>> };\n";

/**
 * Compiles files in a new folder, from where the packages must be found, and gives what the compiler finds wrong.
 *
 * @param typescript - the folder of the package `typescript`
 * @param typeRoots - where `node` is found, if the setting wants it
 */
export async function compile(
  typescript: string,
  { options, nodeTypes }: Setting,
  files: ReadonlyMap<string, string>,
  folder: string,
  typeRoots: readonly string[],
): Promise<string[]> {
  const all = {
    ...Object.fromEntries(files),
    ...(nodeTypes === undefined && { "environment.d.ts": ENVIRONMENT }),
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...STRICT, ...options, typeRoots }, include: ["."] }),
    "package.json": JSON.stringify({ type: "module" }),
  };
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(all)) writeFileSync(join(folder, name), text);
  const output = await outputOf([join(typescript, "bin/tsc"), "-p", ".", "--pretty", "false"], folder);
  return output.split("\n").filter((line) => line.trim() !== "");
}

function outputOf(inputs: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, inputs, { cwd }, (error, stdout, stderr) => {
      // It ends with an error when it has found some, which are on its standard output.
      if (error !== null && stdout.trim() === "") reject(new Error(stderr, { cause: error }));
      else resolve(stdout);
    });
  });
}
