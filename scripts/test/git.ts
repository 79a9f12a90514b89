import { runGit } from "../git.ts";

/** What git prints, in a folder, for somebody who has a name. Throws with git's own words when it fails. */
export function git(folder: string, ...inputs: string[]): string {
  const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
  const { isGood, stdout, stderr } = runGit(folder, [...identity, ...inputs], Error);
  if (!isGood) throw new Error(`git ${inputs.join(" ")}: ${stderr}`);
  return stdout.toString("utf8");
}
