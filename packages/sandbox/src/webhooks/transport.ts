import { isLoopback } from "../http/loopback.ts";

const TIMEOUT_MS = 10_000;

/** Sends one delivery and gives the status of the answer. Throws when there was none. */
export type Transport = (url: string, headers: Readonly<Record<string, string>>, body: string) => Promise<number>;

/**
 * Deliveries by HTTP. Without a `fetch` of the caller's own they go to this machine only: a test that names a real host must
 * not call it.
 */
export function createTransport(fetch?: (request: Request) => Promise<Response>): Transport {
  const send = fetch ?? onlyLoopback;
  return async (url, headers, body) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const request = new Request(url, { method: "POST", headers, body, redirect: "manual", signal });
    const response = await send(request);
    await response.body?.cancel();
    return response.status;
  };
}

async function onlyLoopback(request: Request): Promise<Response> {
  const { hostname } = new URL(request.url);
  if (isLoopback(hostname)) return fetch(request);
  throw new Error(`${hostname} is not on this machine; give createSandbox a fetch for webhooks to reach it`);
}
