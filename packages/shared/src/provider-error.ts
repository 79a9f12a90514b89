const brand = Symbol.for("storno.ProviderError");

/**
 * Why a call failed.
 *
 * - `api`: the provider answered with an error status; `status`, `code`, `type` and `body` say which.
 * - `connection`: no answer came, or it broke off.
 * - `timeout`: the time of the call (`timeoutMs`) was over.
 * - `aborted`: the caller's signal ended the call.
 * - `malformed`: an answer came that is not what the provider documents: HTML, an empty or cut body, a redirect.
 * - `pagination`: the pages of a list contradict each other; going on could lose or repeat rows.
 */
export type ProviderErrorKind = "api" | "connection" | "timeout" | "aborted" | "malformed" | "pagination";

/**
 * What became of the call at the provider.
 *
 * - `not-sent`: it never left.
 * - `rejected`: the provider did nothing. Every failed read is at most this.
 * - `unknown`: a write may have happened. Look it up before you repeat it, or repeat it with the same `idempotencyKey` while the
 *   provider remembers that.
 */
export type ProviderErrorOutcome = "not-sent" | "rejected" | "unknown";

/** What a call was asked to do, under the provider's own names: enough to look for what became of it. */
export interface ProviderErrorInput {
  readonly path?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** What a {@link ProviderError} is made of. */
export interface ProviderErrorDetails {
  readonly kind: ProviderErrorKind;
  readonly provider: string;
  readonly operation: string;
  readonly outcome: ProviderErrorOutcome;
  readonly retryable: boolean;
  readonly attempts: number;
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly type?: string | undefined;
  readonly requestId?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly sentAt?: string | undefined;
  readonly cursor?: string | undefined;
}

/**
 * A {@link ProviderError} that can be told apart by its `kind`: an `api` error always has a status, and its `code` is one of `Code`
 * and its `body` documented (a gateway's own has the message only); where no answer came there is none of them.
 */
export type ProviderErrorOf<Code extends string = string, Body = unknown> = ProviderError &
  (
    | { readonly kind: "api"; readonly status: number; readonly code?: Code; readonly body: Body }
    | { readonly kind: "connection" | "timeout" | "aborted"; readonly status?: never; readonly code?: never }
    | { readonly kind: "malformed"; readonly code?: Code }
    | { readonly kind: "pagination"; readonly status: number; readonly code?: never }
  );

/**
 * A call that failed. Resource methods throw nothing else, but for wrong input, which is a `TypeError` or `RangeError`
 * before anything is sent.
 */
export class ProviderError extends Error implements ProviderErrorDetails {
  override readonly name = "ProviderError";
  /** Why it failed. */
  declare readonly kind: ProviderErrorKind;
  /** The provider's name, as its package is called after `@storno/`. */
  declare readonly provider: string;
  /** The operation's name: `refunds.create`. */
  declare readonly operation: string;
  /** Whether a write may have happened all the same. Whoever moves money must look at it. */
  declare readonly outcome: ProviderErrorOutcome;
  /**
   * True when the same call could go better next time, and may be sent again without doubling anything: with the same
   * `idempotencyKey` if there is one, and while the provider remembers it.
   */
  declare readonly retryable: boolean;
  /**
   * How often the call was sent, repetitions included; 0 if it never left. Fewer than it may be: nothing else was to be gained, the
   * time was over, or too many calls of the client had failed.
   */
  declare readonly attempts: number;
  /** HTTP status of the answer, if one came. */
  declare readonly status?: number;
  /** The provider's machine-readable code: `charge_already_refunded`. */
  declare readonly code?: string;
  /** The provider's class of error: `invalid_request_error`. */
  declare readonly type?: string;
  /** The provider's id of the request; its support asks for it. */
  declare readonly requestId?: string;
  /** The key that the write was sent with. While the provider remembers it, repeating the call with it cannot double the write. */
  declare readonly idempotencyKey?: string;
  /** Milliseconds that the provider asks to wait before the call is sent again (`Retry-After`). */
  declare readonly retryAfterMs?: number;
  /** When the call was first sent, in UTC by this machine's clock: what it did is not older. ISO 8601. */
  declare readonly sentAt?: string;
  /** Where a walk through a list stopped: `pages({ from: cursor })` goes on there. Absent when the first page failed. */
  declare readonly cursor?: string;
  /** The parsed error body. It can hold personal data, so it is not enumerable: logs and `JSON.stringify` leave it out. */
  declare readonly body: unknown;
  /** What the call was asked to do. It can hold personal data, so it is not enumerable either. */
  declare readonly input: ProviderErrorInput;

  /** @param said - what went wrong; the message adds the provider, the operation and what is known of the call */
  constructor(
    said: string,
    details: ProviderErrorDetails,
    origin: { readonly cause?: unknown; readonly body?: unknown; readonly input?: ProviderErrorInput } = {},
  ) {
    const { provider, operation, outcome, attempts, requestId } = details;
    const notes = [
      outcome === "unknown" && "it may have been carried out",
      attempts > 1 && `${attempts} attempts`,
      requestId !== undefined && `request ${requestId}`,
    ].filter(Boolean);
    const text = notes.length === 0 ? said : `${said} (${notes.join("; ")})`;
    super(`${provider} ${operation}: ${text}`, "cause" in origin ? { cause: origin.cause } : {});
    for (const [name, value] of Object.entries(details)) {
      if (value !== undefined) Object.assign(this, { [name]: value });
    }
    Object.defineProperty(this, "body", { value: origin.body });
    Object.defineProperty(this, "input", { value: origin.input ?? {} });
    Object.defineProperty(this, brand, { value: true });
  }

  /** Whether a value is a ProviderError, of this copy of the package or of another one. */
  static is(value: unknown): value is ProviderErrorOf {
    return typeof value === "object" && value !== null && brand in value;
  }

  /** What a structured log should hold: the message and every field but `body`, `input` and `cause`. */
  toJSON(): object {
    return Object.assign({}, this, { message: this.message });
  }
}
