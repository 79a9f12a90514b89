import type { Answer, Arrival } from "./exchange.ts";
import type { Handler } from "./handler.ts";
import { BODY_LIMIT, bodyTooLarge } from "./refusal.ts";

/** What `fetch` is to its callers. */
export type FetchHandler = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/**
 * A handler as a `fetch`. A connection that ends early rejects as Node's own `fetch` would, with a TypeError and its cause;
 * one that hangs ends with the request's signal.
 */
export function createFetch(handler: Handler): FetchHandler {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const { signal } = request;
    const bytes = await request.arrayBuffer();
    signal.throwIfAborted();
    const body = new TextDecoder().decode(bytes);
    const { pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const answer =
      bytes.byteLength > BODY_LIMIT
        ? bodyTooLarge()
        : await untilAborted(handler({ method, path: pathname, query: search.slice(1), headers, body }), signal);
    return deliver(answer, signal);
  };
}

async function deliver(answer: Answer, signal: AbortSignal): Promise<Response> {
  const { arrival, status, headers, body } = answer;
  if (arrival.kind === "whole") return new Response(body, { status, headers });
  if (arrival.kind === "closed") throw networkError("other side closed", "UND_ERR_SOCKET");
  if (arrival.kind === "reset") throw networkError("read ECONNRESET", "ECONNRESET");
  if (arrival.bytes === undefined) return untilAborted(new Promise<never>(() => {}), signal);
  return new Response(beginning(body, arrival, signal), { status, headers });
}

/** The first bytes of a body, then an error or nothing more. */
function beginning(
  body: string,
  { kind, bytes }: Extract<Arrival, { kind: "cut" | "hang" }>,
  signal: AbortSignal,
): ReadableStream {
  const first = new TextEncoder().encode(body).subarray(0, bytes);
  return new ReadableStream({
    start(controller) {
      if (first.length > 0) controller.enqueue(first);
      signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
    },
    pull(controller) {
      if (kind === "cut") controller.error(terminated());
      // While it hangs, reading waits for ever.
      return kind === "cut" ? undefined : new Promise(() => {});
    },
  });
}

function networkError(message: string, code: string): TypeError {
  return new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) });
}

function terminated(): TypeError {
  return new TypeError("terminated", {
    cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
  });
}

function untilAborted<Value>(value: Value | Promise<Value>, signal: AbortSignal): Value | Promise<Value> {
  if (!(value instanceof Promise)) return value;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    signal.addEventListener("abort", abort, { once: true });
    value.then(resolve, reject).finally(() => signal.removeEventListener("abort", abort));
  });
}
