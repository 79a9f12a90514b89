import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The repository's root folder. */
export const root = join(import.meta.dirname, "..");

/** The providers' names, in order: every `specs/<name>.yaml` is one, and nothing else says so. */
export function providerNames(): string[] {
  return readdirSync(join(root, "specs"))
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => file.slice(0, -".yaml".length))
    .toSorted();
}
