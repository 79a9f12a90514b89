import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ObserveEvent } from "../src/index.ts";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const ok = json({ id: "re_1" });
const refusal = (status: number, headers: HeadersInit = {}) => json({ error: { message: "no" } }, { status, headers });
const slow = (): Promise<Response> =>
  new Promise((resolve) => setTimeout(() => resolve(Response.json({ id: "re_1" })), 20_000));
/** Deaf to signals, as its body is. */
const stalled = (): Response =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode('{"id"')) }));
const never = () => new Promise<Response>(() => {});

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** An observer, and the waits that it is told of. */
function watching() {
  const waits: number[] = [];
  const observe = (event: ObserveEvent): void => {
    if (event.type === "retry") waits.push(event.waitMs);
  };
  return { waits, observe };
}

/** Lets a call come to its end, however long that takes on the clock. */
async function finished<Result>(call: Promise<Result>): Promise<Result> {
  const ends = call.finally(() => vi.clearAllTimers());
  ends.catch(() => {});
  for (let second = 0; second < 200; second++) await vi.advanceTimersByTimeAsync(1000);
  return ends;
}

describe("the wait before a repetition", () => {
  it("is drawn between nothing and a bound that doubles, up to the longest wait", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999999);
    const { waits, observe } = watching();
    const { fetch } = answering(refusal(500));
    const acme = createAcme({ fetch, observe, retry: { attempts: 9, maxWaitMs: 8000 } });
    await failureOf(finished(acme.refunds.retrieve("re_1")));
    expect(waits.map(Math.round)).toEqual([500, 1000, 2000, 4000, 8000, 8000, 8000, 8000]);

    vi.spyOn(Math, "random").mockReturnValue(0);
    waits.length = 0;
    await failureOf(finished(acme.refunds.retrieve("re_1")));
    expect(waits).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("is not the same for two clients, so that they do not come back together", async () => {
    const { waits, observe } = watching();
    const acme = createAcme({ fetch: answering(refusal(500)).fetch, observe, retry: { attempts: 2 } });
    for (let call = 0; call < 20; call++) await failureOf(finished(acme.refunds.retrieve("re_1")));
    expect(new Set(waits).size).toBe(20);
  });

  it.each([
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after-ms": "1500" }, 1500],
    [
      {
        "retry-after": new Date(Date.UTC(2026, 0, 1, 0, 0, 9)).toUTCString(),
        date: new Date(Date.UTC(2026, 0, 1)).toUTCString(),
      },
      9000,
    ],
  ])("is what the provider asks for, and a little more: %j", async (headers: Record<string, string>, ms) => {
    const { waits, observe } = watching();
    const { fetch } = answering(refusal(429, headers), ok);
    await finished(createAcme({ fetch, observe, retry: { attempts: 2 } }).refunds.create({ amount: 5 }));
    expect(waits[0]).toBeGreaterThanOrEqual(ms);
    expect(waits[0]).toBeLessThanOrEqual(ms + 500);
  });

  it.each(["-1", "soon", "", "1e99", "-Infinity"])("is our own when the provider asks for %j", async (asked) => {
    const { waits, observe } = watching();
    const { fetch } = answering(refusal(429, { "retry-after": asked }), ok);
    await finished(createAcme({ fetch, observe, retry: { attempts: 2 } }).refunds.create({ amount: 5 }));
    expect(waits[0]).toBeLessThanOrEqual(500);
  });

  it.each(["31", "31536000", "1000000000000000"])(
    "of %s seconds is not waited for: the error says how long",
    async (asked) => {
      const { fetch, sent } = answering(refusal(429, { "retry-after": asked }), ok);
      const error = await failureOf(createAcme({ fetch, retry: { attempts: 5 } }).refunds.create({ amount: 5 }));
      expect(error).toMatchObject({
        status: 429,
        retryAfterMs: Number(asked) * 1000,
        retryable: true,
        outcome: "rejected",
      });
      expect(sent).toHaveLength(1);
    },
  );

  it("that is longer than the call may last is not waited for either", async () => {
    const { fetch, sent } = answering(refusal(503, { "retry-after": "10" }), ok);
    const acme = createAcme({ fetch, retry: { attempts: 5 }, timeoutMs: 5000 });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({
      kind: "api",
      status: 503,
      attempts: 1,
    });
    expect(sent).toHaveLength(1);
  });

  it("ends at once when the caller aborts", async () => {
    const controller = new AbortController();
    const { fetch, sent } = answering(refusal(429, { "retry-after": "20" }), ok);
    const call = createAcme({ fetch, retry: { attempts: 5 } }).refunds.create(
      { amount: 5 },
      { signal: controller.signal },
    );
    await vi.advanceTimersByTimeAsync(1000);
    controller.abort(new Error("closing time"));
    const error = await failureOf(call);
    expect(error).toMatchObject({
      kind: "aborted",
      attempts: 1,
      outcome: "rejected",
      cause: { message: "closing time" },
    });
    expect(sent).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves no timer behind", async () => {
    const { fetch } = answering(refusal(500), never, ok);
    const call = createAcme({ fetch, retry: { attempts: 5, attemptTimeoutMs: 100 } }).refunds.create({ amount: 5 });
    await vi.advanceTimersByTimeAsync(10_000);
    await call;
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("the time of an attempt", () => {
  it("is half of the call's unless told otherwise", async () => {
    const { fetch, sent } = answering(never, ok);
    const acme = createAcme({ fetch, retry: { attempts: 3 }, timeoutMs: 3000 });
    expect(await finished(acme.refunds.create({ amount: 5 }))).toEqual({ id: "re_1" });
    expect(sent).toHaveLength(2);
  });

  it.each([
    ["hangs", never],
    ["stalls in its body", stalled],
  ])("ends one that %s, and the next one is sent", async (_, answer) => {
    const { fetch, sent } = answering(answer, answer, ok);
    const call = createAcme({ fetch, retry: { attempts: 3, attemptTimeoutMs: 1000 } }).refunds.create({ amount: 5 });
    expect(await finished(call)).toEqual({ id: "re_1" });
    expect(sent).toHaveLength(3);
  });

  it("lets go of the connection", async () => {
    const signals: AbortSignal[] = [];
    const fetch = (request: Request): Promise<Response> => {
      signals.push(request.signal);
      return never();
    };
    const acme = createAcme({ fetch, retry: { attempts: 3, attemptTimeoutMs: 1000 }, timeoutMs: 10_000 });
    expect(await failureOf(finished(acme.refunds.retrieve("re_1")))).toMatchObject({ kind: "timeout", attempts: 3 });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  });

  it("does not lengthen the time of the call", async () => {
    const { fetch } = answering(never);
    const acme = createAcme({ fetch, retry: { attempts: 100, attemptTimeoutMs: 1000, maxWaitMs: 0 }, timeoutMs: 5500 });
    const since = Date.now();
    let until = NaN;
    const call = acme.refunds.create({ amount: 5 }).finally(() => {
      until = Date.now();
    });
    expect(await failureOf(finished(call))).toMatchObject({ kind: "timeout", outcome: "unknown", attempts: 6 });
    expect(until - since).toBe(5500);
  });

  it("is the whole time of the call for the last attempt", async () => {
    const { fetch, sent } = answering(never, slow);
    const call = createAcme({ fetch, retry: { attempts: 2, attemptTimeoutMs: 1000 } }).refunds.create({ amount: 5 });
    expect(await finished(call)).toEqual({ id: "re_1" });
    expect(sent).toHaveLength(2);
  });
});

describe("a clock that jumps", () => {
  it.each([-86_400_000, 86_400_000, 31_536_000_000])("by %i ms changes neither waits nor deadlines", async (jump) => {
    const { waits, observe } = watching();
    const { fetch } = answering(() => {
      vi.setSystemTime(Date.now() + jump);
      return refusal(429, { "retry-after": "2" })(new Request("http://a"));
    }, never);
    const acme = createAcme({ fetch, observe, retry: { attempts: 2 }, timeoutMs: 5000 });
    const error = await failureOf(finished(acme.refunds.retrieve("re_1")));
    expect(waits[0]).toBeLessThanOrEqual(2500);
    expect(error.kind).toBe(jump > 3_600_000 ? "api" : "timeout");
  });

  it("or a machine that slept for a day keeps a key from being used again: the provider may have forgotten it", async () => {
    const { fetch, sent } = answering(() => {
      vi.setSystemTime(Date.now() + 86_400_000);
      return Promise.reject(new TypeError("lost"));
    }, ok);
    const acme = createAcme({ fetch, retry: { attempts: 5 } });
    const error = await failureOf(finished(acme.refunds.create({ amount: 5 })));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", attempts: 1 });
    expect(sent).toHaveLength(1);
  });
});

describe("an outage", () => {
  it("is not multiplied: a client soon stops repeating", async () => {
    const { fetch, sent } = answering(refusal(503));
    const acme = createAcme({ fetch, retry: { attempts: 5, maxWaitMs: 0 } });
    const calls = Array.from({ length: 1000 }, () => failureOf(acme.refunds.create({ amount: 5 })));
    const errors = await finished(Promise.all(calls));
    expect(sent).toHaveLength(1100);
    expect(new Set(errors.map(({ outcome, retryable }) => `${outcome} ${retryable}`))).toEqual(
      new Set(["unknown true"]),
    );
  });

  it.each([
    ["time-outs of its own", refusal(408)],
    ["refusals that it wants repeated", refusal(400, { "Acme-Should-Retry": "true" })],
    ["limits", refusal(429)],
    ["bodies that are cut", () => new Response("{")],
  ])("that shows itself in %s is not multiplied either", async (_, answer) => {
    const { fetch, sent } = answering(answer);
    const acme = createAcme({ fetch, retry: { attempts: 5, maxWaitMs: 0 } });
    await finished(Promise.all(Array.from({ length: 200 }, () => failureOf(acme.refunds.retrieve("re_1")))));
    expect(sent).toHaveLength(300);
  });

  it("of one client is not another one's", async () => {
    const outage = createAcme({ fetch: answering(refusal(503)).fetch, retry: { attempts: 100, maxWaitMs: 0 } });
    for (let call = 0; call < 5; call++) await failureOf(finished(outage.refunds.retrieve("re_1")));
    const { fetch, sent } = answering(refusal(503), ok);
    await finished(createAcme({ fetch, retry: { attempts: 2, maxWaitMs: 0 } }).refunds.retrieve("re_1"));
    expect(sent).toHaveLength(2);
  });

  it("that ends is forgotten: every answer earns a repetition", async () => {
    let down = true;
    let requests = 0;
    const fetch = async (): Promise<Response> => {
      requests += 1;
      return down ? refusal(503)(new Request("http://a")) : Response.json({ id: "re_1" });
    };
    const acme = createAcme({ fetch, retry: { attempts: 100, maxWaitMs: 0 } });
    await failureOf(finished(acme.refunds.retrieve("re_1")));
    await failureOf(finished(acme.refunds.retrieve("re_1")));
    down = false;
    for (let call = 0; call < 10; call++) await acme.refunds.retrieve("re_1");
    down = true;
    requests = 0;
    await failureOf(finished(acme.refunds.retrieve("re_1")));
    expect(requests).toBe(11);
  });
});
