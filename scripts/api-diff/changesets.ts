import { parseChangesetFile } from "@changesets/parse";
import { isChangeset } from "../changeset-files.ts";
import { BadInput } from "./bad-input.ts";
import { fileOf } from "./change-log.ts";
import { highest, isLower, type Level } from "./change.ts";
import type { Verdict } from "./compare.ts";
import type { Package } from "./packages.ts";
import type { Snapshot } from "./snapshot.ts";

/** A changeset that the base does not have. */
export interface Changeset {
  readonly file: string;
  readonly releases: readonly { readonly name: string; readonly type: Level }[];
  /** It was made by this command, and nobody has edited it since. */
  readonly isMade: boolean;
}

/**
 * The changesets at hand: those of the head that the base has not, or not so.
 *
 * @throws BadInput when one cannot be read.
 */
export function changesetsAtHand(base: Snapshot, head: Snapshot): Changeset[] {
  return [...head.files]
    .filter(([file, text]) => isChangeset(file) && base.files.get(file) !== text)
    .map(([file, text]) => {
      const { releases } = parsed(file, text);
      return {
        file,
        releases,
        isMade:
          file ===
          fileOf(
            releases.map(({ name }) => name),
            text,
          ),
      };
    });
}

function parsed(file: string, text: string): ReturnType<typeof parseChangesetFile> {
  try {
    return parseChangesetFile(text);
  } catch (error) {
    const [first = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    throw new BadInput(`${file}: ${first} Correct it, or delete it and run npm run api-diff -- --write.`);
  }
}

/** The level that some changesets give a package, and the version that it already has. */
export function levelAtHand(
  name: string,
  changesets: readonly Changeset[],
  old: Package | undefined,
  now: Package | undefined,
): Level {
  const levels = changesets.flatMap(({ releases }) =>
    releases.filter((release) => release.name === name).map(({ type }) => type),
  );
  return highest([...levels, bump(old?.manifest.version, now?.manifest.version)]);
}

/** What changesets are made of, once they were used up: between `changeset version` and the release there are none. */
function bump(old: string | undefined, now: string | undefined): Level {
  const [before, after] = [numbers(old), numbers(now)];
  const changed = before.findIndex((number, index) => number !== after[index]);
  if (changed < 0 || (before[changed] ?? 0) > (after[changed] ?? 0)) return "none";
  return (["major", "minor", "patch"] as const)[changed] ?? "none";
}

function numbers(version = ""): number[] {
  return (/^\d+\.\d+\.\d+/.exec(version)?.[0] ?? "").split(".").map(Number);
}

/** What is wrong with the changesets at hand. */
export function shortages(
  verdicts: readonly Verdict[],
  changesets: readonly Changeset[],
  old: ReadonlyMap<string, Package>,
  now: ReadonlyMap<string, Package>,
): string[] {
  const low = verdicts.flatMap(({ name, release, changes }) => {
    const given = levelAtHand(name, changesets, old.get(name), now.get(name));
    if (!isLower(given, release)) return [];
    const said = given === "none" ? "no changeset names it" : `the changesets at hand say ${given}`;
    const why = changes.slice(0, 3).map(({ level, text }) => `  ${level}: ${text}`);
    const more = changes.length > why.length ? [`  and ${changes.length - why.length} more`] : [];
    return [[`${name} needs ${release}, and ${said}.`, ...why, ...more].join("\n")];
  });
  const strange = changesets.flatMap(({ file, releases }) =>
    releases
      .filter(({ name }) => !now.has(name))
      .map(
        ({ name }) =>
          `${file} names ${name}, which is no published package; changeset version would stop at it. Take it out.`,
      ),
  );
  return [...low, ...strange];
}
