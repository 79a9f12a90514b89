import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../providers.ts";

/** The commands of the page "Adding a provider", in their order: the page is the one place that says them. */
export function stepsOf(page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8")): string[] {
  const [, section = ""] = page.split("\n## Adding a provider\n");
  const [steps = ""] = section.split("\n## ");
  return Array.from(steps.matchAll(/^ *```sh\n([^]*?)^ *```$/gm), ([, block = ""]) => block)
    .flatMap((block) => block.split("\n"))
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** The name by which the page calls the new provider. */
export const PAGE_NAME = "acme";
