import { posix } from "node:path";
import type { Problem } from "./problem.ts";
import type { Tarball } from "./tarball.ts";

const REQUIRED = ["package.json", "README.md", "LICENSE"];
const INTENDED = new Set([...REQUIRED, "CHANGELOG.md"]);
const BUILT = /^dist\/.+\.(js|d\.ts)(\.map)?$/;

/** Files that are missing or not meant for users, source maps that lead nowhere, and a licence other than this one. */
export function contentProblems({ manifest, files }: Tarball, licence: string): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, text: string) => problems.push({ package: manifest.name, file, text });

  for (const file of REQUIRED.filter((file) => !files.has(file))) {
    report(file, "is not in the tarball; a package needs it beside its package.json, the licence in the root folder");
  }
  const packed = files.get("LICENSE");
  if (packed !== undefined && packed !== licence) {
    report("LICENSE", "is not the repository's; take the package's own copy away, the root's is packed");
  }

  const sources = [...files].filter(([file]) => file.endsWith(".map")).flatMap(([file, text]) => sourcesOf(file, text));
  for (const { map, source, carried } of sources) {
    if (carried || files.has(source)) continue;
    report(map, `names ${source}, which is not in the tarball; build anew, or add its folder to files`);
  }

  const named = new Set(sources.map(({ source }) => source));
  for (const file of files.keys()) {
    if (INTENDED.has(file) || BUILT.test(file) || named.has(file)) continue;
    report(file, "is not meant for users; take it out of files in package.json, or out of the build");
  }
  return problems;
}

/** The sources that a source map names, from the package's folder, and whether it carries their text itself. */
function sourcesOf(map: string, text: string): { map: string; source: string; carried: boolean }[] {
  const { sources, sourcesContent }: { sources: string[]; sourcesContent?: (string | null)[] } = JSON.parse(text);
  return sources.map((source, index) => {
    return {
      map,
      source: posix.join(posix.dirname(map), source),
      carried: typeof sourcesContent?.[index] === "string",
    };
  });
}
