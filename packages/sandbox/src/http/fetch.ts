import type { Answer, Arrival } from "./exchange.ts";
import type { Handler } from "./handler.ts";
import { BODY_LIMIT, bodyTooLarge } from "./own-answers.ts";

/** What `fetch` is to its callers. */
export type FetchHandler = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** A call that may be given up. */
interface Call {
  readonly input: Request | URL | string;
  readonly request: Request;
}

// A request passes the abort of another signal on only as long as something holds it, and so does the request that it was
// made from. Of a call that hangs nobody else holds either.
const waiting = new Set<Call>();

/**
 * A handler as a `fetch`. A connection that ends early rejects as Node's own `fetch` would, with a TypeError and its cause;
 * one that hangs ends with the request's signal.
 */
export function createFetch(handler: Handler): FetchHandler {
  return async (input, init) => {
    const request = input instanceof Request && init === undefined ? input : new Request(input, init);
    const call = { input, request };
    const bytes = await request.arrayBuffer();
    request.signal.throwIfAborted();
    const body = new TextDecoder().decode(bytes);
    const { origin, pathname, search } = new URL(request.url);
    const { method, headers } = request;
    const answer =
      bytes.byteLength > BODY_LIMIT
        ? bodyTooLarge()
        : await untilAborted(
            handler({ method, base: origin, path: pathname, query: search.slice(1), headers, body }),
            call,
          );
    return deliver(answer, call);
  };
}

async function deliver(answer: Answer, call: Call): Promise<Response> {
  const { arrival, status, headers, body } = answer;
  if (arrival.kind === "whole") return new Response(body, { status, headers });
  if (arrival.kind === "closed") throw networkError("other side closed", "UND_ERR_SOCKET");
  if (arrival.kind === "reset") throw networkError("read ECONNRESET", "ECONNRESET");
  if (arrival.bytes === undefined) return untilAborted(new Promise<never>(() => {}), call);
  return new Response(beginning(body, arrival, call), { status, headers });
}

/** The first bytes of a body, then an error or nothing more. */
function beginning(
  body: string,
  { kind, bytes }: Extract<Arrival, { kind: "cut" | "hang" }>,
  call: Call,
): ReadableStream {
  const first = new TextEncoder().encode(body).subarray(0, bytes);
  let release: (() => void) | undefined;
  return new ReadableStream({
    start(controller) {
      if (first.length > 0) controller.enqueue(first);
      if (kind === "hang") release = onAbort(call, (reason) => controller.error(reason));
    },
    pull(controller) {
      if (kind === "cut") controller.error(terminated());
      // While it hangs, reading waits for ever.
      return kind === "cut" ? undefined : new Promise(() => {});
    },
    cancel: () => release?.(),
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

function untilAborted<Value>(value: Value | Promise<Value>, call: Call): Value | Promise<Value> {
  if (!(value instanceof Promise)) return value;
  return new Promise((resolve, reject) => {
    const release = onAbort(call, reject);
    value.then(resolve, reject).finally(release);
  });
}

/** Does something when the call is given up, unless the returned function has been called before. */
function onAbort(call: Call, give: (reason: unknown) => void): () => void {
  const { signal } = call.request;
  const release = (): void => {
    waiting.delete(call);
    signal.removeEventListener("abort", abort);
  };
  const abort = (): void => {
    release();
    give(signal.reason);
  };
  waiting.add(call);
  signal.addEventListener("abort", abort);
  return release;
}
