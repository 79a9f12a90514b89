import type { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { failureOf, listening, unused } from "./answers.ts";
import { pooled } from "./pooled.ts";

const ok = '{"id":"re_1"}';

/** What a client that nobody looks into sends, and what one with middleware sends, which makes a Request. */
const lanes = [
  ["without middleware", createAcme],
  [
    "with middleware",
    (options: Parameters<typeof createAcme>[0]) => {
      const acme = createAcme(options);
      acme.use({ onRequest: () => undefined });
      return acme;
    },
  ],
] as const;

describe.each(lanes)("A client over the pool, %s,", (_, create) => {
  it("gets what the server sends, and sends what the global fetch does", async () => {
    const seen: object[] = [];
    const baseUrl = await listening(async (request, response) => {
      let body = "";
      for await (const piece of request.setEncoding("utf8")) body += piece;
      const { method, url, headers } = request;
      seen.push({ method, url, body, headers });
      response.setHeader("content-type", "application/json").end(ok);
    });
    const acme = create({ baseUrl, fetch: pooled() });
    expect(await acme.refunds.create({ amount: 5, reason: "ü€" }, { idempotencyKey: "key-1" })).toEqual({ id: "re_1" });
    expect(await acme.refunds.retrieve("re/1", { expand: ["charge"] })).toEqual({ id: "re_1" });
    expect(await acme.refunds.cancel("re_1")).toEqual({ id: "re_1" });
    expect(seen).toMatchObject([
      {
        method: "POST",
        url: "/v1/refunds",
        body: '{"amount":5,"reason":"ü€"}',
        headers: {
          host: new URL(baseUrl).host,
          "user-agent": "node",
          "content-length": "29",
          "content-type": "application/json",
          "idempotency-key": "key-1",
          authorization: "Bearer sk_acme_DoNotShowMe",
        },
      },
      { method: "GET", url: "/v1/refunds/re%2F1?expand[]=charge", body: "" },
      { method: "POST", url: "/v1/refunds/re_1/cancel", body: "", headers: { "content-length": "0" } },
    ]);
    expect(seen[0]).not.toHaveProperty("headers.accept-encoding");
    expect(seen[0]).not.toHaveProperty("headers.transfer-encoding");
  });

  it("sends a user agent of the caller's instead of its own", async () => {
    const agents: unknown[] = [];
    const baseUrl = await listening(({ headers }, response) => {
      agents.push(headers["user-agent"]);
      response.end(ok);
    });
    await create({ baseUrl, fetch: pooled(), headers: { "User-Agent": "shop/1" } }).refunds.retrieve("re_1");
    expect(agents).toEqual(["shop/1"]);
  });

  it("uses its connections again", async () => {
    const sockets = new Set<Socket>();
    const baseUrl = await listening(({ socket }, response) => {
      sockets.add(socket);
      response.end(ok);
    });
    const acme = create({ baseUrl, fetch: pooled() });
    for (let call = 0; call < 10; call++) await acme.refunds.create({ amount: 5 });
    // The one that has just been used takes a moment to be free.
    expect(sockets.size).toBeLessThanOrEqual(2);
  });

  it("gives verbs a Response with status, headers and URL", async () => {
    const baseUrl = await listening(({ method }, response) => {
      response.statusMessage = "Fine";
      response
        .setHeader("acme-request", "req_1")
        .setHeader("set-cookie", ["a=1", "b=2"])
        .setHeader("x-note", "gr\xfcn");
      response.writeHead(method === "GET" ? 201 : 422).end(ok);
    });
    const acme = create({ baseUrl, fetch: pooled() });
    const { data, response } = await acme.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });
    expect(data).toEqual({ id: "re_1" });
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 201, statusText: "Fine", ok: true, url: `${baseUrl}/v1/refunds/re_1` });
    expect(response.headers.get("acme-request")).toBe("req_1");
    expect(response.headers.get("x-note")).toBe("gr\xfcn");
    expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);

    const { error, ...failed } = await acme.POST("/v1/refunds", { body: { amount: 5 } });
    expect(error).toMatchObject({ error: { message: expect.stringMatching(/^422 Fine/) } });
    expect(failed.response).toBeInstanceOf(Response);
    expect(failed.response.status).toBe(422);
    expect(failed.failure).toMatchObject({ kind: "api", status: 422, requestId: "req_1", outcome: "rejected" });
  });

  it("takes a 204 for what has no result, though it names a coding", async () => {
    const baseUrl = await listening((_, response) => {
      response.writeHead(204, { "content-encoding": "gzip" }).end();
    });
    expect(await create({ baseUrl, fetch: pooled() }).refunds.delete("re_1")).toBeUndefined();
  });

  it("waits for the answer behind those that only say that it will come", async () => {
    const baseUrl = await listening((_, response) => {
      response.writeProcessing();
      response.writeEarlyHints({ link: "</style.css>; rel=preload" });
      setTimeout(() => response.end(ok), 20);
    });
    expect(await create({ baseUrl, fetch: pooled() }).refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
  });

  it("follows no redirect, so the key goes nowhere else", async () => {
    const visits: unknown[] = [];
    const baseUrl = await listening(({ url }, response) => {
      visits.push(url);
      response.writeHead(url === "/v1/refunds" ? 307 : 200, { location: "/elsewhere" }).end(ok);
    });
    const error = await failureOf(create({ baseUrl, fetch: pooled() }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "malformed", status: 307, outcome: "unknown" });
    expect(visits).toEqual(["/v1/refunds"]);
  });

  it("knows that a refused connection never left", async () => {
    const baseUrl = await unused();
    const error = await failureOf(create({ baseUrl, fetch: pooled() }).refunds.cancel("re_1"));
    expect(error.message).toBe("acme refunds.cancel: no complete answer (ECONNREFUSED)");
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent", retryable: true, attempts: 0 });
  });

  it("knows that a host without an address was never asked", async () => {
    const acme = create({ baseUrl: "http://nowhere.invalid", fetch: pooled() });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ kind: "connection", outcome: "not-sent" });
  });

  it("reads an answer that begins with a byte order mark", async () => {
    const baseUrl = await listening((_, response) => response.end(`\uFEFF${ok}`));
    expect(await create({ baseUrl, fetch: pooled() }).refunds.retrieve("re_1")).toEqual({ id: "re_1" });
  });
});

