import { createWooshPay, type WooshPay, type WooshPayOptions } from "../src/index.ts";

/** A request as it left. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A client whose handler, passed as `fetch`, gives the same answer to every call and keeps what it was sent. */
export function answering(body: unknown, init?: ResponseInit, options?: Partial<WooshPayOptions>): [WooshPay, Sent[]] {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    sent.push({ method, url, headers, body: await request.text() });
    return Response.json(body, init);
  };
  return [createWooshPay({ apiKey: "sk_live_1", fetch, ...options }), sent];
}
