import { levelWords, linesOf } from "./change-log.ts";
import type { Verdict } from "./compare.ts";

/** A verdict for the terminal: the package, its level, and why. */
export function report({ name, version, level, release, isGone, changes }: Verdict): string {
  const words = isGone ? "major, without a release" : levelWords(level, release);
  const head = `${name} ${version ?? ""}: ${words}`;
  return [head, ...linesOf(changes).map((line) => `  ${line.level}  ${line.text}`)].join("\n");
}
