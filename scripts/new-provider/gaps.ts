import type { Problem } from "../generator/problem.ts";

/** What a spec does not say, and what only a person can. */
export class Gaps {
  readonly problems: Problem[] = [];
  /** By the option of the command that answers it. */
  readonly questions = new Map<string, string>();

  get isEmpty(): boolean {
    return this.problems.length === 0 && this.questions.size === 0;
  }

  ask(option: string, question: string): undefined {
    this.questions.set(option, question);
    return undefined;
  }

  report(problem: Problem): undefined {
    this.problems.push(problem);
    return undefined;
  }
}

/** A provider that cannot be begun yet. Nothing was written. */
export class GapError extends Error {
  override readonly name = "GapError";
  readonly gaps: Gaps;

  constructor(gaps: Gaps) {
    super("the spec does not say enough to begin with");
    this.gaps = gaps;
  }
}
