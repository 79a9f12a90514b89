import { describe, expect, it } from "vitest";
import { createAcme, type Acme } from "./acme.ts";
import { answering, failureOf, json, listening, text, unused } from "./answers.ts";

const ok = json({ id: "re_1" });
const page = json({ data: [{ id: "re_1" }], has_more: false });
const refusal = (status: number, headers: HeadersInit = {}) => json({ error: { message: "no" } }, { status, headers });
const lost = () => Promise.reject<Response>(new TypeError("fetch failed", { cause: { code: "ECONNRESET" } }));
const unheard = () => Promise.reject<Response>(new TypeError("fetch failed", { cause: { code: "ECONNREFUSED" } }));
const untrusted = () =>
  Promise.reject<Response>(new TypeError("fetch failed", { cause: { code: "DEPTH_ZERO_SELF_SIGNED_CERT" } }));
const cutBody = () => Promise.resolve(new Response(new ReadableStream({ pull: (body) => body.error("cut") })));

/** Repeats at once. */
const retry = { attempts: 4, maxWaitMs: 0 };

const reads: [string, (acme: Acme) => Promise<unknown>][] = [
  ["a retrieve", (acme) => acme.refunds.retrieve("re_1")],
  ["a page of a list", (acme) => acme.refunds.list().page()],
  ["a GET", (acme) => acme.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } })],
];
const keyedWrites: [string, (acme: Acme) => Promise<unknown>][] = [
  ["a create", (acme) => acme.refunds.create({ amount: 5 })],
  ["an update with a form", (acme) => acme.refunds.update("re_1", { metadata: { order: "7" } })],
  ["a POST", (acme) => acme.POST("/v1/refunds", { body: { amount: 5 } })],
];
const bareWrites: [string, (acme: Acme) => Promise<unknown>][] = [
  ["a write without a key", (acme) => acme.refunds.cancel("re_1")],
  ["a DELETE", (acme) => acme.DELETE("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } })],
];
const passing = [
  ["a lost connection", lost],
  ["a body that breaks off", cutBody],
  ["a body that is cut short", text('{"id":"re_')],
  ["an empty 200", text("")],
  ["HTML", text("<html>", { status: 200 })],
  ["408", refusal(408)],
  ["429", refusal(429)],
  ["500", refusal(500)],
  ["an empty 503", text(null, { status: 503 })],
  ["an HTML 502", text("<html>bad gateway", { status: 502 })],
] as const;
const final = [400, 401, 402, 403, 404, 422];

describe.each(reads)("%s", (_, call) => {
  it.each(passing)("is repeated after %s", async (_, failure) => {
    const { fetch, sent } = answering(failure, failure, page);
    await call(createAcme({ fetch, retry }));
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(({ url }) => url)).size).toBe(1);
  });

  it.each(final)("is not repeated after %i", async (status) => {
    const { fetch, sent } = answering(refusal(status), page);
    await call(createAcme({ fetch, retry })).catch(() => {});
    expect(sent).toHaveLength(1);
  });

  it("is not repeated after a redirect, which would be the same again", async () => {
    const { fetch, sent } = answering(text(null, { status: 302, headers: { location: "/" } }), page);
    await failureOf(call(createAcme({ fetch, retry })));
    expect(sent).toHaveLength(1);
  });
});

describe.each(keyedWrites)("%s", (_, call) => {
  it.each([...passing, ["409, a first call with the key that is still running", refusal(409)] as const])(
    "is repeated after %s, with the same key and the same body",
    async (_, failure) => {
      const { fetch, sent } = answering(failure, failure, failure, ok);
      await call(createAcme({ fetch, retry }));
      expect(sent).toHaveLength(4);
      expect(new Set(sent.map(({ headers }) => headers.get("Idempotency-Key"))).size).toBe(1);
      expect(new Set(sent.map(({ body }) => body)).size).toBe(1);
      expect(sent[3]?.body).not.toBe("");
    },
  );

  it.each(final)("is not repeated after %i", async (status) => {
    const { fetch, sent } = answering(refusal(status), ok);
    await call(createAcme({ fetch, retry })).catch(() => {});
    expect(sent).toHaveLength(1);
  });

  it("is repeated over real HTTP, with its whole body", async () => {
    const bodies: string[] = [];
    const baseUrl = await listening((request, response) => {
      let body = "";
      request.on("data", (bytes: Buffer) => (body += bytes.toString()));
      request.on("end", () => {
        bodies.push(body);
        if (bodies.length < 3) request.socket.destroy();
        else response.end('{"id":"re_1"}');
      });
    });
    await call(createAcme({ baseUrl, retry }));
    expect(bodies).toHaveLength(3);
    expect(new Set(bodies).size).toBe(1);
    expect(bodies[0]).toMatch(/./);
  });
});

