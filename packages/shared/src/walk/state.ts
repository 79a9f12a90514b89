import type { WalkSource } from "../walkable.ts";
import type { Part } from "./part.ts";
import type { Span } from "./span.ts";

/** Where a walk stands. */
export interface WalkState {
  readonly source: WalkSource;
  /** In milliseconds since 1970. */
  readonly since: number;
  /** The same; `undefined` until the first page shows where the list ends. */
  until: number | undefined;
  /** From the newest on. What was given whole is no longer among them. */
  readonly parts: Part[];
  /** What was given whole, from the newest on. */
  read: readonly Span[];
  pages: number;
  /** How many rows were given. */
  rows: number;
  repeats: number;
}
