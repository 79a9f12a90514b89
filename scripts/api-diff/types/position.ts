/** Which way a type goes: a caller gives an `input`, and gets a `result`. */
export type Direction = "input" | "result";

/** Where a type stands in a package, and what is known on the way there. */
export interface Position {
  readonly direction: Direction;
  /** The operation, named type or export that a user finds it by: `refunds.create`, `Refund`, `toRefund`. */
  readonly subject: string;
  /** Members from there on. */
  readonly path: readonly string[];
  /** The operation that it belongs to. */
  readonly operation?: string;
  /** The operation is called as a verb, so its input and result are wrapped. */
  readonly isVerb?: true;
  /**
   * Input of something that is no operation: a type that the package gives is only handed back here (`toRefund(refund)`), and nobody
   * writes it by hand.
   */
  readonly takesBack?: true;
  /** What was compared on the way, so that types which name themselves come to an end. */
  readonly seen: Set<string>;
}

/** A member of what stands here. */
export function step(at: Position, name: string): Position {
  return { ...at, path: [...at.path, name] };
}

/** The other way: what a callback is given is a result. */
export function turned(at: Position): Position {
  return { ...at, direction: at.direction === "input" ? "result" : "input" };
}

/** What a verb wraps its input and result in. */
const WRAPPED = /^(params\.(query|path|header|cookie)|body|data)(\.|$)/;

/** Where something stands, from its subject on: `amount`, `created.gte`, `[].id`; empty for the subject itself. */
export function memberOf({ subject, path, operation, isVerb }: Position): string {
  const joined = path.reduce(
    (text, name) => (text === "" || /^[[(]/.test(name) ? `${text}${name}` : `${text}.${name}`),
    "",
  );
  return isVerb && subject === operation ? joined.replace(WRAPPED, "") : joined;
}

/** As a text in Markdown; what an operation is called is said apart, for others may have changed in the same way. */
export function shown(at: Position): string {
  const member = memberOf(at);
  if (at.subject === at.operation) return member === "" ? "" : `\`${member}\` `;
  return `\`${member === "" ? at.subject : /^[[(]/.test(member) ? `${at.subject}${member}` : `${at.subject}.${member}`}\` `;
}
