import { Agent, MockAgent, RetryAgent } from "undici";
import { describe, expect, it, onTestFinished } from "vitest";
import { pooledFetch } from "../src/node/index.ts";
import { createAcme } from "./acme.ts";
import { failureOf, listening } from "./answers.ts";
import { pooled } from "./pooled.ts";

const ok = '{"id":"re_1"}';

describe("The pool", () => {
  it("has no more connections to a host than it was told", async () => {
    const sockets = new Set<unknown>();
    const baseUrl = await listening(({ socket }, response) => {
      sockets.add(socket);
      response.end(ok);
    });
    const acme = createAcme({ baseUrl, fetch: pooled({ connections: 3 }) });
    await Promise.all(Array.from({ length: 30 }, (_, refund) => acme.refunds.retrieve(`re_${refund}`)));
    expect(sockets.size).toBe(3);
  });

  it("can be shared by clients", async () => {
    const sockets = new Set<unknown>();
    const baseUrl = await listening(({ socket }, response) => {
      sockets.add(socket);
      response.end(ok);
    });
    const fetch = pooled({ connections: 1 });
    for (let client = 0; client < 3; client++) await createAcme({ baseUrl, fetch }).refunds.retrieve("re_1");
    expect(sockets.size).toBe(1);
  });

  it("waits with closing for what is on its way, and sends nothing more", async () => {
    const seen: unknown[] = [];
    let answer: (() => void) | undefined;
    const baseUrl = await listening(({ url }, response) => {
      seen.push(url);
      answer = () => response.end(ok);
    });
    const fetch = pooled();
    const acme = createAcme({ baseUrl, fetch, retry: { attempts: 5, maxWaitMs: 0 } });
    const call = acme.refunds.cancel("re_1");
    await expect.poll(() => answer !== undefined).toBe(true);
    const closing = fetch.close();
    const late = await failureOf(acme.refunds.cancel("re_2"));
    expect(late.message).toBe("acme refunds.cancel: no complete answer (UND_ERR_CLOSED)");
    expect(late).toMatchObject({ kind: "connection", outcome: "not-sent", retryable: false, attempts: 0 });
    answer?.();
    expect(await call).toEqual({ id: "re_1" });
    await closing;
    await fetch.close();
    expect(await failureOf(acme.refunds.cancel("re_3"))).toMatchObject({ outcome: "not-sent", attempts: 0 });
    expect(seen).toEqual(["/v1/refunds/re_1/cancel"]);
  });
});

describe("A dispatcher of the caller's", () => {
  it("sends the requests: an Agent", async () => {
    const baseUrl = await listening((_, response) => response.end(ok));
    const dispatcher = new Agent({ maxHeaderSize: 10 });
    onTestFinished(() => dispatcher.destroy());
    const acme = createAcme({ baseUrl, fetch: pooled({ dispatcher }) });
    expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({
      message: "acme refunds.retrieve: no complete answer (UND_ERR_HEADERS_OVERFLOW)",
    });
  });

  it("sends the requests: a MockAgent", async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    const provider = dispatcher.get("https://api.acme.example");
    provider.intercept({ method: "POST", path: "/base/v1/refunds", body: '{"amount":5}' }).reply(200, { id: "re_7" });
    const acme = createAcme({ fetch: pooled({ dispatcher }) });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_7" });
    expect(await failureOf(acme.refunds.create({ amount: 6 }))).toMatchObject({ kind: "connection" });
  });

  it("that is destroyed meanwhile leaves a write unknown, for nobody knows whether it had left", async () => {
    const dispatcher = new Agent();
    const baseUrl = await listening(() => void dispatcher.destroy());
    const error = await failureOf(createAcme({ baseUrl, fetch: pooled({ dispatcher }) }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: false });
  });

  it("that repeats reads by itself repeats no write", async () => {
    let requests = 0;
    const baseUrl = await listening(({ socket }) => {
      requests += 1;
      socket.destroy();
    });
    const dispatcher = new RetryAgent(new Agent(), { minTimeout: 1, maxRetries: 2 });
    const acme = createAcme({ baseUrl, fetch: pooled({ dispatcher }) });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown" });
    expect(requests).toBe(1);
  });
});

describe("An option of the pool that is wrong is named:", () => {
  it.each<[unknown, string]>([
    [{ connection: 1 }, "connection"],
    [{ connections: 0 }, "connections"],
    [{ connections: 1.5 }, "connections"],
    [{ dispatcher: null }, "dispatcher"],
    [{ dispatcher: {} }, "dispatcher"],
    [{ dispatcher: new Agent(), connections: 5 }, "connections"],
  ])("%j", (options, name) => {
    expect(() => Reflect.apply(pooledFetch, undefined, [options])).toThrow(name);
  });
});
