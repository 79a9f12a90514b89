import type { Change } from "../change.ts";
import type { Difference } from "./compare-values.ts";
import { shown, type Position } from "./position.ts";

/** A change, and the operations that have it: in the same words it is told once. */
interface Finding {
  readonly change: Change;
  /** It is about the operations themselves, and not about a type that they share. */
  readonly isOwn: boolean;
  readonly operations: string[];
}

/** How many operations are named before the rest is counted. */
const NAMED = 4;

/** What a walk through the types has found. */
export class Findings {
  readonly #found = new Map<string, Finding>();
  readonly #grown = new Set<string>();
  readonly #broken = new Set<string>();

  add(at: Position, { level, text, grown }: Difference, documentation?: true): void {
    const isOwn = at.subject === at.operation;
    const said = `${shown(at)}${text}`;
    const key = `${isOwn} ${level} ${said}`;
    const change: Change = { level, text: said, ...(documentation && { documentation }), ...(grown && { grown }) };
    const { operations } = this.#found.get(key) ?? this.#keep(key, { change, isOwn, operations: [] });
    if (at.operation === undefined) return;
    if (!operations.includes(at.operation)) operations.push(at.operation);
    if (grown !== undefined) this.#grown.add(at.operation);
    if (level === "major") this.#broken.add(at.operation);
  }

  #keep(key: string, finding: Finding): Finding {
    this.#found.set(key, finding);
    return finding;
  }

  /** Whether calls of an operation are known not to compile any more. */
  isBroken(operation: string): boolean {
    return this.#broken.has(operation);
  }

  /** Whether an enum grew in what an operation gives: the compiler cannot know that code is ready for it. */
  grew(operation: string): boolean {
    return this.#grown.has(operation);
  }

  changes(): Change[] {
    return [...this.#found.values()].map(({ change, isOwn, operations }) => {
      if (operations.length === 0) return change;
      const names = namesOf(operations);
      return { ...change, text: isOwn ? `${names}: ${change.text}` : `${change.text} (${names})` };
    });
  }
}

function namesOf(operations: readonly string[]): string {
  const named = operations.length > NAMED ? operations.slice(0, NAMED - 1) : operations;
  const names = named.map((name) => `\`${name}\``).join(", ");
  return named.length === operations.length ? names : `${names} and ${operations.length - named.length} more`;
}
