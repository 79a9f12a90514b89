import type { Deadline } from "./deadline.ts";
import type { ProviderErrorInput, ProviderErrorOutcome } from "./provider-error.ts";
import type { ErrorLayout, Operation } from "./table.ts";
import type { Tell } from "./telling.ts";

/** What is known of a call that is sent, and how far it has got. */
export interface Call {
  readonly provider: string;
  /** The operation's name: `refunds.create`. */
  readonly name: string;
  readonly operation: Operation;
  readonly errors: ErrorLayout;
  readonly input: ProviderErrorInput;
  readonly deadline: Deadline;
  /** Takes credentials and personal data out of a text. */
  readonly redact: (text: string) => string;
  /** Tells the observer, if there is one. */
  readonly tell: Tell | undefined;
  /** The key that the request carries, middleware's instead of ours if it set one. */
  idempotencyKey: string | undefined;
  /** How often the request was given to `fetch`. */
  tries: number;
  /** How often it may have left. */
  attempts: number;
  /** How many attempts may have been carried out: no answer has said that nothing was done. */
  doubts: number;
  /** When the first attempt was sent, in milliseconds since 1970. */
  sentAt: number | undefined;
}

/** Whether an operation changes nothing. */
export function isRead({ method }: Operation): boolean {
  return method === "GET";
}

/** What became of a call that failed. A doubtful attempt stays in doubt, whatever the ones after it were answered. */
export function outcomeOf({ attempts, doubts, operation }: Call): ProviderErrorOutcome {
  if (attempts === 0) return "not-sent";
  return doubts > 0 && !isRead(operation) ? "unknown" : "rejected";
}
