import { expect } from "vitest";
import type { Level } from "../../api-diff/change.ts";
import type { Verdict } from "../../api-diff/compare.ts";

/** The level of a verdict, and all that it says. */
export function told(verdict: Pick<Verdict, "level" | "changes"> | undefined): object {
  return { level: verdict?.level, texts: verdict?.changes.map(({ text }) => text) };
}

/** What {@link told} must give: this level, and texts that hold these pieces. */
export function telling(level: Level, says: readonly string[]): object {
  return { level, texts: expect.arrayContaining(says.map((said) => expect.stringContaining(said))) };
}
