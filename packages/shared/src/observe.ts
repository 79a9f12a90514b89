import { ProviderError, type ProviderErrorOutcome } from "./provider-error.ts";

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
  /** How often the call was sent before; absent the first time. */
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

/** An attempt is sent. It ends with the `retry` or the `response` that follows. */
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
  /** How often the call was sent. */
  readonly attempts: number;
  /** What became of a call that failed; absent when it did not. Watch for `unknown`: a write may have happened. */
  readonly outcome?: ProviderErrorOutcome;
  /** The provider's id of the request. */
  readonly requestId?: string;
  /** What the call failed with, when no answer could be used. An error answer has a status instead. */
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

/** Something that a client does. It holds neither bodies nor headers nor ids. */
export type ObserveEvent = RequestEvent | AttemptEvent | RetryEvent | ResponseEvent | PageEvent;

/** Is told of everything that a client does, while it does it. What it throws is ignored: a broken log must not end a refund. */
export type Observe = (event: ObserveEvent) => void;

/** An event without what all events of its call share. */
export type Happening = Bare<ObserveEvent>;
type Bare<Event> = Event extends ObserveEvent
  ? Omit<Event, "call" | "attributes"> & { readonly attributes?: Partial<ObservedAttributes> }
  : never;

/** What is said of the end of an attempt, or of a call: the answer, or what was thrown instead. */
export function endOf(end: unknown): Partial<ObservedAttributes> {
  const status = end instanceof Response || ProviderError.is(end) ? end.status : undefined;
  return {
    ...(status !== undefined && { "http.response.status_code": status }),
    ...errorType(end),
  };
}

function errorType(end: unknown): { "error.type"?: string } {
  if (end instanceof Response) return end.ok ? {} : { "error.type": `${end.status}` };
  // "_OTHER" is what OpenTelemetry says for what has no name.
  return { "error.type": ProviderError.is(end) ? end.kind : end instanceof Error ? end.name : "_OTHER" };
}

let calls = 0;

/** Numbers a call, and tells the observer what happens in it. */
export function observing(observe: Observe, shared: ObservedAttributes): (happening: Happening) => void {
  const call = ++calls;
  return (happening) => {
    try {
      const event: ObserveEvent = { ...happening, call, attributes: { ...shared, ...happening.attributes } };
      const returned: unknown = observe(event);
      if (returned instanceof Promise) returned.catch(() => {});
    } catch {
      // A broken log must not end a refund.
    }
  };
}
