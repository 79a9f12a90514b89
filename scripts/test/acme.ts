import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { SpecError, type Problem } from "../generator/problem.ts";
import { problemsOf } from "../generator/rules/index.ts";
import { Spec } from "../generator/spec.ts";

/** A small spec without mistakes, of a provider that does not exist. */
export const acme = readFileSync(join(import.meta.dirname, "acme.yaml"), "utf8");

/** What an author types: a piece of the spec, which is there once, and what replaces it. */
export type Edit = readonly [from: string, to: string];

export function edited(...edits: readonly Edit[]): string {
  return edits.reduce((text, [from, to]) => {
    const [before = "", ...after] = text.split(from);
    if (after.length !== 1) throw new Error(`The spec holds this ${after.length} times, not once:\n${from}`);
    return before + to + after.join("");
  }, acme);
}

/** Makes the list of refunds one that can be walked by time. */
export const timeFilter: readonly Edit[] = [
  [
    "              gte: { type: integer }\n",
    "              gte: { type: integer }\n              lt: { type: integer }\n",
  ],
  [
    "      x-pagination: cursor\n",
    "      x-pagination: cursor\n      x-time-filter: { at: /created, from: /created/gte, to: /created/lt, exact: true }\n",
  ],
  [
    "        id: { type: string }\n        status:\n",
    "        id: { type: string }\n        created: { type: integer }\n        status:\n",
  ],
];

/** What stops the generator, with the text of the line that it points to. */
export type Report = Omit<Problem, "line"> & { readonly line: string | undefined };

export function problemsIn(text: string): Report[] {
  const lines = text.split("\n");
  return allProblems(text).map((problem) => ({
    ...problem,
    line: problem.line === undefined ? undefined : lines[problem.line - 1]?.trim(),
  }));
}

function allProblems(text: string): readonly Problem[] {
  try {
    return problemsOf(new Spec("acme", text));
  } catch (error) {
    if (error instanceof SpecError) return error.problems;
    throw error;
  }
}

/** A mistake, and what has to be said of it: about what, under which key, at which line, in words that tell what to do. */
export interface Mistake {
  readonly mistake: string;
  readonly edits: readonly Edit[];
  readonly where: string;
  readonly key: string;
  readonly line: string | undefined;
  readonly says: RegExp;
}

/** What `problemsIn` must give for a mistake. */
export function reportOf({ where, key, line, says }: Mistake): object {
  return { file: "specs/acme.yaml", where, key, line, text: expect.stringMatching(says) };
}
