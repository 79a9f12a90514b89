import { getEventListeners } from "node:events";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { rateLimiter, type RateLimit, type RateLimiter } from "../src/rate-limiter.ts";

const MINUTE_MS = 60_000;
const YEAR_MS = 365 * 24 * 60 * MINUTE_MS;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
});

afterEach(() => {
  // In this order: what was stubbed is a fake timer.
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const pass = async (ms: number): Promise<void> => {
  await vi.advanceTimersByTimeAsync(ms);
};

interface Call {
  readonly controller: AbortController;
  readonly askedAt: number;
  abortedAt?: number;
  endedAt?: number;
  reason?: unknown;
}

/** Asks a limiter for admissions, and writes down when which call left. */
function sender(limiter: RateLimiter) {
  const start = performance.now();
  const now = (): number => performance.now() - start;
  const calls: Call[] = [];
  const left: { readonly call: Call; readonly at: number }[] = [];
  return {
    now,
    calls,
    left,
    /** Milliseconds from the start, one for each call that has left. */
    times: () => left.map(({ at }) => at),
    ask: (count = 1): void => {
      for (let n = 0; n < count; n++) {
        const call: Call = { controller: new AbortController(), askedAt: now() };
        calls.push(call);
        void limiter
          .admit(call.controller.signal)
          .then(
            () => left.push({ call, at: now() }),
            (reason: unknown) => (call.reason = reason),
          )
          .then(() => (call.endedAt = now()));
      }
    },
    abort: (call: Call | undefined): void => {
      if (call === undefined || call.controller.signal.aborted) return;
      call.abortedAt = now();
      call.controller.abort(call);
    },
  };
}

const inOrder = (calls: readonly Call[], left: readonly { readonly call: Call }[]): void => {
  const positions = left.map(({ call }) => calls.indexOf(call));
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
};

const noneInExcess = (times: readonly number[], { requests, perMs }: RateLimit): void => {
  const tooEarly = times.filter((time, n) => time - (times[n - requests] ?? -Infinity) < perMs);
  expect(tooEarly).toEqual([]);
};

const nothingLeftBehind = (calls: readonly Call[]): void => {
  expect(vi.getTimerCount()).toBe(0);
  expect(calls.flatMap(({ controller }) => getEventListeners(controller.signal, "abort"))).toEqual([]);
};

/** How many of a queue without end leave in each of the next windows. */
async function perWindow(limiter: RateLimiter, perMs: number, windows: number): Promise<number[]> {
  const { ask, times, abort, calls } = sender(limiter);
  ask(windows * 100);
  await pass(windows * perMs - 1);
  calls.forEach(abort);
  const inWindow = times().map((time) => Math.floor(time / perMs));
  return Array.from({ length: windows }, (_, window) => inWindow.filter((each) => each === window).length);
}

/** A `Retry-After` as it comes: none, of no use, or some milliseconds. */
const retryAfter = fc.integer({ min: -10, max: 200 });

describe("a limit", () => {
  it("lets as many leave at once as it says, and the next as soon as the window allows", async () => {
    const { ask, times } = sender(rateLimiter({ requests: 3, perMs: 100 }));
    ask(2);
    await pass(60);
    ask(6);
    await pass(1000);
    expect(times()).toEqual([0, 0, 60, 100, 100, 160, 200, 200]);
  });

  it("is a sliding window: a burst at the end of one and another at the start of the next do not add up", async () => {
    const { ask, times } = sender(rateLimiter({ requests: 2, perMs: 100 }));
    ask();
    await pass(99);
    ask(4);
    await pass(1000);
    expect(times()).toEqual([0, 99, 100, 199, 200]);
  });

  it("lets nobody wait longer than it says", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.nat({ max: 30 }), { maxLength: 40 }),
        async (requests, perMs, gaps) => {
          const { calls, ask, times, left } = sender(rateLimiter({ requests, perMs }));
          for (const gap of gaps) {
            await pass(gap);
            ask();
          }
          await pass(gaps.length * perMs);
          const earliest: number[] = [];
          for (const { askedAt } of calls) {
            earliest.push(Math.max(askedAt, earliest.at(-1) ?? 0, (earliest.at(-requests) ?? -Infinity) + perMs));
          }
          expect(times()).toEqual(earliest);
          inOrder(calls, left);
        },
      ),
    );
  });

  it("holds in every window, whatever comes: bursts, fractions of milliseconds, 429s, pauses and aborts", async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.record({ ask: fc.integer({ min: 1, max: 6 }) }) },
      { weight: 4, arbitrary: fc.record({ pass: fc.integer({ min: 1, max: 60 }) }) },
      { weight: 2, arbitrary: fc.record({ abort: fc.nat({ max: 60 }) }) },
      { weight: 1, arbitrary: fc.record({ refused: retryAfter }) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({ requests: fc.integer({ min: 1, max: 8 }), perMs: fc.double({ min: 0.5, max: 80, noNaN: true }) }),
        fc.array(step, { maxLength: 60 }),
        async (limit, steps) => {
          const limiter = rateLimiter(limit);
          const { now, calls, left, times, ask, abort } = sender(limiter);
          const pauses: { readonly from: number; readonly to: number }[] = [];
          for (const step of steps) {
            if ("ask" in step) ask(step.ask);
            else if ("pass" in step) await pass(step.pass);
            else if ("abort" in step) abort(calls[step.abort]);
            else {
              await pass(0);
              limiter.refused(step.refused);
              pauses.push({ from: left.length, to: now() + step.refused });
            }
            expect(vi.getTimerCount()).toBeLessThanOrEqual(1);
          }
          // The slowest that can be is one request per window, after the longest pause.
          await pass(200 + calls.length * (Math.ceil(limit.perMs) + 1));

          noneInExcess(times(), limit);
          const inPauses = pauses.flatMap(({ from, to }) => left.slice(from).filter(({ at }) => at < to));
          expect(inPauses).toEqual([]);
          inOrder(calls, left);
          const gone = new Set(left.map(({ call }) => call));
          for (const call of calls.filter((call) => !gone.has(call))) {
            expect(call.reason).toBe(call);
            expect(call.endedAt).toBe(call.abortedAt);
          }
          nothingLeftBehind(calls);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is kept when a timer goes off early", async () => {
    const { setTimeout: punctual } = globalThis;
    vi.stubGlobal("setTimeout", (run: () => void, ms: number) => punctual(run, ms - 1));
    const limit = { requests: 2, perMs: 100 };
    const { ask, times } = sender(rateLimiter(limit));
    ask(6);
    await pass(1000);
    expect(times()).toHaveLength(6);
    noneInExcess(times(), limit);
  });

  it("is kept when the wall clock jumps", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] });
    const { ask, times } = sender(rateLimiter({ requests: 1, perMs: 100 }));
    ask(3);
    vi.setSystemTime(Date.now() + YEAR_MS);
    ask();
    await pass(150);
    vi.setSystemTime(0);
    await pass(1000);
    expect(times()).toEqual([0, 100, 200, 300]);
  });

  it("is waited for with one timer, though timers take no fractions of milliseconds", async () => {
    const { ask, times } = sender(rateLimiter({ requests: 1, perMs: 99.5 }));
    ask(2);
    await vi.advanceTimersToNextTimerAsync();
    expect(times()).toEqual([0, 100]);
  });

  it("can be for a longer time than a timer holds", async () => {
    const { ask, times, now } = sender(rateLimiter({ requests: 1, perMs: YEAR_MS }));
    ask(2);
    await vi.advanceTimersToNextTimerAsync();
    expect(now()).toBeGreaterThanOrEqual(MINUTE_MS);
    expect(times()).toEqual([0]);
    expect(vi.getTimerCount()).toBe(1);
  });
});

