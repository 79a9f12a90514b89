import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json, listening, text } from "./answers.ts";

const ok = json({ id: "re_1" });
const refusal = (status: number) => json({ error: { message: "no" } }, { status });
const lost = () => Promise.reject<Response>(new TypeError("fetch failed"));
const retry = { attempts: 4, maxWaitMs: 0 };

const refused = Object.assign(new Error("refused"), { code: "ECONNREFUSED" });
/** An answer whose body fails. */
const broken = (error: Error, init?: ResponseInit): Response =>
  new Response(new ReadableStream({ pull: (stream) => stream.error(error) }), init);

/** An error of another call, as it stands around in a caller's program. */
const errorOfAnother = () =>
  failureOf(createAcme({ fetch: answering(refusal(400)).fetch }).refunds.create({ amount: 1 }));

describe("an error of another call is never taken for this one's", () => {
  it("as the caller's reason to abort", async () => {
    const other = await errorOfAnother();
    const controller = new AbortController();
    const { fetch } = answering(() => {
      controller.abort(other);
      return new Promise<Response>(() => {});
    });
    const call = createAcme({ fetch, retry }).refunds.create({ amount: 5 }, { signal: controller.signal });
    const error = await failureOf(call);
    expect(error).toMatchObject({ kind: "aborted", outcome: "unknown", attempts: 1, input: { body: { amount: 5 } } });
    expect(error.cause).toBe(other);
  });

  it("out of a fetch that calls somebody else", async () => {
    const other = await errorOfAnother();
    const { fetch, sent } = answering(() => Promise.reject(other));
    const error = await failureOf(createAcme({ fetch, retry }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", operation: "refunds.cancel" });
    expect(sent).toHaveLength(1);
  });

  it("out of middleware that calls somebody else", async () => {
    const other = await errorOfAnother();
    const acme = createAcme({ fetch: answering(ok).fetch });
    acme.use({
      onResponse() {
        throw other;
      },
    });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "malformed", outcome: "unknown", attempts: 1 });
  });
});

describe("middleware that sends by itself", () => {
  it("before the request leaves, and hands back an error, leaves a write in doubt", async () => {
    const acme = createAcme({ fetch: answering().fetch });
    acme.use({ onRequest: () => Response.json({ error: { message: "no" } }, { status: 500 }) });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown", retryable: false });
  });

  it("after a refusal, and hands back an error, leaves a write in doubt", async () => {
    const acme = createAcme({ fetch: answering(refusal(429)).fetch });
    acme.use({ onResponse: () => Response.json({ error: { message: "no" } }, { status: 500 }) });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown", retryable: false });
  });

  it("and sets an empty key makes a write one without a key", async () => {
    const { fetch, sent } = answering(lost, ok);
    const acme = createAcme({ fetch, retry });
    acme.use({
      onRequest({ request }) {
        request.headers.set("Idempotency-Key", " ");
        return request;
      },
    });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ outcome: "unknown", retryable: false });
    expect(sent).toHaveLength(1);
  });

  it("and puts bytes in the body sees them sent as they are, each time", async () => {
    const bytes = new Uint8Array([0x1f, 0x8b, 0xff, 0xfe, 0x00]);
    const bodies: Uint8Array[] = [];
    const fetch = async (request: Request): Promise<Response> => {
      bodies.push(new Uint8Array(await request.arrayBuffer()));
      return bodies.length === 1 ? lost() : Response.json({ id: "re_1" });
    };
    const acme = createAcme({ fetch, retry });
    acme.use({ onRequest: ({ request }) => new Request(request, { method: "POST", body: bytes }) });
    await acme.refunds.create({ amount: 5 });
    expect(bodies).toEqual([bytes, bytes]);
  });

  it("and drops the signal cannot keep an attempt alive", async () => {
    const signals: AbortSignal[] = [];
    const fetch = (request: Request): Promise<Response> => {
      signals.push(request.signal);
      return new Promise(() => {});
    };
    const acme = createAcme({ fetch, timeoutMs: 20 });
    acme.use({ onRequest: ({ request }) => new Request(request, { signal: new AbortController().signal }) });
    await failureOf(acme.refunds.create({ amount: 5 }));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("an input that its caller uses again", () => {
  it.each([undefined, { requests: 100, perMs: 1000 }])(
    "is sent as it was when the call was made (%j)",
    async (rateLimit) => {
      const { fetch, sent } = answering(ok);
      const acme = createAcme({ fetch, ...(rateLimit && { rateLimit }) });
      const body = { amount: 0 };
      const calls: Promise<unknown>[] = [];
      for (const amount of [1, 2, 3]) {
        body.amount = amount;
        calls.push(acme.POST("/v1/refunds", { body }));
      }
      await Promise.all(calls);
      expect(sent.map((each) => each.body)).toEqual(['{"amount":1}', '{"amount":2}', '{"amount":3}']);
    },
  );
});

describe("a fetch that answers", () => {
  it("and then says that it could not connect has sent the request all the same", async () => {
    const { fetch, sent } = answering(() => Promise.resolve(broken(refused)));
    const error = await failureOf(createAcme({ fetch, retry }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ outcome: "unknown", attempts: 1, retryable: false });
    expect(sent).toHaveLength(1);
  });

  it("with an error whose body breaks off is believed its status and headers", async () => {
    const { fetch, sent } = answering(
      () => broken(new Error("cut"), { status: 400 }),
      () => broken(new Error("cut"), { status: 429, headers: { "retry-after": "60" } }),
    );
    const acme = createAcme({ fetch, retry });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ kind: "api", outcome: "rejected" });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ status: 429, retryAfterMs: 60_000 });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ["a redirect", { status: 302 }],
    ["a late answer", {}],
  ])("with %s that nobody reads is let go", async (what, init) => {
    let cancelled: (() => void) | undefined;
    const letGo = new Promise<void>((resolve) => (cancelled = resolve));
    const body = new ReadableStream({ cancel: () => cancelled?.() });
    const { fetch } = answering(
      () =>
        new Promise((resolve) => {
          setTimeout(() => resolve(new Response(body, init)), what === "a redirect" ? 0 : 20);
        }),
    );
    await failureOf(createAcme({ fetch, timeoutMs: 10 }).refunds.create({ amount: 5 }));
    expect(await letGo).toBeUndefined();
  });
});

