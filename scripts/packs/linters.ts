import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { filterProblems, problemKindInfo } from "@arethetypeswrong/core/problems";
import type { Problem as TypeProblem, ResolutionKind } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { line, type Problem } from "./problem.ts";
import type { Tarball } from "./tarball.ts";

/** How users of packages that are ESM alone resolve them; `require` of ESM is no other way since Node 20.19. */
const RESOLUTIONS: readonly ResolutionKind[] = ["node16-esm", "bundler"];

/** What publint finds in a tarball, suggestions included. */
export async function publintProblems({ data, manifest }: Tarball): Promise<Problem[]> {
  const { messages, pkg } = await publint({ pack: { tarball: data.buffer } });
  return messages.map((message) => {
    const text = formatMessage(message, pkg, { color: false }) ?? message.code;
    return { package: manifest.name, file: "package.json", text: `${text} (publint: ${message.code})` };
  });
}

/** Where "Are the types wrong?" finds that TypeScript sees another module than the one that runs. */
export async function typeProblems({ data, manifest, files }: Tarball): Promise<Problem[]> {
  const analysis = await checkPackage(createPackageFromTarballData(data));
  if (!analysis.types) {
    const text = "there are no types; let tsc emit declarations, and name them in exports";
    return [{ package: manifest.name, file: "package.json", text }];
  }
  const found = RESOLUTIONS.flatMap((resolutionKind) => filterProblems(analysis, { resolutionKind }));
  const problems = found.map((problem): Problem => {
    const { title, docsUrl } = problemKindInfo[problem.kind];
    const file = fileOf(problem, manifest.name);
    const where = "entrypoint" in problem ? `exports["${problem.entrypoint}"]: ` : "";
    const text = `${where}${title}; the cause and the remedy: ${docsUrl}`;
    return { package: manifest.name, file: files.has(file) ? file : "package.json", text };
  });
  // Both ways of resolving find most problems, and a reader wants each once.
  return [...new Map(problems.map((problem) => [line(problem), problem])).values()];
}

/** The file that a problem is about, or none: a problem of an entry point is one of package.json. */
function fileOf(problem: TypeProblem, name: string): string {
  const path = "fileName" in problem ? problem.fileName : "typesFileName" in problem ? problem.typesFileName : "";
  return path.slice(`/node_modules/${name}/`.length);
}
