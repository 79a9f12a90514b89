import type { Deadline } from "./deadline.ts";
import { textAt } from "./pointer.ts";
import { ProviderError, type ProviderErrorKind, type ProviderErrorOutcome } from "./provider-error.ts";
import type { ErrorLayout, Operation } from "./table.ts";

/** What is known of a call that is sent. The sender writes down how far it got. */
export interface Call {
  readonly provider: string;
  /** The operation's name: `refunds.create`. */
  readonly name: string;
  readonly operation: Operation;
  readonly errors: ErrorLayout;
  readonly deadline: Deadline;
  /** Takes the credential out of a text. */
  readonly redact: (text: string) => string;
  /** The key that the request carries, middleware's instead of ours if it set one. */
  idempotencyKey: string | undefined;
  /** Whether the request was given to `fetch`. */
  sent: boolean;
}

/** What is known when a call has failed. */
interface Failure {
  readonly kind: ProviderErrorKind;
  readonly text: string;
  readonly response?: Response | undefined;
  readonly cause?: unknown;
  /** The parsed error body. */
  readonly body?: unknown;
  /** True when `fetch` says that not a byte of the request has left. */
  readonly neverLeft?: boolean;
}

/** Makes the error of a failed call, and decides what became of the call and whether it may be sent again. */
export function failure(call: Call, { kind, text, response, cause, body, neverLeft = false }: Failure): ProviderError {
  const { provider, name: operation, errors, idempotencyKey } = call;
  const status = response?.status;
  const said = (pointers: readonly string[] | undefined): string | undefined => {
    const found = textAt(body, pointers);
    return found === undefined ? undefined : call.redact(found);
  };
  const left = call.sent && !neverLeft;
  const outcome = left ? outcomeOf(call, kind, status) : "not-sent";
  const safe = outcome !== "unknown" || idempotencyKey !== undefined;
  return new ProviderError(
    call.redact(text),
    {
      kind,
      provider,
      operation,
      outcome,
      retryable: safe && mayPass(kind, status),
      attempts: left ? 1 : 0,
      status,
      code: said(errors.code),
      type: said(errors.type),
      requestId: (errors.requestId && response?.headers?.get(errors.requestId)) || undefined,
      idempotencyKey,
    },
    cause === undefined ? { body } : { cause, body },
  );
}

/** The error of a call whose provider answered with an error status. */
export function apiError(call: Call, response: Response, body: unknown): ProviderError {
  const code = textAt(body, call.errors.code);
  const message = textAt(body, call.errors.message) ?? "the error body holds no message";
  const { status } = response;
  // A message that we have put into the body begins with the status already.
  const text = message.startsWith(`${status}`) ? message : `${[status, code].filter(Boolean).join(" ")}: ${message}`;
  return failure(call, { kind: "api", text, response, body });
}

/**
 * The error of a call that something threw in: the end of its time, the caller's signal, or middleware after the request was
 * sent. Before it was sent, what was thrown says by itself what was wrong.
 */
export function interruption(call: Call, cause: unknown): unknown {
  if (ProviderError.is(cause)) return cause;
  const { expired, signal } = call.deadline;
  if (expired) return failure(call, { kind: "timeout", text: "no complete answer in time", cause: signal.reason });
  if (signal.aborted) {
    return failure(call, { kind: "aborted", text: "the caller's signal aborted the call", cause: signal.reason });
  }
  if (!call.sent) return cause;
  return failure(call, { kind: "malformed", text: "an answer came, but it could not be handled", cause });
}

function outcomeOf(call: Call, kind: ProviderErrorKind, status: number | undefined): ProviderErrorOutcome {
  if (call.operation.method === "GET") return "rejected";
  if (kind !== "api" || status === undefined) return "unknown";
  // A conflict of idempotency keys says that the first call with the key is under way or done.
  const open = status === 408 || status >= 500 || (status === 409 && call.idempotencyKey !== undefined);
  return open ? "unknown" : "rejected";
}

/** Whether the same call could go better next time. */
function mayPass(kind: ProviderErrorKind, status: number | undefined): boolean {
  if (kind !== "api") return kind !== "aborted" && kind !== "pagination";
  return status === 408 || status === 429 || (status !== undefined && status >= 500);
}
