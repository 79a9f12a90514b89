import { execFile } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";

/** The package unpacks into the folder for temporary files; its libraries are for machines that have none of a desktop's. */
const UNPACK = `
import { inflate } from "@sparticuz/chromium";
for (const file of ["chromium.br", "al2023.tar.br"]) await inflate("bin/" + file);
`;

/** Unpacks the browser of `@sparticuz/chromium` and the libraries that it needs, in the package's folder. */
export async function unpackChromium(folder: string): Promise<void> {
  const target = join(folder, "unpacked");
  mkdirSync(target);
  const env = { ...process.env, TMPDIR: target };
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", UNPACK], { cwd: folder, env });
}

/** What the browser wants to find in its environment. */
export function chromiumEnvironment(folder: string): Readonly<Record<string, string>> {
  return { LD_LIBRARY_PATH: join(folder, "unpacked/al2023/lib") };
}
