import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const MEASURED = /(?<=<!-- measured: .* -->\n)[^]*(?=<!-- \/measured -->)/;

/** Writes what a command has measured into a manual, between its marks. Throws when there are none. */
export function writeMeasured(manual: URL, paragraphs: readonly string[]): void {
  const path = fileURLToPath(manual);
  const before = readFileSync(path, "utf8");
  if (!MEASURED.test(before)) throw new Error(`${path} has no marks to write between`);
  writeFileSync(
    path,
    before.replace(MEASURED, () => `\n${paragraphs.join("\n\n")}\n\n`),
  );
}
