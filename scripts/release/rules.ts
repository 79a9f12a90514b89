import { satisfies } from "semver";
import type { Problem } from "../packs/problem.ts";
import { isBumped, isSent, notesOf, type Publication } from "./publication.ts";

/**
 * What would go wrong if these packages were published together. `repository` is the one that a release runs in; a dry run has none,
 * for what only trusted publishing needs is not needed yet.
 */
export function publicationProblems(publications: readonly Publication[], repository: string | undefined): Problem[] {
  const versions = new Map(publications.map(({ tarball: { manifest } }) => [manifest.name, manifest.version]));
  return publications.filter(isSent).flatMap((publication) => {
    const { name, dependencies = {}, repository: source } = publication.tarball.manifest;
    const problem = (file: string, text: string) => ({ package: name, file, text });
    const found = versionTexts(publication).map((text) => problem("package.json", text));
    for (const [dependency, range] of Object.entries(dependencies)) {
      const version = versions.get(dependency);
      if (version === undefined || satisfies(version, range)) continue;
      const text = `depends on ${dependency} ${range}, and this release has ${version}: its users would get another one`;
      found.push(problem("package.json", `${text}; write the range as workspace:^`));
    }
    if (notesOf(publication) === "") {
      const { version } = publication.tarball.manifest;
      found.push(
        problem(
          "CHANGELOG.md",
          `says nothing of ${version}; add a changeset, and CHANGELOG.md to files in package.json`,
        ),
      );
    }
    if (repository !== undefined && publication.published === "never") {
      const text = "is new to the registry, which trusts a workflow only with a package that exists";
      found.push(problem("package.json", `${text}; reserve its name by hand first (CONTRIBUTING.md)`));
    }
    if (repository !== undefined && source?.url !== `git+https://github.com/${repository}.git`) {
      const text = `repository.url is ${source?.url}, but the release runs in ${repository}: provenance would be refused`;
      found.push(problem("package.json", text));
    }
    return found;
  });
}

function versionTexts(publication: Publication): string[] {
  const { version } = publication.tarball.manifest;
  if (isBumped(publication)) {
    if (publication.published !== "this version") return [];
    return [
      `${version} is already in the registry, and no version can be published twice; was a version pull request undone?`,
    ];
  }
  if (publication.published !== "never") return [];
  return [`was never published, and would be as ${version}; add a changeset (npm run changeset), or make it private`];
}
