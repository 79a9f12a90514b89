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
  readonly releases: readonly Release[];
  /** Whether it says that something breaks. Below 1.0.0 its level does not. */
  readonly tellsBreak: boolean;
  /** It was made by this command, and nobody has edited it since. */
  readonly isMade: boolean;
}

interface Release {
  readonly name: string;
  readonly type: Level;
}

/**
 * The changesets at hand: those of the head that the base has not. Of one that both have, only what its level was raised for; another
 * word in it is no new change.
 *
 * @throws BadInput when one cannot be read.
 */
export function changesetsAtHand(base: Snapshot, head: Snapshot): Changeset[] {
  return [...head.files].flatMap(([file, text]): Changeset[] => {
    const before = base.files.get(file);
    if (!isChangeset(file) || before === text) return [];
    const { releases, summary } = parsed(file, text);
    const known = before === undefined ? [] : parsed(file, before).releases;
    const raised = releases.filter(({ name, type }) => isLower(levelIn(known, name), type));
    const names = releases.map(({ name }) => name);
    const told = { tellsBreak: /\bbreaking\b/i.test(summary), isMade: file === fileOf(names, text) };
    return raised.length === 0 && known.length > 0 ? [] : [{ file, releases: raised, ...told }];
  });
}

function levelIn(releases: readonly Release[], name: string): Level {
  return highest(releases.filter((release) => release.name === name).map(({ type }) => type));
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
  const levels = changesets.map(({ releases }) => levelIn(releases, name));
  return highest([...levels, bump(old?.manifest.version, now?.manifest.version)]);
}

/**
 * Whether a package breaks, and nobody says so: below 1.0.0 what breaks and what is new have one level, so that a changeset of
 * something else would do for the level. What was versioned already has its change log.
 */
export function isUntold(
  { name, level, release }: Verdict,
  changesets: readonly Changeset[],
  old: Package | undefined,
  now: Package | undefined,
): boolean {
  if (level === release || bump(old?.manifest.version, now?.manifest.version) !== "none") return false;
  return !changesets.some(({ releases, tellsBreak }) => tellsBreak && levelIn(releases, name) !== "none");
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
  const low = verdicts.flatMap((verdict) => {
    const { name, release, changes } = verdict;
    const sides = [old.get(name), now.get(name)] as const;
    const given = levelAtHand(name, changesets, ...sides);
    const isLow = isLower(given, release);
    if (!isLow && !isUntold(verdict, changesets, ...sides)) return [];
    const said = given === "none" ? "no changeset names it" : `the changesets at hand say ${given}`;
    const first = isLow
      ? `${name} needs ${release}, and ${said}.`
      : `${name} breaks code, and no changeset at hand tells of it under the word "Breaking".`;
    const why = changes.slice(0, 3).map(({ level, text }) => `  ${level}: ${text}`);
    const more = changes.length > why.length ? [`  and ${changes.length - why.length} more`] : [];
    return [[first, ...why, ...more].join("\n")];
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