describe("a 429", () => {
  it("halves the requests per window, and each window without one gives a tenth of the limit back", async () => {
    const limiter = rateLimiter({ requests: 40, perMs: 1000 });
    limiter.refused(0);
    expect(await perWindow(limiter, 1000, 9)).toEqual([20, 20, 24, 28, 32, 36, 40, 40, 40]);
  });

  it("counts once per window: the others that come with it left at the old pace", async () => {
    const limiter = rateLimiter({ requests: 40, perMs: 1000 });
    for (let n = 0; n < 30; n++) {
      limiter.refused(0);
      await pass(30);
    }
    await pass(100);
    limiter.refused(0);
    expect(await perWindow(limiter, 1000, 3)).toEqual([10, 10, 14]);
  });

  it("halves again, after a window that gave something back too", async () => {
    const limiter = rateLimiter({ requests: 40, perMs: 1000 });
    limiter.refused(0);
    await pass(2000);
    limiter.refused(0);
    expect(await perWindow(limiter, 1000, 1)).toEqual([12]);
  });

  it.each([1, 2, 3, 7, 40])("leaves one request per window, however many come, of a limit of %i", async (requests) => {
    const limiter = rateLimiter({ requests, perMs: 1000 });
    for (let n = 0; n < 20; n++) {
      limiter.refused(0);
      await pass(1000);
    }
    limiter.refused(0);
    expect(await perWindow(limiter, 1000, 1)).toEqual([1]);
  });

  it("takes nothing away for good", async () => {
    const limiter = rateLimiter({ requests: 7, perMs: 1000 });
    limiter.refused(0);
    await pass(YEAR_MS);
    expect(await perWindow(limiter, 1000, 2)).toEqual([7, 7]);
  });

  it("holds all requests back for its Retry-After, those that wait already too", async () => {
    const limiter = rateLimiter({ requests: 2, perMs: 100 });
    const { ask, times } = sender(limiter);
    ask(3);
    await pass(50);
    limiter.refused(700);
    // A shorter one does not end the pause.
    limiter.refused(10);
    ask();
    await pass(2000);
    expect(times()).toEqual([0, 0, 750, 850]);
  });

  it("gives nothing back while all requests are held back, for nothing is tried then", async () => {
    const limiter = rateLimiter({ requests: 40, perMs: 1000 });
    limiter.refused(10_000);
    limiter.refused(20_000);
    await pass(20_000);
    expect(await perWindow(limiter, 1000, 2)).toEqual([20, 24]);
  });

  it.each([MINUTE_MS + 1, YEAR_MS, Infinity])("holds them back for a minute when it says %d ms", async (ms) => {
    const limiter = rateLimiter({ requests: 1, perMs: 100 });
    const { ask, times } = sender(limiter);
    limiter.refused(ms);
    ask();
    await pass(2 * MINUTE_MS);
    expect(times()).toEqual([MINUTE_MS]);
  });

  it.each([-1, -Infinity, 0, NaN])("holds nothing back when it says %d ms", async (ms) => {
    const limiter = rateLimiter({ requests: 1, perMs: 100 });
    const { ask, times } = sender(limiter);
    limiter.refused(ms);
    ask(2);
    await pass(1000);
    expect(times()).toEqual([0, 100]);
  });
});

