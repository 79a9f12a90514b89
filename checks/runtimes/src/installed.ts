import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { obtain } from "@storno/scripts/obtain.ts";
import { runtimes, type Manner, type Runtime } from "./runtimes.ts";

/** This machine, as the packages of binaries are named after it. */
export const PLATFORM = `${process.platform}-${process.arch}`;

/** A runtime that is there to be started. */
export interface Installed {
  readonly manner: Manner;
  /** Path of the binary. */
  readonly binary: string;
  readonly flags?: readonly string[];
  readonly resends?: true;
  readonly isForNode?: true;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Installs a runtime. Throws when npm has none for this machine, or cannot be asked. */
export async function install(runtime: Runtime, platform: string): Promise<Installed> {
  const { name, packages, version, prepare, binary, environment, ...how } = runtime;
  const source = packages[platform];
  if (source === undefined) {
    throw new Error(`npm has no package of ${name} for ${platform}; say one in src/runtimes.ts`);
  }
  const folder = await obtain(source, version, prepare);
  return { ...how, binary: join(folder, binary), environment: environment?.(folder) ?? {} };
}

/** The path of a version of Node, which must be one of the runtimes. */
export async function nodeOf(version: string): Promise<string> {
  const node = runtimes.find((runtime) => runtime.name === "Node.js" && runtime.version === version);
  if (node === undefined) throw new Error(`Node.js ${version} is none of the runtimes; add it to src/runtimes.ts`);
  return (await install(node, PLATFORM)).binary;
}

/** A runtime's version as it says it itself. */
export async function versionOf({ binary, environment }: Installed): Promise<string> {
  const { stdout } = await promisify(execFile)(binary, ["--version"], { env: { ...process.env, ...environment } });
  return /\d[\w.-]*/.exec(stdout)?.[0] ?? stdout.trim();
}
