import type { Deadline } from "./deadline.ts";
import { textAt } from "./pointer.ts";
import { ProviderError, type ProviderErrorKind, type ProviderErrorOutcome } from "./provider-error.ts";
import type { ErrorLayout, Operation } from "./table.ts";

/** What the sender knows of the call that it sends. */
export interface Call {
  readonly provider: string;
  /** The operation's name: `refunds.create`. */
  readonly name: string;
  readonly operation: Operation;
  readonly errors: ErrorLayout;
  readonly deadline: Deadline;
  readonly idempotencyKey: string | undefined;
  /** Takes the credential out of a text. */
  readonly redact: (text: string) => string;
}

/** What is known when a call has failed. */
interface Failure {
  readonly kind: ProviderErrorKind;
  readonly text: string;
  readonly response?: Response | undefined;
  readonly cause?: unknown;
  /** The parsed error body. */
  readonly body?: unknown;
  /** True when not a byte of the request has left. */
  readonly neverLeft?: boolean;
}

/** Makes the error of a failed call, and decides what became of the call and whether it may be sent again. */
export function failure(call: Call, { kind, text, response, cause, body, neverLeft = false }: Failure): ProviderError {
  const { provider, name: operation, errors, idempotencyKey } = call;
  const status = response?.status;
  const said = (pointers: readonly string[] | undefined): string | undefined => {
    const text = textAt(body, pointers);
    return text === undefined ? undefined : call.redact(text);
  };
  const code = said(errors.code);
  const refused = code !== undefined && (errors.refusals ?? []).includes(code);
  const outcome = refused ? "rejected" : outcomeOf(call, kind, status, neverLeft);
  const safe = outcome !== "unknown" || idempotencyKey !== undefined;
  return new ProviderError(
    call.redact(text),
    {
      kind,
      provider,
      operation,
      outcome,
      retryable: safe && !refused && mayPass(kind, status),
      attempts: neverLeft ? 0 : 1,
      status,
      code,
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
  const message = textAt(body, call.errors.message) ?? response.statusText;
  const text = `${code === undefined ? response.status : `${response.status} ${code}`}: ${message}`;
  return failure(call, { kind: "api", text, response, body });
}

function outcomeOf(
  call: Call,
  kind: ProviderErrorKind,
  status: number | undefined,
  neverLeft: boolean,
): ProviderErrorOutcome {
  if (neverLeft) return "not-sent";
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
