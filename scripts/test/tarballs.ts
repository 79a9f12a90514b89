import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { readTarball, type Tarball } from "../packs/tarball.ts";

/** An empty folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "storno-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Writes files into a folder, by their paths from it. */
export function lay(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}

/** Packs files as npm does. */
export function tarballOf(files: Readonly<Record<string, string>>): Tarball {
  const folder = emptyFolder();
  lay(join(folder, "package"), files);
  const { status, stderr } = spawnSync("tar", ["-czf", "packed.tgz", "package"], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return readTarball(join(folder, "packed.tgz"));
}