describe.each(bareWrites)("%s", (_, call) => {
  it.each([...passing, ["409", refusal(409)] as const])(
    "is never sent twice, whatever comes: %s",
    async (_, failure) => {
      const { fetch, sent } = answering(failure, ok);
      await call(createAcme({ fetch, retry })).catch(() => {});
      expect(sent).toHaveLength(1);
    },
  );

  it("is sent again only while it is certain that it never left", async () => {
    const { fetch, sent } = answering(unheard, unheard, lost, ok);
    const error = await failureOf(call(createAcme({ fetch, retry })));
    expect(sent).toHaveLength(3);
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", attempts: 1 });
  });

  it("is not given up after the time of an attempt: nothing could follow", async () => {
    const { fetch, sent } = answering(
      () => new Promise<Response>((resolve) => setTimeout(() => resolve(Response.json({ id: "re_1" })), 30)),
    );
    await call(createAcme({ fetch, retry: { attemptTimeoutMs: 1 } }));
    expect(sent).toHaveLength(1);
  });
});

describe("a call that is repeated", () => {
  it("ends after the attempts that it may have, with the last error and their number", async () => {
    const { fetch, sent } = answering(lost, refusal(500), refusal(503));
    const error = await failureOf(createAcme({ fetch, retry }).refunds.retrieve("re_1"));
    expect(sent).toHaveLength(4);
    expect(error).toMatchObject({ kind: "api", status: 503, attempts: 4, retryable: true, outcome: "rejected" });
    expect(error.message).toContain("4 attempts");
  });

  it("is sent five times unless told otherwise", async () => {
    const { fetch, sent } = answering(refusal(500));
    const acme = createAcme({ fetch, retry: { maxWaitMs: 0 } });
    await failureOf(acme.refunds.retrieve("re_1"));
    expect(sent).toHaveLength(5);
  });

  it("can be told how often by itself; the rest stays as the client has it", async () => {
    const { fetch, sent } = answering(refusal(500));
    const acme = createAcme({ fetch, retry });
    await failureOf(acme.refunds.retrieve("re_1", {}, { retry: { attempts: 2 } }));
    await acme.POST("/v1/refunds", { body: {}, retry: { attempts: 1 } });
    await failureOf(acme.refunds.list({}, { retry: { attempts: 3 } }).page());
    expect(sent).toHaveLength(6);
  });

  it("shows middleware one request and one answer", async () => {
    const seen: string[] = [];
    const { fetch, sent } = answering(lost, refusal(500), ok);
    const acme = createAcme({ fetch, retry });
    acme.use({
      onRequest: ({ request }) => void seen.push(request.method),
      onResponse: ({ response }) => void seen.push(`${response.status}`),
    });
    await acme.refunds.create({ amount: 5 });
    expect(seen).toEqual(["POST", "200"]);
    expect(sent).toHaveLength(3);
  });

  it("has the key that middleware has set on all attempts", async () => {
    const { fetch, sent } = answering(lost, ok);
    const acme = createAcme({ fetch, retry });
    acme.use({
      onRequest({ request }) {
        request.headers.set("Idempotency-Key", "from-middleware");
        return request;
      },
    });
    await acme.refunds.create({ amount: 5 });
    expect(sent.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual(["from-middleware", "from-middleware"]);
  });

  it.each([
    ["a lost connection", lost],
    ["500", refusal(500)],
  ])("is a write without a key once middleware has taken the key away: %s", async (_, failure) => {
    const { fetch, sent } = answering(failure, ok);
    const acme = createAcme({ fetch, retry });
    acme.use({
      onRequest({ request }) {
        request.headers.delete("Idempotency-Key");
        return request;
      },
    });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ outcome: "unknown", retryable: false });
    expect(error.idempotencyKey).toBeUndefined();
    expect(sent).toHaveLength(1);
  });
});

