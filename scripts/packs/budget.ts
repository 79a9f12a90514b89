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

/**
 * Of the time that the faster official SDK takes to import, the most that a package of ours may take. A share, and not a number of
 * milliseconds, for both are measured in the same alternating rounds: a slow or busy machine is as hard on one as on the other.
 */
export const IMPORT_SHARE = 0.5;

/** The problem of a package that takes too long to import beside the official SDKs; times are beyond bare Node's own, and the processor's. */
export function importProblems(name: string, time: number, fastestPeer: number): Problem[] {
  if (budgetOf(name) === undefined || time <= fastestPeer * IMPORT_SHARE) return [];
  const share = `${Math.round((time / fastestPeer) * 100)} % of what the faster official SDK does`;
  const text = `takes ${time.toFixed(0)} ms to import, ${share}, and may take ${IMPORT_SHARE * 100} %`;
  return [
    {
      package: name,
      file: "dist/index.js",
      text: `${text}; fewer modules, and less work outside functions, load faster`,
    },
  ];
}

/** `17.4 kB`; a kilobyte is a thousand bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
