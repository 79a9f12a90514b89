/** What is wrong with a parameter; each provider has its own words and codes for it. */
export type ProblemKind = "missing" | "unknown" | "empty" | "integer" | "type" | "bounds" | "choice" | "syntax";

/** A request is wrong before the provider begins to carry it out. */
export class ParameterProblem extends Error {
  readonly kind: ProblemKind;
  /** Name as the caller wrote it, such as `created[gte]`; empty when the body as a whole is wrong. */
  readonly parameter: string;

  constructor(kind: ProblemKind, parameter: string, message: string) {
    super(message);
    this.kind = kind;
    // Names come from the caller and are echoed: bounded, so that an answer is never as long as the request.
    this.parameter = parameter.slice(0, 100);
  }
}
