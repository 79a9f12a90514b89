import type { ProviderError, ProviderErrorOutcome } from "./provider-error.ts";

/**
 * What every event says of its call, under the names of OpenTelemetry's conventions for HTTP clients. The path is a template: ids
 * and queries are not in it.
 */
export interface ObservedAttributes {
  readonly "http.request.method": string;
  /** The path's template, the base URL's path included: `/v1/refunds/{refund}`. */
  readonly "url.template": string;
  readonly "server.address": string;
  readonly "server.port": number;
  /** The provider's name: `acme`. */
  readonly "storno.provider": string;
  /** The operation's name: `refunds.create`. */
  readonly "storno.operation": string;
  /** How many attempts were made before this one; absent the first time. */
  readonly "http.request.resend_count"?: number;
  readonly "http.response.status_code"?: number;
  /** The status of an error answer as text, or the `kind` of the error. Absent when nothing failed. */
  readonly "error.type"?: string;
}

interface Observed {
  /** Numbers the calls of this process, to tell which events belong together. */
  readonly call: number;
  readonly attributes: ObservedAttributes;
}

/** A call begins. */
export interface RequestEvent extends Observed {
  readonly type: "request";
}

/** An attempt begins; it may turn out that it never left. It ends with the `retry` or the `response` that follows. */
export interface AttemptEvent extends Observed {
  readonly type: "attempt";
}

/** An attempt has failed, and another one follows. `error.type` says why. */
export interface RetryEvent extends Observed {
  readonly type: "retry";
  /** Milliseconds until the call is sent again. */
  readonly waitMs: number;
}

/** A call has ended, with an answer or without. */
export interface ResponseEvent extends Observed {
  readonly type: "response";
  /** Milliseconds since the `request`. */
  readonly durationMs: number;
  /** How often the call was sent, 0 if it never left. */
  readonly attempts: number;
  /** What became of a call that failed; absent when it did not. Watch for `unknown`: a write may have happened. */
  readonly outcome?: ProviderErrorOutcome;
  /** The provider's id of the request. */
  readonly requestId?: string;
  /** What the call failed with. A verb gives an error answer back as `{ error }`; here it is a ProviderError all the same. */
  readonly error?: ProviderError;
}

/** A page of a list was read. */
export interface PageEvent extends Observed {
  readonly type: "page";
  /** How many rows it holds. */
  readonly items: number;
  /** Whether it is the last one. */
  readonly last: boolean;
}

/**
 * Something that a client does. Its attributes hold neither ids nor queries, headers or bodies. A failed call's `error` holds what the
 * caller of the method gets, `idempotencyKey` and `requestId` among it, and `input` and `body` for who asks for them by name.
 */
export type ObserveEvent = RequestEvent | AttemptEvent | RetryEvent | ResponseEvent | PageEvent;

/** Is told of everything that a client does, while it does it. What it throws is ignored: a broken log must not end a refund. */
export type Observe = (event: ObserveEvent) => void;