describe("a call that waits", () => {
  it("ends at once when its signal aborts, with the signal's reason, and takes nothing from the limit", async () => {
    const { calls, ask, abort, times, now, left } = sender(rateLimiter({ requests: 1, perMs: 100 }));
    ask(4);
    await pass(10);
    abort(calls[1]);
    abort(calls[2]);
    await pass(0);
    expect(calls[1]).toMatchObject({ reason: calls[1], endedAt: now() });
    await pass(1000);
    expect(times()).toEqual([0, 100]);
    expect(left[1]?.call).toBe(calls[3]);
  });

  it("is not let in when its signal has aborted before", async () => {
    const limiter = rateLimiter({ requests: 1, perMs: 100 });
    const reason = new Error("closing time");
    await expect(limiter.admit(AbortSignal.abort(reason))).rejects.toBe(reason);
    const { ask, times } = sender(limiter);
    ask();
    await pass(0);
    expect(times()).toEqual([0]);
  });

  it("goes before one that asks later, though a place has just become free", async () => {
    const limiter = rateLimiter({ requests: 1, perMs: 100 });
    const { signal } = new AbortController();
    const order: string[] = [];
    const leave = async (name: string): Promise<void> => {
      await limiter.admit(signal);
      order.push(name);
    };
    const calls = [leave("first"), leave("second")];
    await pass(0);
    // Time goes by without a chance for the timer to run, as behind a long calculation.
    const late = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 100);
    calls.push(leave("third"));
    late.mockRestore();
    await pass(1000);
    await Promise.all(calls);
    expect(order).toEqual(["first", "second", "third"]);
  });

  it("keeps one timer, together with all others, and none when the last has left or given up", async () => {
    const { calls, ask, abort } = sender(rateLimiter({ requests: 1, perMs: 100 }));
    ask();
    expect(vi.getTimerCount()).toBe(0);
    ask(3);
    expect(vi.getTimerCount()).toBe(1);
    abort(calls[1]);
    expect(vi.getTimerCount()).toBe(1);
    await pass(100);
    expect(vi.getTimerCount()).toBe(1);
    abort(calls[3]);
    nothingLeftBehind(calls);
    ask();
    expect(vi.getTimerCount()).toBe(1);
    await pass(100);
    nothingLeftBehind(calls);
  });
});
