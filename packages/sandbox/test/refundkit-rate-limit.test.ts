import { expect, test } from "vitest";
import { createSandbox, type SandboxOptions } from "../src/index.ts";
import { caller } from "./caller.ts";

function scene(options: SandboxOptions = {}) {
  const sandbox = createSandbox(options);
  const call = caller(sandbox, "refundkit");
  const read = async (times: number): Promise<number[]> => {
    const answers = await Promise.all(Array.from({ length: times }, () => call("GET", "/v1/refunds")));
    return [...new Set(answers.map(({ status }) => status))];
  };
  return { sandbox, call, read };
}

test("a hundred requests a minute are answered, the next is told when to come back", async () => {
  const { sandbox, call, read } = scene();
  expect(await read(100)).toEqual([200]);
  await sandbox.clock.advance("20s");
  const { status, headers, body } = await call("GET", "/v1/refunds");
  expect([status, headers.get("Retry-After"), body.error.code]).toEqual([429, "40", "rate_limited"]);
  expect(body.error.message).toContain('createSandbox({ rateLimits: "off" })');
});

test("a minute after its first request the minute is over", async () => {
  const { sandbox, call, read } = scene();
  await call("GET", "/v1/refunds");
  await sandbox.clock.advance("59s");
  expect(await read(99)).toEqual([200]);
  await sandbox.clock.advance("1s");
  expect(await read(100)).toEqual([200]);
  expect(await read(1)).toEqual([429]);
});

test("a caller that was told to wait is taken at its word", async () => {
  const { read } = scene();
  expect(await read(100)).toEqual([200]);
  expect(await read(1)).toEqual([429]);
  expect(await read(100)).toEqual([200]);
  expect(await read(1)).toEqual([429]);
});

test("under a strict limit nothing but the clock ends the minute, not even writes", async () => {
  const { sandbox, call, read } = scene({ rateLimits: "strict" });
  const { id: transactionId } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd" });
  const body = { transactionId, amount: 1, reason: "other" };
  for (let number = 0; number < 100; number += 1) {
    expect((await call("POST", "/v1/refunds", { body })).status).toBe(200);
  }
  expect((await call("POST", "/v1/refunds", { body })).status).toBe(429);
  expect(await read(20)).toEqual([429]);
  await sandbox.clock.advance("59s");
  expect(await read(1)).toEqual([429]);
  await sandbox.clock.advance("1s");
  expect(await read(100)).toEqual([200]);
});

test("a refund that meets the limit is not made", async () => {
  const { sandbox, call, read } = scene();
  const { id: transactionId } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd" });
  await read(100);
  const refund = () => call("POST", "/v1/refunds", { body: { transactionId, amount: 1000, reason: "other" } });
  expect((await refund()).status).toBe(429);
  expect(sandbox.ledger.refunds("refundkit")).toEqual([]);
  expect((await refund()).status).toBe(200);
});

test("every request with the key counts, none with another key", async () => {
  const { call, read } = scene();
  const Authorization = `Bearer rk_test_${"x".repeat(32)}`;
  for (let number = 0; number < 150; number += 1) {
    const { status, body } = await call("GET", "/v1/refunds", { headers: { Authorization } });
    expect([status, body.error.code]).toEqual([401, "invalid_api_key"]);
  }
  expect(await read(98)).toEqual([200]);
  expect((await call("GET", "/v1/nowhere")).status).toBe(404);
  expect((await call("GET", "/v1/refunds?limit=0")).status).toBe(400);
  expect(await read(1)).toEqual([429]);
});

test("both envelopes say it, and rateLimits: off takes the limit away", async () => {
  const full = scene({ refundkit: { envelope: "full" } });
  await full.read(100);
  const { body } = await full.call("GET", "/v1/refunds");
  expect(body).toMatchObject({ data: null, error: { code: "rate_limited" } });
  expect(await scene({ rateLimits: "off" }).read(1000)).toEqual([200]);
});
