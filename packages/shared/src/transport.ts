/** A `fetch`, or anything that answers a Request as `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

/** What is read of an answer. A Response is one; what builds no Response for every answer gives less. */
export interface Reply extends Pick<Response, "ok" | "status" | "statusText" | "headers" | "type" | "url" | "text"> {
  readonly body: { cancel(): Promise<void> } | null;
}

/** Sends what no Request was made of, until it is told to stop. */
export type Transport = (url: string, init: TransportInit, stop: Stop) => Promise<Reply>;

/** What tells a transport to stop. A signal that somebody listens to outlives many collections of garbage, with all that it ends. */
export interface Stop {
  readonly signal: AbortSignal;
  /** Calls back with the reason, at once if it is there already. */
  whenStopped(run: (reason: unknown) => void): void;
}

/** What a {@link Transport} is told of a request. The headers are not to be changed: every attempt has the same. */
export interface TransportInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly redirect: "manual";
}

/** Under it a `fetch` has the transport that does the same without a Request, which costs more than the rest of a call. */
export const TRANSPORT = Symbol("storno.transport");

/** A `fetch` that has a {@link Transport}. */
export interface DirectFetch extends Fetch {
  readonly [TRANSPORT]: Transport;
}

/** The global `fetch`, as it is when a call is made. */
export const globalFetch: DirectFetch = /* @__PURE__ */ Object.assign((request: Request) => fetch(request), {
  [TRANSPORT]: (url: string, init: TransportInit, { signal }: Stop) => fetch(url, { ...init, signal }),
});

export function transportOf(fetch: Fetch & Partial<DirectFetch>): Transport {
  return fetch[TRANSPORT] ?? ((url, init, { signal }) => fetch(new Request(url, { ...init, signal })));
}
