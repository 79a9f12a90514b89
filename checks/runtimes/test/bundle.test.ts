import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { bundle } from "../src/consumer.ts";

function folderWith(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), "storno-bundle-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.mjs"), code);
  return folder;
}

it("What a page or a worker is given is one file", async () => {
  const folder = folderWith("export const answer = 42;");
  expect(await bundle(`import { answer } from "./package.mjs";\nconsole.log(answer);`, folder)).toContain(
    "var answer = 42;",
  );
});

it("A package that needs something of Node cannot be given to them", async () => {
  const folder = folderWith(`export { readFileSync } from "node:fs";`);
  await expect(bundle(`import "./package.mjs";`, folder)).rejects.toThrow(/Could not resolve "node:fs"/);
});
