import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../src/retry-after.ts";

const year = 31_536_000;

describe("the wait that an answer asks for", () => {
  it.each([
    [{ "retry-after": "3" }, 3000],
    [{ "retry-after": "0" }, 0],
    [{ "retry-after": "0.5" }, 500],
    [{ "retry-after": ` 7 ` }, 7000],
    [{ "retry-after": `${year}` }, year * 1000],
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after-ms": "250", "retry-after": "3" }, 250],
    [{ "retry-after-ms": "soon", "retry-after": "3" }, 3000],
  ])("%j is %i milliseconds", (headers: Record<string, string>, ms) => {
    expect(retryAfterMs(new Headers(headers))).toBe(ms);
  });

  it.each([
    {},
    { "retry-after": "" },
    { "retry-after": "-1" },
    { "retry-after": "soon" },
    { "retry-after": "soon 7" },
    { "retry-after": "1e9" },
    { "retry-after": "Infinity" },
    { "retry-after": "NaN" },
    { "retry-after": "3 seconds" },
    { "retry-after": "3, 5" },
    { "retry-after": "99:99:99" },
    { "retry-after-ms": "-250" },
  ])("%j asks for none", (headers: Record<string, string>) => {
    expect(retryAfterMs(new Headers(headers))).toBeUndefined();
  });

  it("given as a date is counted by the provider's clock, whatever ours says", () => {
    const headers = { date: "Sun, 06 Nov 1994 08:49:37 GMT", "retry-after": "Sun, 06 Nov 1994 08:49:47 GMT" };
    expect(retryAfterMs(new Headers(headers))).toBe(10_000);
  });

  it("given as a date without the provider's clock is counted by ours", () => {
    const until = new Date(Date.now() + 20_000).toUTCString();
    const ms = retryAfterMs(new Headers({ "retry-after": until })) ?? NaN;
    expect(ms).toBeGreaterThan(0);
    expect(ms).toBeLessThanOrEqual(20_000);
  });

  it("given as a date that is over is none at all", () => {
    expect(retryAfterMs(new Headers({ "retry-after": "Sun, 06 Nov 1994 08:49:37 GMT" }))).toBe(0);
  });
});
