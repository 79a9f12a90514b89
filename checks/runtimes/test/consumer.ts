import { install } from "@storno/scripts/packs/consumer.ts";
import { pack } from "@storno/scripts/packs/tarball.ts";
import { providerNames } from "@storno/scripts/providers.ts";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeProgram } from "../src/consumer.ts";

/** The packages of all providers, as the program is given them. */
export const providerPackages: ReadonlyMap<string, string> = new Map(
  providerNames().map((name) => [name, `@storno/${name}`]),
);

/**
 * A folder outside of the workspace that has everything that the packed packages hold, and nothing else of the workspace. What
 * they depend on comes from the repository, for a test must not need the network.
 */
export async function openConsumer(): Promise<{ folder: string; close: () => void }> {
  const home = mkdtempSync(join(tmpdir(), "storno-consumer-"));
  const [packs, folder] = [join(home, "packs"), join(home, "consumer")];
  for (const each of [packs, folder]) mkdirSync(each);
  install(pack("packages/*", packs), folder);
  writeFileSync(join(folder, "package.json"), "{}");
  await writeProgram(folder);
  return { folder, close: () => rmSync(home, { recursive: true }) };
}
