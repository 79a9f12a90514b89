import type { Tarball } from "../packs/tarball.ts";
import type { Published } from "./registry.ts";

/** One package of a release, packed. */
export interface Publication {
  readonly tarball: Tarball;
  /** The version before the pending changesets. */
  readonly from: string;
  readonly published: Published;
  /** The dist-tag it would get. */
  readonly tag: string;
}

/** Whether the changesets give the package another version. */
export function isBumped({ tarball, from }: Publication): boolean {
  return tarball.manifest.version !== from;
}

/**
 * Whether it would be sent to the registry. A package that is not bumped is, too, when the registry does not have its version: that
 * is what the version pull request leaves behind, and how a release goes on that broke off.
 */
export function isSent(publication: Publication): boolean {
  if (isBumped(publication)) return true;
  return publication.published === "never" || publication.published === "other versions";
}

/** What its change log says of its version, without the heading; empty when it says nothing. */
export function notesOf({ tarball }: Publication): string {
  const sections = (tarball.files.get("CHANGELOG.md") ?? "").split(/^(?=## )/m);
  const [heading = "", ...lines] =
    sections.find((section) => isAbout(section, tarball.manifest.version))?.split("\n") ?? [];
  return heading === "" ? "" : lines.join("\n").trim();
}

function isAbout(section: string, version: string): boolean {
  return section.split("\n")[0]?.trimEnd() === `## ${version}`;
}
