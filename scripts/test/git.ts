import { spawnSync } from "node:child_process";

/** What git prints, in a folder, for somebody who has a name. Throws with git's own words when it fails. */
export function git(folder: string, ...inputs: string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const { status, stdout, stderr } = spawnSync("git", [...identity, ...inputs], { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
