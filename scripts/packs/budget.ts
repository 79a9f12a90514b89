import { providerNames } from "../providers.ts";
import type { Problem } from "./problem.ts";

/** Gzipped bytes that a package may have with everything it exports and depends on; `undefined`: as many as it likes. */
export function budgetOf(name: string): number | undefined {
  if (name === "@storno/shared") return 6_000;
  return providerNames().some((provider) => name === `@storno/${provider}`) ? 8_000 : undefined;
}

/** The problem of a package that is larger than its budget. */
export function sizeProblems(name: string, size: number): Problem[] {
  const budget = budgetOf(name);
  if (budget === undefined || size <= budget) return [];
  const text = `with everything it is ${kilobytes(size)}, ${kilobytes(size - budget)} over its budget of ${kilobytes(budget)}`;
  return [{ package: name, file: "dist/index.js", text: `${text}; esbuild's --analyze shows which files weigh most` }];
}

/** `17.4 kB`; a kilobyte is a thousand bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