describe("a server whose certificate is not trusted", () => {
  it.each([...reads, ...keyedWrites, ...bareWrites])("gets nothing, not even at a second time: %s", async (_, call) => {
    const { fetch, sent } = answering(untrusted, ok);
    const error = await failureOf(call(createAcme({ fetch, retry })));
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent", attempts: 0, retryable: false });
    expect(error.message).toContain("DEPTH_ZERO_SELF_SIGNED_CERT");
    expect(sent).toHaveLength(1);
  });
});

describe("the provider's own word on repeating", () => {
  const veto = { "Acme-Should-Retry": "false" };
  const wish = { "Acme-Should-Retry": "true" };

  it.each([408, 429, 500, 503])("forbids it after %i", async (status) => {
    const { fetch, sent } = answering(refusal(status, veto), ok);
    const error = await failureOf(createAcme({ fetch, retry }).refunds.create({ amount: 5 }));
    expect(sent).toHaveLength(1);
    expect(error).toMatchObject({ status, retryable: false });
  });

  it("asks for it after an error that would be final", async () => {
    const { fetch, sent } = answering(refusal(400, wish), ok);
    await createAcme({ fetch, retry }).refunds.create({ amount: 5 });
    expect(sent).toHaveLength(2);
  });

  it("does not make a write without a key be sent twice", async () => {
    const { fetch, sent } = answering(refusal(500, wish), ok);
    const error = await failureOf(createAcme({ fetch, retry }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ outcome: "unknown", retryable: false });
    expect(sent).toHaveLength(1);
  });

  it.each(["maybe", ""])("counts for nothing when it is %j", async (word) => {
    const { fetch, sent } = answering(refusal(500, { "Acme-Should-Retry": word }), ok);
    await createAcme({ fetch, retry }).refunds.create({ amount: 5 });
    expect(sent).toHaveLength(2);
  });
});

describe("what became of a write that was sent several times", () => {
  it.each([
    ["lost, then refused", [lost, refusal(400)], "unknown", 2],
    ["lost, then never left", [lost, unheard], "unknown", 1],
    ["lost, then told to wait", [lost, refusal(429)], "unknown", 2],
    ["told to wait, then refused", [refusal(429), refusal(400)], "rejected", 2],
    ["told to wait, then never left", [refusal(429), unheard], "rejected", 1],
    ["never left, then refused", [unheard, refusal(400)], "rejected", 1],
    ["never left, then never left", [unheard], "not-sent", 0],
    ["never left, then lost", [unheard, lost], "unknown", 1],
  ] as const)("%s", async (_, answers, outcome, attempts) => {
    const { fetch } = answering(...answers);
    const acme = createAcme({ fetch, retry: { attempts: 2, maxWaitMs: 0 } });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ outcome, attempts });
  });

  it("is told with what it takes to look it up", async () => {
    const { fetch } = answering(lost);
    const acme = createAcme({ fetch, retry });
    const before = new Date().toISOString();
    const error = await failureOf(acme.refunds.update("re_1", { amount: 5, expand: ["charge"] }));
    expect(error.input).toEqual({ path: { refund: "re_1" }, query: { expand: ["charge"] }, body: { amount: 5 } });
    expect((error.sentAt ?? "") >= before).toBe(true);
    expect(JSON.stringify(error)).not.toContain("charge");
    expect(error.message).toContain("it may have been carried out");
  });

  it("has no time of sending when it never left", async () => {
    const error = await failureOf(createAcme({ baseUrl: await unused(), retry }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ outcome: "not-sent", attempts: 0, retryable: true });
    expect(error).not.toHaveProperty("sentAt");
  });
});
