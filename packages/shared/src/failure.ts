import { isRead, outcomeOf, type Call } from "./call.ts";
import { textAt } from "./pointer.ts";
import { ProviderError, type ProviderErrorKind } from "./provider-error.ts";
import { retryAfterMs } from "./retry-after.ts";
import { safeCause } from "./safe-cause.ts";
import type { Reply } from "./transport.ts";
import { isRefusal, isTransient } from "./verdict.ts";

/** What is known when a call has failed. */
interface Failure {
  readonly kind: ProviderErrorKind;
  readonly text: string;
  readonly response?: Reply | undefined;
  readonly cause?: unknown;
  /** The parsed error body. */
  readonly body?: unknown;
  /** Whether the same call could go better next time. */
  readonly transient?: boolean;
}

/** An error of another call can come along: as the caller's reason to abort, or out of middleware that calls somebody else. */
const callOf = new WeakMap<object, Call>();

/** Whether a value is an error of this very call. */
export function isErrorOf(call: Call, value: unknown): value is ProviderError {
  return ProviderError.is(value) && callOf.get(value) === call;
}

/** Makes the error of a failed call, and decides whether it may be sent again. */
export function failure(call: Call, { kind, text, response, cause, body, transient = false }: Failure): ProviderError {
  const { provider, name: operation, errors, idempotencyKey, attempts, sentAt, input, redact } = call;
  const said = (pointers: readonly string[] | undefined): string | undefined => {
    const found = textAt(body, pointers);
    return found === undefined ? undefined : redact(found);
  };
  // Middleware may have sent the request by itself, so that an answer says more than the attempts that were counted.
  const mayBeDone = response !== undefined && !isRead(call.operation) && !isRefusal(call, response);
  const outcome = mayBeDone ? "unknown" : outcomeOf(call);
  const error = new ProviderError(
    redact(text),
    {
      kind,
      provider,
      operation,
      outcome,
      retryable: transient && (outcome !== "unknown" || idempotencyKey !== undefined),
      attempts,
      status: response?.status,
      code: said(errors.code),
      type: said(errors.type),
      requestId: requestIdOf(call, response),
      idempotencyKey,
      retryAfterMs: response && retryAfterMs(response.headers),
      sentAt: sentAt === undefined || attempts === 0 ? undefined : new Date(sentAt).toISOString(),
    },
    { body, input, ...(cause === undefined ? {} : { cause }) },
  );
  callOf.set(error, call);
  return error;
}

/** How our own message in an error body begins; a provider's gets the status and the code in front. */
export function statusLine({ status, statusText }: Reply): string {
  return `${status} ${statusText}`.trim();
}

/** The error of a call whose provider answered with an error status. */
export function apiError(call: Call, response: Reply, body: unknown): ProviderError {
  const { status } = response;
  const code = textAt(body, call.errors.code);
  const message = textAt(body, call.errors.message) ?? "the error body holds no message";
  const isOurs = message.startsWith(`${statusLine(response)}; `);
  const text = isOurs ? message : `${[status, code].filter(Boolean).join(" ")}: ${message}`;
  return failure(call, { kind: "api", text, response, body, transient: isTransient(call, response) });
}

/**
 * The error of a call that something threw in: the end of its time, the caller's signal, or middleware after the request was
 * sent. Before it was sent, what was thrown says by itself what was wrong.
 */
export function interruption(call: Call, cause: unknown): unknown {
  if (isErrorOf(call, cause)) return cause;
  const { expired, ended, reason } = call.deadline;
  if (expired) return timeout(call);
  if (ended) {
    return failure(call, { kind: "aborted", text: "its signal aborted the call", cause: reason });
  }
  if (call.attempts === 0) return cause;
  const text = "an answer came, but it could not be handled";
  return failure(call, { kind: "malformed", text, cause: safeCause(cause, call.redact) });
}

/** The error of a call, or of an attempt, whose time was over. */
export function timeout(call: Call): ProviderError {
  const { reason } = call.deadline;
  return failure(call, { kind: "timeout", text: "no complete answer in time", cause: reason, transient: true });
}

export function requestIdOf({ errors, redact }: Call, response: Reply | undefined): string | undefined {
  const id = errors.requestId && response?.headers.get(errors.requestId);
  return id ? redact(id) : undefined;
}
