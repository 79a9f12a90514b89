import { changesetsOf, type MadeChangeset } from "./change-log.ts";
import { isLower } from "./change.ts";
import { levelAtHand, type Changeset } from "./changesets.ts";
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
  const byHand = atHand.filter(({ isMade }) => !isMade);
  const due = verdicts.filter(({ name, release }) =>
    isLower(levelAtHand(name, byHand, old.get(name), now.get(name)), release),
  );
  const made = changesetsOf(due);
  const kept = new Set(made.map(({ file }) => file));
  const compared = new Set(verdicts.map(({ name }) => name));
  const outdated = atHand
    .filter(
      ({ file, isMade, releases }) => isMade && !kept.has(file) && releases.every(({ name }) => compared.has(name)),
    )
    .map(({ file }) => file);
  return { made, outdated };
}
