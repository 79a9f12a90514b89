import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { installationProblems } from "../src/npm.ts";

/** What becomes of an installation by a program that stands in for npm. */
async function installedBy(npm: string): Promise<{ problems: string[]; calls: string[] }> {
  const home = mkdtempSync(join(tmpdir(), "storno-npm-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const [command, log] = [join(home, "npm.mjs"), join(home, "log")];
  const noted = `import { appendFileSync } from "node:fs";\nappendFileSync(${JSON.stringify(log)}, process.argv[2] + "\\n");\n`;
  writeFileSync(command, `${noted}${npm}`);
  const problems = await installationProblems(process.execPath, command, ["a.tgz"], join(home, "consumer"));
  return { problems, calls: readFileSync(log, "utf8").trim().split("\n") };
}

it("An installation without a word passes, when the dependencies that it leaves are sound", async () => {
  expect(await installedBy("console.log('added 3 packages');")).toEqual({ problems: [], calls: ["install", "ls"] });
});

it("A warning fails it", async () => {
  const { problems } = await installedBy("console.error('npm warn EBADENGINE Unsupported engine');");
  expect(problems).toEqual(["npm warn EBADENGINE Unsupported engine"]);
});

it("A warning about this machine's own settings does not", async () => {
  const { problems } = await installedBy("console.error('npm warn Unknown user config \"nodedir\".');");
  expect(problems).toEqual([]);
});

it("A failure without a word fails it", async () => {
  const { problems } = await installedBy("process.exitCode = 1;");
  expect(problems).toEqual([expect.stringContaining("Command failed")]);
});

it("Dependencies that do not fit fail it", async () => {
  const { problems } = await installedBy("if (process.argv[2] === 'ls') console.error('npm error invalid: shared');");
  expect(problems).toEqual(["npm error invalid: shared"]);
});
