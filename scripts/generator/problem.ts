/** One mistake in a spec. */
export interface Problem {
  /** `specs/stripe.yaml` */
  readonly file: string;
  readonly line: number | undefined;
  /** The operation, or the part of the document: `refunds.list`, `servers`. */
  readonly where: string;
  /** The key that is wrong: `x-pagination`. */
  readonly key: string;
  /** What is wrong, and what to do. */
  readonly text: string;
}

/** Everything that is wrong with one spec. Nothing was written. */
export class SpecError extends Error {
  override readonly name = "SpecError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(line).join("\n"));
    this.problems = problems;
  }
}

function line({ file, line, where, key, text }: Problem): string {
  return `${file}${line === undefined ? "" : `:${line}`}  ${where}: ${key}: ${text}`;
}
