import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

describe("middleware", () => {
  it("sees the request and the response of verbs, methods and pages", async () => {
    const { fetch, sent } = answering(json({ id: "re_1", data: [{ id: "re_1" }], has_more: false }));
    const acme = createAcme({ fetch });
    const seen: string[] = [];
    acme.use({
      onRequest({ request, schemaPath }) {
        request.headers.set("X-Trace", "t1");
        seen.push(`${request.method} ${schemaPath}`);
        return request;
      },
      onResponse({ response }) {
        seen.push(String(response.status));
      },
    });
    await acme.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });
    await acme.refunds.create({ amount: 5 });
    await acme.refunds.list().page();
    expect(seen).toEqual(["GET /v1/refunds/{refund}", "200", "POST /v1/refunds", "200", "GET /v1/refunds", "200"]);
    expect(sent.map(({ headers }) => headers.get("X-Trace"))).toEqual(["t1", "t1", "t1"]);
  });

  it("sees the failure of a call, and is gone once it is ejected", async () => {
    const { fetch } = answering(() => Promise.reject(new Error("no network")));
    const acme = createAcme({ fetch });
    const seen: unknown[] = [];
    const watcher = {
      onError({ error }: { readonly error: unknown }): void {
        seen.push(error);
      },
    };
    acme.use(watcher);
    const error = await failureOf(acme.refunds.retrieve("re_1"));
    acme.eject(watcher);
    await failureOf(acme.refunds.retrieve("re_1"));
    expect(seen).toEqual([error]);
  });

  it("can answer itself: an error status that it makes is thrown like the provider's", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    acme.use({ onRequest: () => Response.json({ error: { message: "paused" } }, { status: 503 }) });
    const error = await failureOf(acme.refunds.retrieve("re_1"));
    expect(error.message).toBe("acme refunds.retrieve: 503: paused");
    expect(sent).toEqual([]);
  });
});

it("Middleware is told by the signal of its request that the call has ended, and not that an attempt has", async () => {
  let signal: AbortSignal | undefined;
  let requests = 0;
  const acme = createAcme({
    fetch: async () => ((requests += 1) === 1 ? new Promise(() => {}) : Response.json({ id: "re_1" })),
    retry: { attempts: 2, attemptTimeoutMs: 5, maxWaitMs: 0 },
  });
  const seen: unknown[] = [];
  acme.use({
    onRequest: ({ request }) => {
      ({ signal } = request);
    },
    onResponse: ({ request }) => {
      seen.push(request.signal.aborted);
    },
  });
  expect(await acme.refunds.retrieve("re_1")).toEqual({ id: "re_1" });
  expect(seen).toEqual([false]);

  requests = 0;
  const controller = new AbortController();
  const failed = failureOf(acme.refunds.retrieve("re_1", {}, { signal: controller.signal, retry: { attempts: 1 } }));
  await expect.poll(() => requests).toBe(1);
  controller.abort();
  expect(await failed).toMatchObject({ kind: "aborted" });
  expect(signal?.aborted).toBe(true);
});
