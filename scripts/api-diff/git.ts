import { spawnSync } from "node:child_process";
import { BadInput } from "./bad-input.ts";

/** Runs git; `undefined` when it fails. @throws BadInput when there is no git. */
export function git(folder: string, inputs: readonly string[], input = ""): Buffer | undefined {
  const { status, stdout, error } = spawnSync("git", inputs, { cwd: folder, input, maxBuffer: 2 ** 30 });
  if (error !== undefined) throw new BadInput(`git cannot be run (${error.message}); install it, or add it to PATH.`);
  return status === 0 ? stdout : undefined;
}

/** What git says, as one line; `undefined` when it fails. */
export function gitLine(folder: string, ...inputs: string[]): string | undefined {
  return git(folder, inputs)?.toString("utf8").trim();
}

/** The entries of a list that git ends with NUL. */
export function gitList(folder: string, ...inputs: string[]): string[] | undefined {
  return git(folder, inputs)?.toString("utf8").split("\0").filter(Boolean);
}
