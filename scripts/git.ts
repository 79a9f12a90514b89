import { spawnSync } from "node:child_process";

/** How git ended, and what it printed. */
export interface GitOutcome {
  readonly isGood: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git in a folder. Throws the given kind of error when git cannot be run; when it fails, that is for the caller to judge. */
export function runGit(
  folder: string,
  inputs: readonly string[],
  Failure: new (message: string) => Error,
  input = "",
): GitOutcome {
  const { status, stdout, stderr, error } = spawnSync("git", inputs, { cwd: folder, input, maxBuffer: 2 ** 30 });
  if (error !== undefined) throw new Failure(`git cannot be run (${error.message}); install it, or add it to PATH.`);
  return { isGood: status === 0, stdout, stderr: stderr.toString("utf8") };
}
