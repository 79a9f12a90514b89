import { describe, expect, test } from "vitest";
import { createSandbox, type HonouredKeys, type SandboxOptions } from "../src/index.ts";
import { caller, names, type Answer, type KnownProvider } from "./caller.ts";
import { refundRequest } from "./refund-request.ts";

const DOCUMENTED: ReadonlySet<KnownProvider> = new Set(["stripe", "wooshpay"]);

/** A payment of 1000 cents, to be refunded in part under a key. */
function scene(name: KnownProvider, idempotencyKeys?: HonouredKeys, options: SandboxOptions = {}) {
  const sandbox = createSandbox({ ...options, ...(idempotencyKeys && { idempotencyKeys }) });
  const call = caller(sandbox, name);
  const payment = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
  const refund = (cents: number, key = "once"): Promise<Answer> => {
    const { path, body } = refundRequest(name, payment, cents);
    return call("POST", path, { body, headers: { "Idempotency-Key": key } });
  };
  const refundCount = (): number => sandbox.ledger.payment(name, payment.id).refunds.length;
  return { sandbox, refund, refundCount, payment };
}

describe.each(names)("%s", (name) => {
  test("all keys honoured: the same request with the same key gets the first answer, and the refund is made once", async () => {
    const { sandbox, refund, refundCount } = scene(name, "all");
    const first = await refund(400);
    const again = await refund(400);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(refundCount()).toBe(1);
    expect(sandbox.journal.requests(name)).toMatchObject([
      { idempotencyKey: "once", replayed: false },
      { idempotencyKey: "once", replayed: true },
    ]);
    expect((await refund(400, "another")).status).toBe(200);
    expect(refundCount()).toBe(2);
  });

  test("all keys honoured: another request with the same key is refused, and makes nothing", async () => {
    const { refund, refundCount } = scene(name, "all");
    await refund(400);
    const { status, body } = await refund(300);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/\bkeys?\b/i);
    expect(refundCount()).toBe(1);
  });

  test("all keys honoured: while the first request is carried out, its key is in use", async () => {
    const { sandbox, refund, refundCount } = scene(name, "all");
    sandbox.faults.add({ kind: "stall", times: 1 });
    const first = refund(400);
    const { status, body } = await refund(400);
    expect(status).toBe(409);
    expect(body.error.message).toMatch(/\bkey\b/i);
    sandbox.faults.resume();
    expect((await refund(400)).text).toBe((await first).text);
    expect(refundCount()).toBe(1);
  });

  test("all keys honoured: a key is forgotten after 24 hours on the clock", async () => {
    const { sandbox, refund, refundCount } = scene(name, "all");
    await refund(400);
    await sandbox.clock.advance("1d");
    await refund(400);
    expect(refundCount()).toBe(2);
  });

  test("no keys honoured: the same request with the same key makes another refund", async () => {
    const { sandbox, refund, refundCount } = scene(name, "none");
    const answers = [await refund(400), await refund(400)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    for (const { headers } of answers) expect(headers.get("Idempotency-Key")).toBeNull();
    expect(refundCount()).toBe(2);
    // What was sent is in the journal all the same.
    expect(sandbox.journal.requests(name)).toMatchObject([
      { idempotencyKey: "once", replayed: false },
      { idempotencyKey: "once", replayed: false },
    ]);
  });

  test("no keys honoured: a key that the provider would refuse hurts nobody", async () => {
    const { refund, refundCount } = scene(name, "none");
    expect((await refund(400, "k".repeat(1000))).status).toBe(200);
    expect(refundCount()).toBe(1);
  });

  test.each([undefined, "documented"] as const)("as the provider documents it: %s", async (idempotencyKeys) => {
    const { refund, refundCount } = scene(name, idempotencyKeys);
    await refund(400);
    await refund(400);
    expect(refundCount()).toBe(DOCUMENTED.has(name) ? 1 : 2);
  });
});

test("RefundKit's limit counts replayed requests too", async () => {
  const { sandbox, refund, refundCount } = scene("refundkit", "all", { rateLimits: "strict" });
  const statuses = new Set<number>();
  for (let sent = 0; sent < 101; sent += 1) statuses.add((await refund(400)).status);
  expect([...statuses]).toEqual([200, 429]);
  expect(refundCount()).toBe(1);
  expect(sandbox.journal.requests("refundkit").at(-1)).toMatchObject({ status: 429, replayed: false });
});
