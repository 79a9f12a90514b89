import { describe, expect, it } from "vitest";
import { apiKey, createAcme, createFrom } from "./acme.ts";
import { answering, failureOf, listening, unused } from "./answers.ts";

const thrower = (thrown: unknown) => (): never => {
  throw thrown;
};

describe("over real HTTP", () => {
  it("a call comes back with what the server sent", async () => {
    const baseUrl = await listening((request, response) => {
      response.setHeader("content-type", "application/json").end(JSON.stringify({ id: request.url }));
    });
    expect(await createAcme({ baseUrl }).refunds.retrieve("re_1", { expand: ["charge"] })).toEqual({
      id: "/v1/refunds/re_1?expand[]=charge",
    });
  });

  it("a refused connection never left, so it is safe to repeat even without a key", async () => {
    const baseUrl = await unused();
    const error = await failureOf(createAcme({ baseUrl }).refunds.cancel("re_1"));
    expect(error.message).toBe("acme refunds.cancel: no complete answer (ECONNREFUSED)");
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent", retryable: true, attempts: 0 });
    expect(error.cause).toBeInstanceOf(TypeError);
  });

  it("a connection that is closed without an answer leaves a write unknown", async () => {
    const baseUrl = await listening((request) => request.socket.destroy());
    const acme = createAcme({ baseUrl });
    const error = await failureOf(acme.refunds.create({ amount: 5 }, { idempotencyKey: "key-1" }));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: true, idempotencyKey: "key-1" });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown", retryable: false });
    expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({ outcome: "rejected", retryable: true });
  });

  it.each(["UNABLE_TO_READ_ANSWER", "CERT", "ERR_INVALID_URL_PART", "ECONNREFUSED_LATER"])(
    "a write is in doubt after %s, which only looks like an error that is raised before anything leaves",
    async (code) => {
      const fetch = thrower(new TypeError("fetch failed", { cause: { code } }));
      expect(await failureOf(createAcme({ fetch }).refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown" });
    },
  );

  it("a body that breaks off is no answer", async () => {
    const baseUrl = await listening((request, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-length": "100" });
      response.write('{"id":"re_1"}', () => request.socket.destroy());
    });
    const error = await failureOf(createAcme({ baseUrl }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", attempts: 1 });
  });

  it("a redirect is not followed, so the key goes nowhere else", async () => {
    const visits: unknown[] = [];
    const elsewhere = await listening((request, response) => {
      visits.push(request.headers);
      response.end("{}");
    });
    const baseUrl = await listening((_, response) => response.writeHead(307, { location: elsewhere }).end());
    const error = await failureOf(createAcme({ baseUrl }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "malformed", status: 307, outcome: "unknown" });
    expect(visits).toEqual([]);
  });

  it("a compressed answer is read as it was written", async () => {
    const { gzipSync } = await import("node:zlib");
    const baseUrl = await listening((_, response) => {
      const body = gzipSync(JSON.stringify({ error: { message: "no" } }));
      response.writeHead(400, { "content-encoding": "gzip", "content-length": body.length }).end(body);
    });
    const error = await failureOf(createAcme({ baseUrl }).refunds.retrieve("re_1"));
    expect(error).toMatchObject({ kind: "api", body: { error: { message: "no" } } });
  });
});

describe("a fetch of the caller's that", () => {
  it.each([
    ["throws a text", thrower("boom")],
    ["throws nothing", thrower(undefined)],
    ["rejects with null", () => Promise.reject<Response>(null)],
    ["rejects with a frozen error", () => Promise.reject<Response>(Object.freeze(new TypeError("x")))],
    ["hands out a body that breaks", () => Promise.resolve(new Response(new ReadableStream({ pull: thrower("cut") })))],
  ])("%s ends in a connection error", async (_, answer) => {
    const { fetch } = answering(answer);
    const error = await failureOf(createAcme({ fetch }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: false });
  });

  it.each([
    ["a Response", () => Response.json({ id: "re_1" })],
    [
      "one whose text is there, too",
      () => ({ ok: true, status: 200, text: (): string => '{"id":"re_1"}', headers: new Headers() }),
    ],
  ])("gives %s at once, as a plain JavaScript function can, is heard", async (_, fetch) => {
    const acme = createFrom({ apiKey, fetch, retry: { attempts: 1 } });
    expect(await Object(acme).refunds.cancel("re_1")).toEqual({ id: "re_1" });
  });

  it("gives a refusal whose text cannot be read is still heard", async () => {
    const unreadable: () => never = thrower("no");
    const fetch = () => ({ ok: false, status: 402, statusText: "", text: unreadable, headers: new Headers() });
    const acme = createFrom({ apiKey, fetch, retry: { attempts: 1 } });
    expect(await failureOf(Object(acme).refunds.cancel("re_1"))).toMatchObject({ status: 402, outcome: "rejected" });
  });

  it("throws an error without a code is named by what that says, without personal data", async () => {
    const cause = new Error("bad port for jane@example.com");
    const { fetch } = answering(() => Promise.reject(new TypeError("fetch failed", { cause })));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(error.message).toBe("acme refunds.retrieve: no complete answer (bad port for [email])");
  });

  it.each([
    ["gives nothing", undefined],
    ["gives null", null],
    ["gives a parsed body", { id: "re_1" }],
  ])("%s ends in a malformed error", async (_, value) => {
    const acme = createAcme({ fetch: async () => JSON.parse(JSON.stringify(value ?? null)) });
    const error = await failureOf(acme.refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "malformed", outcome: "unknown" });
  });

  it("gives Response.error(), as browsers' handlers do, ends in a ProviderError", async () => {
    const { fetch } = answering(() => Response.error());
    expect(await failureOf(createAcme({ fetch }).refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown" });
  });
});
