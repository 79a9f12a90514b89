import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { obtain } from "@storno/scripts/obtain.ts";

/** An npm that users have, and the version of Node that comes with it or that it is used with. */
export interface Installer {
  readonly npm: string;
  readonly node: string;
}

export const installers: readonly Installer[] = [
  { npm: "10.9.9", node: "20.19.0" },
  { npm: "11.21.2", node: "22.23.3" },
  { npm: "12.2.2", node: "26.10.0" },
];

/** What came of an installation. */
export interface InstallRow extends Installer {
  readonly seconds: number;
  /** Errors and warnings, for a user should see none; a row without any has passed. */
  readonly problems: readonly string[];
}

/**
 * Installs tarballs in a new folder, as a user would. An npm that cannot be had makes a row that has failed.
 *
 * @param nodeOf - the path of a version of Node
 */
export async function installWith(
  { npm, node }: Installer,
  tarballs: readonly string[],
  folder: string,
  nodeOf: (version: string) => Promise<string>,
): Promise<InstallRow> {
  const begun = performance.now();
  const row = (problems: readonly string[]): InstallRow => {
    return { npm, node, seconds: (performance.now() - begun) / 1000, problems };
  };
  try {
    const command = join(await obtain("npm", npm), "bin/npm-cli.js");
    return row(await installationProblems(await nodeOf(node), command, tarballs, folder));
  } catch (error) {
    return row([error instanceof Error ? error.message : String(error)]);
  }
}

/** What npm has to say about an installation of tarballs in a new folder, and about the dependencies that it has then. */
export async function installationProblems(
  node: string,
  npm: string,
  tarballs: readonly string[],
  folder: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  // Without it npm would look for one in the folders above.
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const run = (...inputs: string[]) => problemsOf(node, [npm, ...inputs], folder);
  const problems = await run("install", "--no-audit", "--no-fund", "--loglevel=warn", ...tarballs);
  return problems.length > 0 ? problems : await run("ls", "--all");
}

/** Is about the settings of this machine, whatever is installed. */
const OF_THE_MACHINE = /^npm warn Unknown (env|user|global|builtin) config /;

/** What a command says on its standard error, or how it ended if it fails without a word. */
function problemsOf(binary: string, inputs: readonly string[], cwd: string): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(binary, inputs, { cwd }, (error, _stdout, stderr) => {
      const said = stderr.split("\n").filter((line) => line.trim() !== "" && !OF_THE_MACHINE.test(line));
      resolve(error !== null && said.length === 0 ? [error.message] : said);
    });
  });
}
