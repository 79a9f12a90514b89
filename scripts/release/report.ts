import { kilobytes } from "../packs/budget.ts";
import { isBumped, isSent, notesOf, type Publication } from "./publication.ts";

/** What a release would publish where, and what would stay, for people to read. */
export function report(publications: readonly Publication[]): string {
  const sent = publications.filter(isSent);
  const stays = publications.filter((publication) => !isSent(publication));
  const parts = sent.map((publication) => `${heading(publication)}\n\n${indented(notesOf(publication))}`);
  parts.push(
    ...stays.map(
      (publication) => `${publication.tarball.manifest.name} stays at ${publication.from}: ${why(publication)}`,
    ),
  );
  if (sent.length === 0) parts.push("Nothing would be published.");
  return parts.join("\n\n");
}

function heading(publication: Publication): string {
  const { tarball, from, published, tag } = publication;
  const { name, version, publishConfig } = tarball.manifest;
  const where = publishConfig?.registry ?? "the public npm registry";
  const facts = [
    `to ${where}, as ${tag}, access ${publishConfig?.access ?? "restricted"}`,
    publishConfig?.provenance === true ? "with provenance" : "without provenance",
    `git tag ${name}@${version}`,
    `${tarball.files.size} files, ${kilobytes(tarball.data.length)} packed`,
  ];
  const versions = isBumped(publication) ? `${from} → ${version}` : `${version} (not published yet)`;
  const said = {
    "this version": "the registry has this version",
    "other versions": "the registry has earlier versions",
    never: "new to the registry: its name is reserved first, by hand (CONTRIBUTING.md)",
    unknown: "the registry could not be asked whether it has this version",
  };
  return `${name}  ${versions}\n  ${[...facts, said[published]].join("\n  ")}`;
}

function why({ published }: Publication): string {
  return published === "unknown"
    ? "no changeset names it, and the registry could not be asked"
    : "no changeset names it";
}

function indented(notes: string): string {
  return notes.replaceAll(/^(?=.)/gm, "    ");
}