describe("a success without what is always in one", () => {
  it.each([
    ['{"error":"down"}', 'an error: "down"'],
    ['{"error":{"code":"x"}}', 'an error: {"code":"x"}'],
    ['{"error":false}', "an error: false"],
  ])("%s is none, and a write may have happened", async (body, says) => {
    const acme = createAcme({ fetch: answering(text(body)).fetch });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "malformed", outcome: "unknown", status: 200 });
    expect(error.message).toContain(says);
  });

  it('{"error":null} beside a resource is one', async () => {
    const acme = createAcme({ fetch: answering(text('{"id":"re_1","error":null}')).fetch });
    expect(await acme.refunds.create({ amount: 5 })).toMatchObject({ id: "re_1" });
  });
});

describe("a write with an empty body", () => {
  it("is repeated like any other", async () => {
    const { fetch, sent } = answering(lost, ok);
    await createAcme({ fetch, retry }).refunds.update("re_1", { metadata: undefined });
    expect(sent.map(({ body }) => body)).toEqual(["", ""]);
  });
});

describe("a verb that failed", () => {
  it("has the error that a method would have thrown, with the key", async () => {
    const { fetch, sent } = answering(refusal(500));
    const { error, failure } = await createAcme({ fetch }).POST("/v1/refunds", { body: { amount: 5 } });
    expect(error).toEqual({ error: { message: "no" } });
    expect(failure).toMatchObject({ outcome: "unknown", retryable: true, status: 500 });
    expect(failure?.idempotencyKey).toBe(sent[0]?.headers.get("Idempotency-Key"));
  });

  it("and only that", async () => {
    const answer = await createAcme({ fetch: answering(ok).fetch }).POST("/v1/refunds", { body: { amount: 5 } });
    expect(Object.keys(answer)).toEqual(["data", "response"]);
  });
});

describe("credentials of others", () => {
  it("that the headers of a client or a call hold stay out of errors", async () => {
    const secrets = ["Bearer tok_of_the_client", "tok_of_the_call", "session=abcdefgh"];
    const message = secrets.join(" and ");
    const { fetch } = answering(json({ error: { message, code: "tok_of_the_call" } }, { status: 401 }));
    const acme = createAcme({ fetch, headers: { Authorization: secrets[0] ?? "" } });
    const headers = { "X-Proxy-Token": secrets[1] ?? "", Cookie: secrets[2] ?? "", "X-Version": "2026-01-01-beta" };
    const error = await failureOf(acme.refunds.retrieve("re_1", {}, { headers }));
    for (const secret of ["tok_of_the_client", "tok_of_the_call", "abcdefgh"]) {
      expect(JSON.stringify(error)).not.toContain(secret);
    }
  });
});

describe("an observer of another realm", () => {
  it("that rejects ends no refund, and no process", async () => {
    const observe = runInNewContext("async () => { throw new Error('full disk') }");
    expect(await createAcme({ fetch: answering(ok).fetch, observe }).refunds.create({ amount: 5 })).toEqual({
      id: "re_1",
    });
  });
});

describe("what is no signal, id or header", () => {
  it.each([
    ["a controller", new AbortController()],
    ["a text", "stop"],
    ["a number", 7],
  ])("%s as signal is refused", async (_, signal) => {
    const { fetch, sent } = answering();
    const call = createAcme({ fetch }).refunds.create({ amount: 5 }, { signal });
    await expect(call).rejects.toThrow("acme refunds.create: signal must be an AbortSignal");
    expect(sent).toEqual([]);
  });

  it("an id with half a character is refused", async () => {
    await expect(createAcme({}).refunds.retrieve("re_\ud800")).rejects.toThrow(
      /needs an id as path parameter "refund"/,
    );
  });

  it("a header name that cannot be sent is refused with the client", () => {
    expect(() => createAcme({ headers: { "X Proxy": "abc" } })).toThrow("acme: the name or value of a header");
  });
});

describe("a redirect whose body stalls", () => {
  it("does not keep its connection", async () => {
    let closed: Promise<void> | undefined;
    const baseUrl = await listening((request, response) => {
      closed = new Promise((resolve) => request.socket.once("close", () => resolve()));
      response.writeHead(302, { location: "/", "content-length": "100" }).write("{");
    });
    await failureOf(createAcme({ baseUrl }).refunds.create({ amount: 5 }));
    expect(await closed).toBeUndefined();
  });
});
