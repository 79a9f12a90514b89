import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createClient, type ClientOptions, type RateLimitRule } from "../src/index.ts";
import { createAcme, table } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

const ok = json({ id: "re_1" });
const rateLimit = { requests: 5, perMs: 1000 };

describe("a client with a rate limit", () => {
  it("sends no more than that, whatever the calls are, and all of them in the end", async () => {
    const { fetch, sent } = answering(json({ id: "re_1", data: [{ id: "re_1" }], has_more: false }));
    const acme = createAcme({ fetch, rateLimit });
    const calls = [
      ...Array.from({ length: 4 }, () => acme.refunds.create({ amount: 5 })),
      ...Array.from({ length: 4 }, () => acme.GET("/v1/refunds")),
      acme.refunds.list().toArray({ max: 5 }),
    ];
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent).toHaveLength(9);
    await Promise.all(calls);
  });

  it("counts repetitions too", async () => {
    const { fetch, sent } = answering(json({ error: { message: "no" } }, { status: 500 }));
    const acme = createAcme({ fetch, rateLimit, retry: { attempts: 20, maxWaitMs: 0 } });
    const call = failureOf(acme.refunds.retrieve("re_1"));
    await vi.advanceTimersByTimeAsync(2500);
    expect(sent).toHaveLength(15);
    await vi.advanceTimersByTimeAsync(60_000);
    await call;
  });

  it("slows down for all calls when the provider answers 429", async () => {
    const { fetch, sent } = answering(
      json({ error: { message: "slow" } }, { status: 429, headers: { "retry-after": "3" } }),
      ok,
    );
    const acme = createAcme({ fetch, rateLimit: { requests: 1, perMs: 1000 } });
    const calls = Promise.all([failureOf(acme.refunds.cancel("re_1")), acme.refunds.retrieve("re_1")]);
    await vi.advanceTimersByTimeAsync(2900);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(5000);
    expect(sent).toHaveLength(2);
    await calls;
  });

  it("lets a call wait for its first turn as long as that takes: its time begins with it", async () => {
    const { fetch, sent } = answering(ok);
    const acme = createAcme({ fetch, rateLimit: { requests: 1, perMs: 60_000 }, timeoutMs: 1000 });
    const calls = Promise.all(Array.from({ length: 4 }, () => acme.refunds.create({ amount: 5 })));
    await vi.advanceTimersByTimeAsync(180_000);
    await calls;
    expect(sent).toHaveLength(4);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("counts the wait for another turn", async () => {
    const { fetch, sent } = answering(json({ error: { message: "no" } }, { status: 500 }));
    const acme = createAcme({
      fetch,
      rateLimit: { requests: 1, perMs: 60_000 },
      retry: { attempts: 2 },
      timeoutMs: 5000,
    });
    const call = failureOf(acme.refunds.create({ amount: 5 }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await call).toMatchObject({ kind: "timeout", outcome: "unknown", attempts: 1 });
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("is not slowed down by any other failure", async () => {
    const failures = [400, 408, 500, 503].map((status) =>
      json({ error: { message: "no" } }, { status, headers: { "retry-after": "5" } }),
    );
    const { fetch, sent } = answering(...failures, ok);
    const acme = createAcme({ fetch, rateLimit });
    const calls = Promise.allSettled(Array.from({ length: 5 }, () => acme.refunds.retrieve("re_1")));
    await vi.advanceTimersByTimeAsync(100);
    expect(sent).toHaveLength(5);
    await calls;
  });

  it("lets an aborted call out of the queue", async () => {
    const { fetch } = answering(ok);
    const acme = createAcme({ fetch, rateLimit: { requests: 1, perMs: 60_000 } });
    await acme.refunds.retrieve("re_1");
    const controller = new AbortController();
    const call = failureOf(acme.refunds.retrieve("re_1", {}, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(10);
    controller.abort();
    expect(await call).toMatchObject({ kind: "aborted", outcome: "not-sent" });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the documented limit", () => {
  const limits: readonly RateLimitRule[] = [
    { calls: "read", requests: 2, perMs: 1000, key: "_test_" },
    { calls: "read", requests: 4, perMs: 1000 },
    { calls: "all", requests: 1, perMs: 1000 },
  ];
  const create = (options: ClientOptions) =>
    createClient<object, { refunds: { retrieve(id: string): Promise<unknown>; create(): Promise<unknown> } }>(
      { ...table, limits },
      { rateLimit: "documented", ...options },
    );

  it.each([
    ["sk_live_12345678", 4],
    ["sk_test_12345678", 2],
  ])("of key %s lets %i reads leave at once, and writes by themselves", async (apiKey, reads) => {
    const { fetch, sent } = answering(ok);
    const client = create({ apiKey, fetch });
    const calls = [
      ...Array.from({ length: 6 }, () => client.refunds.retrieve("re_1")),
      ...Array.from({ length: 3 }, () => client.refunds.create()),
    ];
    await vi.advanceTimersByTimeAsync(500);
    const methods = sent.map(({ method }) => method);
    expect(methods.filter((method) => method === "GET")).toHaveLength(reads);
    expect(methods.filter((method) => method === "POST")).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(calls);
  });

  it("is refused where there is none", () => {
    expect(() => createAcme({ rateLimit: "documented" })).toThrow(
      "acme documents no rate limit; give one: { requests: 10, perMs: 1000 }",
    );
  });
});

describe("a rate limit", () => {
  it.each([0, -1, 1.5, NaN, Infinity, "5", undefined])("of %s requests is refused", (requests) => {
    expect(() => createAcme({ rateLimit: { requests, perMs: 1000 } as never })).toThrow(/acme: rateLimit\.requests/);
  });

  it.each([0, -1, NaN, Infinity, 2 ** 31, "1000", undefined])("per %s milliseconds is refused", (perMs) => {
    expect(() => createAcme({ rateLimit: { requests: 5, perMs } as never })).toThrow(/acme: rateLimit\.perMs/);
  });

  it.each([true, 7, "fast", null])("that is %s is refused", (rateLimit) => {
    expect(() => createAcme({ rateLimit: rateLimit as never })).toThrow(TypeError);
  });
});
