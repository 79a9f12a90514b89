import { spawnSync } from "node:child_process";
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { copyFiles } from "../../checkout.ts";
import { root } from "../../providers.ts";
import { git } from "../git.ts";

/** What a command said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly output: string;
}

const MODULES = ["", "scripts", "packages/shared", "packages/sandbox"];

/** A git repository of its own, to be edited and thrown away. */
export class Repository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** This repository as it lies here, as the one commit of `main`. */
  static ofThis(): Repository {
    const made = new Repository(mkdtempSync(join(tmpdir(), "storno-api-diff-")));
    copyFiles(root, made.folder);
    made.#restart();
    made.git("init", "--quiet", "--initial-branch", "main");
    made.#prepare();
    made.commit("Begin");
    return made;
  }

  /** A clean clone. */
  clone(...inputs: string[]): Repository {
    const folder = mkdtempSync(join(tmpdir(), "storno-api-diff-"));
    this.git("clone", "--quiet", ...inputs, `file://${this.folder}`, folder);
    const cloned = new Repository(folder);
    cloned.#prepare();
    return cloned;
  }

  /** Before the first release, whatever has been released here. */
  #restart(): void {
    for (const file of globSync(".changeset/*.md", { cwd: this.folder })) rmSync(join(this.folder, file));
    for (const file of globSync("packages/*/package.json", { cwd: this.folder })) {
      this.write(file, this.read(file).replace(/"version": "[^"]*"/, '"version": "0.0.0"'));
    }
  }

  /** What would be installed is taken from here. */
  #prepare(): void {
    writeFileSync(join(this.folder, ".git/info/exclude"), "node_modules\n");
    for (const part of MODULES) {
      const modules = join(root, part, "node_modules");
      if (existsSync(modules)) symlinkSync(modules, join(this.folder, part, "node_modules"), "junction");
    }
  }

  git(...inputs: string[]): string {
    return git(this.folder, ...inputs);
  }

  commit(message: string): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", message);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(join(this.folder, file), text);
  }

  remove(file: string): void {
    rmSync(join(this.folder, file));
  }

  /** Replaces a piece of a file that is there. */
  edit(file: string, from: string, to: string): void {
    const text = this.read(file);
    if (!text.includes(from)) throw new Error(`${file} does not hold this:\n${from}`);
    this.write(
      file,
      text.replace(from, () => to),
    );
  }

  /** Runs a script of the repository's own. */
  run(script: string, ...inputs: string[]): Said {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(this.folder, script), ...inputs], {
      cwd: this.folder,
      encoding: "utf8",
    });
    return { status, output: stdout + stderr };
  }

  apiDiff(...inputs: string[]): Said {
    return this.run("scripts/api-diff.ts", ...inputs);
  }

  delete(): void {
    rmSync(this.folder, { recursive: true });
  }
}
