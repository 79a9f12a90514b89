/** How much a change asks of users: `major` breaks their code, `minor` adds to what they can do, `patch` is all the rest. */
export type Level = "none" | "patch" | "minor" | "major";

/** The levels, lowest first. */
export const LEVELS: readonly Level[] = ["none", "patch", "minor", "major"];

/** One difference between two versions of a package, as its users notice it. */
export interface Change {
  readonly level: Exclude<Level, "none">;
  /** What is said, in Markdown: `` `refunds.create`: `amount` is now required ``. */
  readonly text: string;
  /** Only what is shown on hover is another. */
  readonly documentation?: true;
  /** The values that an open enum got: `"reversed"`. */
  readonly grown?: readonly string[];
  /** Found by compiling code, which says that something broke and seldom what. */
  readonly isProof?: true;
}

/** The highest level of some changes. */
export function highest(levels: readonly Level[]): Level {
  return LEVELS.findLast((level) => levels.includes(level)) ?? "none";
}

/** Whether a level is lower than another one. */
export function isLower(one: Level, other: Level): boolean {
  return LEVELS.indexOf(one) < LEVELS.indexOf(other);
}

/** The level that is released: below 1.0.0 a minor version is what breaks. */
export function releasedAs(level: Level, version: string): Level {
  return level === "major" && version.startsWith("0.") ? "minor" : level;
}
