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
    const { name, version, dependencies = {}, repository: source } = publication.tarball.manifest;
    const problem = (file: string, text: string) => ({ package: name, file, text });
    const found: Problem[] = [];
    if (isBumped(publication) && publication.published === "this version") {
      const text = `${version} is already in the registry, and no version can be published twice`;
      found.push(problem("package.json", `${text}; was a version pull request undone?`));
    }
    for (const [dependency, range] of Object.entries(dependencies)) {
      const released = versions.get(dependency);
      if (released === undefined || satisfies(released, range)) continue;
      const text = `depends on ${dependency} ${range}, and this release has ${released}: its users would get another one`;
      found.push(problem("package.json", `${text}; write the range as workspace:^`));
    }
    if (notesOf(publication) === "") {
      const remedy = "add a changeset (npm run changeset), and CHANGELOG.md to files; or make the package private";
      found.push(problem("CHANGELOG.md", `says nothing of ${version}; ${remedy}`));
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
