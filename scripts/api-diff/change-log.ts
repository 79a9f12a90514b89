import { createHash } from "node:crypto";
import type { Change, Level } from "./change.ts";
import type { Verdict } from "./compare.ts";

/** How many places are named of those that are only described in other words. */
const NAMED = 8;
const DESCRIBED = /:? is described in other words/;

const HEADINGS: readonly (readonly [Change["level"], string])[] = [
  ["major", "Breaking"],
  ["minor", "New"],
  ["patch", "Also"],
];

/** What a package's change log says of its changes, in Markdown. Proofs are left out where something else says what broke. */
export function changeLogText({ changes }: Verdict): string {
  const isTold = changes.some(({ level, isProof }) => level === "major" && !isProof);
  const lines = linesOf(changes.filter(({ isProof }) => !(isProof && isTold)));
  const [only] = lines;
  if (only !== undefined && lines.length === 1) return `${only.level === "major" ? "Breaking: " : ""}${only.text}.`;
  return HEADINGS.flatMap(([level, heading]) => {
    const entries = lines.filter((line) => line.level === level).map(({ text }) => `- ${text}`);
    return entries.length === 0 ? [] : [`${heading}:`, entries.join("\n")];
  }).join("\n\n");
}

/** The changes, with all that are described in other words as one. */
export function linesOf(changes: readonly Change[]): Pick<Change, "level" | "text">[] {
  const described = changes.filter(({ documentation }) => documentation).map(({ text }) => text.replace(DESCRIBED, ""));
  const others = changes.filter(({ documentation }) => !documentation);
  if (described.length === 0) return others;
  const names = described.slice(0, NAMED).join("; ");
  const more = described.length > NAMED ? ` and ${described.length - NAMED} more` : "";
  return [...others, { level: "patch", text: `Described in other words: ${names}${more}` }];
}

/** A changeset that was made here: a file by its path from the repository's root. */
export interface MadeChangeset {
  readonly file: string;
  readonly text: string;
}

/** The changesets of some verdicts: one for all packages of which the same is to be said. */
export function changesetsOf(verdicts: readonly Verdict[]): MadeChangeset[] {
  const packages = new Map<string, Verdict[]>();
  for (const verdict of verdicts) {
    const said = changeLogText(verdict);
    packages.set(said, [...(packages.get(said) ?? []), verdict]);
  }
  return [...packages].map(([said, same]) => {
    const releases = same.map(({ name, release }) => `"${name}": ${release}`);
    const text = `---\n${releases.join("\n")}\n---\n\n${said}\n`;
    return {
      file: fileOf(
        same.map(({ name }) => name),
        text,
      ),
      text,
    };
  });
}

/**
 * A name that says what it is about, and that only this text has: written again, it is the same file, and branches do not write
 * different texts to one.
 */
export function fileOf(packages: readonly string[], text: string): string {
  const names = packages.map((name) => name.replace(/^.*\//, "")).join("-");
  return `.changeset/api-${names}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}.md`;
}

/** How a level is called in a sentence. */
export function levelWords(level: Level, release: Level): string {
  return level === release ? level : `${release} (${level}, but it is 0.x)`;
}
