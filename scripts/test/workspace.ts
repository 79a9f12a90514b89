import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { filesOf } from "../generator/generate.ts";
import { Spec } from "../generator/spec.ts";
import { root } from "../providers.ts";

/** A copy of the generator in a repository of its own, whose one spec is this text. It is gone after the test. */
export function workspace(spec: string): string {
  const folder = mkdtempSync(join(tmpdir(), "storno-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const part of ["generate.ts", "providers.ts", "generator", "package.json"]) {
    cpSync(join(root, "scripts", part), join(folder, "scripts", part), { recursive: true });
  }
  for (const part of ["package.json", ".prettierrc.json", "specs/dialect.schema.json"]) {
    cpSync(join(root, part), join(folder, part));
  }
  symlinkSync(join(root, "scripts/node_modules"), join(folder, "scripts/node_modules"), "junction");
  mkdirSync(join(folder, "packages"));
  writeFileSync(join(folder, "specs/acme.yaml"), spec);
  return folder;
}

/** Lays the generated files of a spec into a workspace. */
export async function settle(folder: string, spec: string): Promise<void> {
  for (const [path, text] of await filesOf(new Spec("acme", spec))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `node scripts/generate.ts ...` */
export function start(folder: string, ...inputs: string[]): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [join(folder, "scripts/generate.ts"), ...inputs], { cwd: folder });
  child.stdout.setEncoding("utf8");
  child.stderr.setEncoding("utf8");
  return child;
}

export async function generate(folder: string, ...inputs: string[]): Promise<Outcome> {
  const child = start(folder, ...inputs);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (text: string) => (stdout += text));
  child.stderr.on("data", (text: string) => (stderr += text));
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { status, stdout, stderr };
}
