/** A `fetch`, or anything that answers a Request as `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

/** What is read of an answer. A Response is one; what builds no Response for every answer gives less. */
export interface Reply extends Pick<Response, "ok" | "status" | "statusText" | "headers" | "type" | "url" | "text"> {
  readonly body: { cancel(): Promise<void> } | null;
}

/** Sends what no Request was made of. */
export type Transport = (url: string, init: TransportInit) => Promise<Reply>;

/** What a {@link Transport} is told of a request. The headers are not to be changed: every attempt has the same. */
export interface TransportInit {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
  readonly signal: AbortSignal;
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
  [TRANSPORT]: (url: string, init: TransportInit) => fetch(url, init),
});

export function transportOf(fetch: Fetch & Partial<DirectFetch>): Transport {
  return fetch[TRANSPORT] ?? ((url, init) => fetch(new Request(url, init)));
}
