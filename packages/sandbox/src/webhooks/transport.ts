import { isLoopback } from "../http/loopback.ts";

/** Sends one delivery and gives the status of the answer. Throws when there was none, and when the signal aborts. */
export type Transport = (
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
) => Promise<number>;

/**
 * Deliveries by HTTP, each with so many seconds for its answer. Without a `fetch` of the caller's own they go to this machine
 * only: a test that names a real host must not call it.
 */
export function createTransport(
  timeoutSeconds: number,
  fetch: (request: Request) => Promise<Response> = onlyLoopback,
): Transport {
  return async (url, headers, body, stop) => {
    const signal = AbortSignal.any([stop, AbortSignal.timeout(timeoutSeconds * 1000)]);
    const request = new Request(url, { method: "POST", headers, body, redirect: "manual", signal });
    const response = await Promise.race([fetch(request), end(signal)]);
    // A fetch of the caller's own may have read the body already; it is of no interest here.
    if (!response.bodyUsed) await response.body?.cancel().catch(() => {});
    return response.status;
  };
}

/** A fetch of the caller's own may be deaf to the signal of its request. */
function end(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

async function onlyLoopback(request: Request): Promise<Response> {
  const { hostname } = new URL(request.url);
  if (isLoopback(hostname)) return fetch(request);
  throw new Error(`${hostname} is not on this machine; createSandbox({ webhookFetch }) can reach it`);
}
