/**
 * How a change log is written; changesets calls it (`.changeset/config.json`). A line says what changed and links to the commit, and
 * nothing else: no thanks, and one line for all packages of ours that came along.
 */
import { REPOSITORY } from "../packs/provider-manifest.ts";

/** A changeset, as changesets hands it over. */
export interface ChangesetOfRelease {
  readonly summary: string;
  /** The commit that added it; there is none before it is committed. */
  readonly commit?: string;
}

interface UpdatedDependency {
  readonly name: string;
  readonly newVersion: string;
}

/** The entries of one changeset: a list stays a list, every item with the link; anything else becomes one item. */
function getReleaseLine({ summary, commit }: ChangesetOfRelease): string {
  const link = commit === undefined ? "" : ` ([${commit.slice(0, 7)}](${REPOSITORY}/commit/${commit}))`;
  return items(summary)
    .map(([first = "", ...rest]) => [`- ${first}${link}`, ...rest.map((line) => (line === "" ? "" : `  ${line}`))])
    .map((lines) => lines.join("\n"))
    .join("\n");
}

/** The lines of each item, without their bullets and indents. */
function items(summary: string): string[][] {
  const lines = summary
    .trim()
    .split(/\r?\n/)
    .map((line) => line.trimEnd());
  if (!lines[0]?.startsWith("- ")) return [lines];
  const found: string[][] = [];
  for (const line of lines) {
    if (line.startsWith("- ")) found.push([line.slice(2)]);
    else found.at(-1)?.push(line.replace(/^ {2}/, ""));
  }
  return found;
}

/** `Updated dependencies: @storno/shared 0.2.0.` Whatever changed there stands in their own change logs. */
function getDependencyReleaseLine(_: readonly ChangesetOfRelease[], updated: readonly UpdatedDependency[]): string {
  if (updated.length === 0) return "";
  return `- Updated dependencies: ${updated.map(({ name, newVersion }) => `\`${name}\` ${newVersion}`).join(", ")}.`;
}

export default { getReleaseLine, getDependencyReleaseLine };