describe("As a fetch of its own, it", () => {
  it("answers a Request with a Response", async () => {
    const baseUrl = await listening(async ({ method }, response) => {
      let body = "";
      for await (const piece of response.req.setEncoding("utf8")) body += piece;
      response.writeHead(200, { "x-method": method }).end(`${body}!`);
    });
    const fetch = pooled();
    const response = await fetch(new Request(`${baseUrl}/path?a=b`, { method: "PUT", body: "tea" }));
    expect(response).toBeInstanceOf(Response);
    expect(response).toMatchObject({ status: 200, url: `${baseUrl}/path?a=b` });
    expect(response.headers.get("x-method")).toBe("PUT");
    expect(await response.text()).toBe("tea!");
  });

  it.each([204, 205, 304])("answers with a %d without a body", async (status) => {
    const baseUrl = await listening((_, response) => response.writeHead(status).end());
    const response = await pooled()(new Request(baseUrl));
    expect(response).toMatchObject({ status, body: null });
  });

  it("gives an answer before its body has come, and lets go of one that nobody reads", async () => {
    let closed: (() => void) | undefined;
    const isClosed = new Promise<void>((resolve) => (closed = resolve));
    const baseUrl = await listening(({ socket }, response) => {
      socket.on("close", () => closed?.());
      response.writeHead(200).write("never all");
    });
    const response = await pooled()(new Request(baseUrl));
    expect(response.status).toBe(200);
    await response.body?.cancel();
    await isClosed;
  });
});
