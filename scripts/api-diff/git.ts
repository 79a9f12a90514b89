import { runGit } from "../git.ts";
import { BadInput } from "./bad-input.ts";

/** Runs git; `undefined` when it fails. @throws BadInput when there is no git. */
export function git(folder: string, inputs: readonly string[], input = ""): Buffer | undefined {
  const { isGood, stdout } = runGit(folder, inputs, BadInput, input);
  return isGood ? stdout : undefined;
}

/** What git says, as one line; `undefined` when it fails. */
export function gitLine(folder: string, ...inputs: string[]): string | undefined {
  return git(folder, inputs)?.toString("utf8").trim();
}

/** The entries of a list that git ends with NUL. */
export function gitList(folder: string, ...inputs: string[]): string[] | undefined {
  return git(folder, inputs)?.toString("utf8").split("\0").filter(Boolean);
}
