import { BadInput } from "./bad-input.ts";
import { gitLine } from "./git.ts";
import { committed, workingTree, type Snapshot } from "./snapshot.ts";

/** The two sides of a comparison. */
export interface Sides {
  readonly base: Snapshot;
  readonly head: Snapshot;
}

/**
 * Reads both sides.
 *
 * @param base - a revision; without one, what users have: the last release before the head, else where the head left `main`
 * @param head - a revision; without one, the working tree
 * @throws BadInput when a side is not there.
 */
export function sidesOf(root: string, base: string | undefined, head: string | undefined): Sides {
  if (gitLine(root, "rev-parse", "--is-inside-work-tree") !== "true") {
    throw new BadInput(`${root} is not a git checkout; api-diff reads the base with git. Clone the repository.`);
  }
  const now = head === undefined ? workingTree(root) : committed(root, ...named(root, head));
  return { base: committed(root, ...named(root, base ?? defaultBase(root, head ?? "HEAD"))), head: now };
}

function named(root: string, revision: string): [string, string] {
  const commit = gitLine(root, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit === undefined) throw new BadInput(`There is no revision "${revision}" here.${fetchAdvice(root)}`);
  const short = commit.slice(0, 7);
  return [commit, commit.startsWith(revision) ? short : `${revision} (${short})`];
}

/**
 * All packages with changes are released together, so the last tag of any of them is the last release. Changes since then count
 * together, as their changesets do: what was added and taken away again in between breaks nobody.
 */
function defaultBase(root: string, head: string): string {
  const tag = gitLine(root, "describe", "--tags", "--abbrev=0", "--match", "@*/*@[0-9]*", head);
  if (tag !== undefined) return tag;
  for (const main of ["origin/main", "main"]) {
    const fork = gitLine(root, "merge-base", main, head);
    if (fork !== undefined) return fork;
  }
  throw new BadInput(
    `There is no release tag before ${head}, and no main branch to compare it with.${fetchAdvice(root)}`,
  );
}

function fetchAdvice(root: string): string {
  return gitLine(root, "rev-parse", "--is-shallow-repository") === "true"
    ? " This clone is shallow: run git fetch --unshallow --tags, then try again."
    : " Run git fetch --tags origin main, or name another one with --base.";
}
