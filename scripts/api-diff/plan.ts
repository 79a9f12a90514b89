import { changesetsOf, type MadeChangeset } from "./change-log.ts";
import { isLower } from "./change.ts";
import { isUntold, levelAtHand, type Changeset } from "./changesets.ts";
import type { Verdict } from "./compare.ts";
import type { Package } from "./packages.ts";

/** What is to be written, and which files of before are to go. */
export interface Plan {
  readonly made: readonly MadeChangeset[];
  readonly outdated: readonly string[];
}

/** What was made before and not edited gives way to what is made now; what people wrote stays, and is not said twice. */
export function planOf(
  verdicts: readonly Verdict[],
  atHand: readonly Changeset[],
  old: ReadonlyMap<string, Package>,
  now: ReadonlyMap<string, Package>,
): Plan {
  const compared = new Set(verdicts.map(({ name }) => name));
  const isOurs = ({ isMade, releases }: Changeset): boolean =>
    isMade && releases.every(({ name }) => compared.has(name));
  const kept = atHand.filter((changeset) => !isOurs(changeset));
  const due = verdicts.filter((verdict) => {
    const { name, release } = verdict;
    const sides = [old.get(name), now.get(name)] as const;
    return isLower(levelAtHand(name, kept, ...sides), release) || isUntold(verdict, kept, ...sides);
  });
  const taken = new Set(kept.map(({ file }) => file));
  const made = changesetsOf(due).map(({ file, text }) => ({ file: freeName(file, taken), text }));
  const files = new Set(made.map(({ file }) => file));
  const outdated = atHand.filter((changeset) => isOurs(changeset) && !files.has(changeset.file));
  return { made, outdated: outdated.map(({ file }) => file) };
}

/** Somebody may have edited what was made under this name, and it has to stay. */
function freeName(file: string, taken: ReadonlySet<string>): string {
  return taken.has(file) ? freeName(file.replace(/\.md$/, "-more.md"), taken) : file;
}
