import { createRefundKit, type RefundKit, type RefundKitOptions } from "../src/index.ts";

/** A request as it left. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A client whose handler, passed as `fetch`, gives the same answer to every call and keeps what it was sent. */
export function answering(
  body: unknown,
  init?: ResponseInit,
  options?: Partial<RefundKitOptions>,
): [RefundKit, Sent[]] {
  const sent: Sent[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    const { method, url, headers } = request;
    sent.push({ method, url, headers, body: await request.text() });
    return Response.json(body, init);
  };
  return [createRefundKit({ apiKey: "rk_test_1", fetch, ...options }), sent];
}
