import type { Deadline } from "./deadline.ts";
import type { Happening } from "./observe.ts";
import { textAt } from "./pointer.ts";
import {
  ProviderError,
  type ProviderErrorInput,
  type ProviderErrorKind,
  type ProviderErrorOutcome,
} from "./provider-error.ts";
import { retryAfterMs } from "./retry-after.ts";
import { safeCause } from "./safe-cause.ts";
import type { ErrorLayout, Operation } from "./table.ts";

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
  readonly observe: ((happening: Happening) => void) | undefined;
  /** The key that the request carries, middleware's instead of ours if it set one. */
  idempotencyKey: string | undefined;
  /** How often the request was given to `fetch` and may have left. */
  attempts: number;
  /** How many of them may have been carried out: no answer has said that nothing was done. */
  doubts: number;
  /** When the first attempt was sent, in milliseconds since 1970. */
  sentAt: number | undefined;
}

/** What is known when a call has failed. */
interface Failure {
  readonly kind: ProviderErrorKind;
  readonly text: string;
  readonly response?: Response | undefined;
  readonly cause?: unknown;
  /** The parsed error body. */
  readonly body?: unknown;
  /** Whether the same call could go better next time. */
  readonly passing?: boolean;
}

/** Makes the error of a failed call, and decides whether it may be sent again. */
export function failure(call: Call, { kind, text, response, cause, body, passing = false }: Failure): ProviderError {
  const { provider, name: operation, errors, idempotencyKey, attempts, sentAt, input, redact } = call;
  const headers = response?.headers;
  const said = (pointers: readonly string[] | undefined): string | undefined => {
    const found = textAt(body, pointers);
    return found === undefined ? undefined : redact(found);
  };
  const outcome = outcomeOf(call);
  return new ProviderError(
    redact(text),
    {
      kind,
      provider,
      operation,
      outcome,
      retryable: passing && (outcome !== "unknown" || idempotencyKey !== undefined),
      attempts,
      status: response?.status,
      code: said(errors.code),
      type: said(errors.type),
      requestId: requestIdOf(call, response),
      idempotencyKey,
      retryAfterMs: headers && retryAfterMs(headers),
      sentAt: sentAt === undefined || attempts === 0 ? undefined : new Date(sentAt).toISOString(),
    },
    { body, input, ...(cause === undefined ? {} : { cause }) },
  );
}

/** The error of a call whose provider answered with an error status. */
export function apiError(call: Call, response: Response, body: unknown): ProviderError {
  const code = textAt(body, call.errors.code);
  const message = textAt(body, call.errors.message) ?? "the error body holds no message";
  const { status } = response;
  // A message that we have put into the body begins with the status already.
  const text = message.startsWith(`${status}`) ? message : `${[status, code].filter(Boolean).join(" ")}: ${message}`;
  return failure(call, { kind: "api", text, response, body, passing: mayPass(call, response) });
}

/**
 * The error of a call that something threw in: the end of its time, the caller's signal, or middleware after the request was
 * sent. Before it was sent, what was thrown says by itself what was wrong.
 */
export function interruption(call: Call, cause: unknown): unknown {
  if (ProviderError.is(cause)) return cause;
  const { expired, signal } = call.deadline;
  if (expired) return timeout(call, signal);
  if (signal.aborted) {
    return failure(call, { kind: "aborted", text: "the caller's signal aborted the call", cause: signal.reason });
  }
  if (call.attempts === 0) return cause;
  const text = "an answer came, but it could not be handled";
  return failure(call, { kind: "malformed", text, cause: safeCause(cause, call.redact) });
}

/** The error of a call, or of an attempt, whose time was over. */
export function timeout(call: Call, { reason }: AbortSignal): ProviderError {
  return failure(call, { kind: "timeout", text: "no complete answer in time", cause: reason, passing: true });
}

/** What became of a call that failed. A doubtful attempt stays in doubt, whatever the ones after it were answered. */
export function outcomeOf({ attempts, doubts, operation }: Call): ProviderErrorOutcome {
  if (attempts === 0) return "not-sent";
  return doubts > 0 && operation.method !== "GET" ? "unknown" : "rejected";
}

export function requestIdOf({ errors, redact }: Call, response: Response | undefined): string | undefined {
  const id = errors.requestId && response?.headers.get(errors.requestId);
  return id ? redact(id) : undefined;
}

/** Whether an error answer says that the provider did nothing. */
export function isRefusal({ idempotencyKey }: Call, { status }: Response): boolean {
  // A conflict of idempotency keys says that the first call with the key is under way or done.
  return status >= 400 && status < 500 && status !== 408 && !(status === 409 && idempotencyKey !== undefined);
}

/** Whether the same call could go better after an error answer. The provider's own word on it goes first. */
export function mayPass(call: Call, response: Response): boolean {
  const { shouldRetry } = call.errors;
  const said = shouldRetry && response.headers.get(shouldRetry);
  if (said === "true" || said === "false") return said === "true";
  return response.status === 429 || !isRefusal(call, response);
}
