import { cpSync, existsSync, lstatSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { runGit } from "./git.ts";

/** A checkout that cannot be copied, with what to do. */
export class CheckoutError extends Error {}

/**
 * Lays a copy of a checkout into an empty folder, its history included and its uncommitted changes too, without what git ignores.
 * Nothing in the checkout changes, not even what git knows of it.
 */
export function copyCheckout(checkout: string, folder: string): void {
  git(["clone", "--quiet", "--shared", "--no-checkout", checkout, folder], checkout);
  copyFiles(checkout, folder);
}

/** Lays the files of a checkout into a folder, as they are now, without what git ignores, and without any history. */
export function copyFiles(checkout: string, folder: string): void {
  const files = git(["ls-files", "-z", "--cached", "--others", "--exclude-standard"], checkout).split("\0");
  // A file that was deleted is still in the index; a folder is a repository of its own.
  for (const file of files.filter((file) => file !== "" && existsSync(join(checkout, file)))) {
    if (lstatSync(join(checkout, file)).isDirectory()) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(checkout, file), join(folder, file), { recursive: true, verbatimSymlinks: true });
  }
}

/** Throws when the history of a checkout is cut short: changesets then looks for the commits of changesets without an end. */
export function demandHistory(checkout: string): void {
  if (git(["rev-parse", "--is-shallow-repository"], checkout).trim() !== "true") return;
  throw new CheckoutError("This clone's history is cut short, and change logs link to commits; git fetch --unshallow");
}

/** Whether the checkout holds changes that no commit has. */
export function isDirty(checkout: string): boolean {
  return git(["status", "--porcelain"], checkout) !== "";
}

function git(inputs: readonly string[], cwd: string): string {
  const { isGood, stdout, stderr } = runGit(cwd, inputs, CheckoutError);
  if (isGood) return stdout.toString("utf8");
  throw new CheckoutError(
    `git ${inputs[0]} fails in ${cwd}; it takes a clone of the repository, with its history:\n${stderr.trim()}`,
  );
}
