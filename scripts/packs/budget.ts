import { providerNames } from "../providers.ts";
import type { Measured } from "./apart.ts";
import type { Problem } from "./problem.ts";

/** Gzipped bytes of a package with everything it exports and depends on. */
export interface SizeBudget {
  /** What it was designed to have. It is printed beside the size, and nothing fails for it. */
  readonly goal: number;
  /** What it may have: a little more than it has, so that it does not grow unnoticed. To be lowered whenever it shrinks. */
  readonly limit: number;
}

/** The budget of a package; `undefined`: it may have as many bytes as it likes. */
export function budgetOf(name: string): SizeBudget | undefined {
  if (name === "@storno/shared") return { goal: 6_000, limit: 18_900 };
  const isProvider = providerNames().some((provider) => name === `@storno/${provider}`);
  return isProvider ? { goal: 6_000, limit: 19_700 } : undefined;
}

/** The problem of a package that is larger than it may be. */
export function sizeProblems(name: string, size: number): Problem[] {
  const { limit = Infinity } = budgetOf(name) ?? {};
  if (size <= limit) return [];
  const text = `with everything it is ${kilobytes(size)}, ${kilobytes(size - limit)} over its limit of ${kilobytes(limit)}`;
  return [{ package: name, file: "dist/index.js", text: `${text}; the profile shows which parts weigh most` }];
}

/**
 * Of the time that the faster official SDK takes to import, the most that a package of ours may take. A share, and not a number of
 * milliseconds, for both are measured in the same alternating rounds: a slow or busy machine is as hard on one as on the other.
 */
export const IMPORT_SHARE = 0.2;

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

/** The problems of what does not shake out: parts that bring more with them than they may, and pairs that share too little. */
export function apartProblems(apart: readonly Measured[]): Problem[] {
  return apart
    .filter(({ size, limit }) => size > limit)
    .map(({ package: name, what, size, limit }) => {
      const text = `${what} is ${kilobytes(size)}, over its limit of ${kilobytes(limit)}`;
      const remedy =
        "what runs outside of functions, but for literals, stays in every bundle, and so does all that it names";
      return { package: name, file: "dist/index.js", text: `${text}; ${remedy}` };
    });
}

/** `17.4 kB`; a kilobyte is a thousand bytes. */
export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
