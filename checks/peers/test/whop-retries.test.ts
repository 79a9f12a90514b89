import type { Fault } from "@storno/sandbox";
import Whop from "@whop/sdk";
import { describe, expect, it } from "vitest";
import { whopScene, type WhopScene } from "../src/whop.ts";

function strike({ sandbox }: WhopScene, fault: Fault, times = 1): void {
  sandbox.faults.add({ ...fault, provider: "whop", route: "POST /api/v1/payments/{id}/refund", times });
}

/** The idempotency key of every attempt at a refund that arrived: the SDK never sends one. */
function keys({ sandbox }: WhopScene): (string | null)[] {
  const posted = sandbox.journal.requests("whop").filter(({ method }) => method === "POST");
  return posted.map(({ idempotencyKey }) => idempotencyKey);
}

/** What the ledger says went back of a payment, refund by refund. */
function amounts({ ledger }: WhopScene, payment: string): number[] {
  return ledger.payment("whop", payment).refunds.map(({ refund }) => refund.amount);
}

describe("a refund that the SDK repeats, as it does by default", () => {
  const before: Fault[] = [
    { kind: "reset", commit: false },
    { kind: "error", status: 500, commit: false, retryAfter: 0 },
    { kind: "html", status: 503, commit: false },
    { kind: "rate-limit", retryAfter: 0 },
    { kind: "rate-limit", retryAfter: 1, retryAfterAs: "date" },
  ];

  it.each(before)("is made once when the first attempt was not carried out: %j", async (fault) => {
    const scene = await whopScene({ retries: 2, timestamps: "real" });
    strike(scene, fault);
    const id = scene.pay();
    expect(await scene.whop.payments.refund(id, { partial_amount: 4 })).toMatchObject({ refunded_amount: 4 });
    expect(keys(scene)).toEqual([null, null]);
    expect(amounts(scene, id)).toEqual([400]);
  });

  // The SDK sends no key, so that Whop cannot know the second request for the first one's.
  const after: Fault[] = [
    { kind: "lost-answer" },
    { kind: "reset", commit: true },
    { kind: "error", status: 500, commit: true, retryAfter: 0 },
    { kind: "error", status: 503, commit: true, retryAfter: 0 },
    { kind: "html", status: 504, commit: true },
  ];

  it.each(after)("is paid twice when the first attempt was carried out: %j", async (fault) => {
    const scene = await whopScene({ retries: 2 });
    strike(scene, fault);
    const id = scene.pay();
    expect(await scene.whop.payments.refund(id, { partial_amount: 4 })).toMatchObject({ refunded_amount: 8 });
    expect(keys(scene)).toEqual([null, null]);
    expect(amounts(scene, id)).toEqual([400, 400]);
  });

  it("is paid three times when two answers are lost", async () => {
    const scene = await whopScene({ retries: 2 });
    strike(scene, { kind: "error", status: 502, commit: true, retryAfter: 0 }, 2);
    const id = scene.pay();
    expect(await scene.whop.payments.refund(id, { partial_amount: 3 })).toMatchObject({ refunded_amount: 9 });
    expect(amounts(scene, id)).toEqual([300, 300, 300]);
  });

  it("fails although it was made, when it was for all that there is", async () => {
    const scene = await whopScene({ retries: 2 });
    strike(scene, { kind: "error", status: 500, commit: true, retryAfter: 0 });
    const id = scene.pay();
    await expect(scene.whop.payments.refund(id)).rejects.toThrow(Whop.BadRequestError);
    expect(amounts(scene, id)).toEqual([1000]);
  });

  it("is paid twice when its answer hangs longer than the SDK waits", async () => {
    const scene = await whopScene({ retries: 1, timeout: 1000 });
    strike(scene, { kind: "hang", commit: true });
    const id = scene.pay();
    expect(await scene.whop.payments.refund(id, { partial_amount: 4 })).toMatchObject({ refunded_amount: 8 });
    expect(amounts(scene, id)).toEqual([400, 400]);
  });

  it("fails when no attempt gets through", async () => {
    const scene = await whopScene({ retries: 2 });
    strike(scene, { kind: "error", status: 503, commit: false, retryAfter: 0 }, 3);
    const id = scene.pay();
    await expect(scene.whop.payments.refund(id)).rejects.toThrow(Whop.InternalServerError);
    expect(keys(scene)).toEqual([null, null, null]);
    expect(amounts(scene, id)).toEqual([]);
  });
});

describe("a refund that the SDK does not repeat", () => {
  it("fails when its answer is lost, though it was made", async () => {
    const scene = await whopScene();
    strike(scene, { kind: "lost-answer" });
    const id = scene.pay();
    await expect(scene.whop.payments.refund(id, { partial_amount: 4 })).rejects.toThrow(Whop.APIConnectionError);
    expect(keys(scene)).toEqual([null]);
    expect(amounts(scene, id)).toEqual([400]);
  });

  // An answer that breaks off is the runtime's own error: not repeated, and none of the SDK's classes.
  it("fails when the answer breaks off, though it was made", async () => {
    const scene = await whopScene({ retries: 2 });
    strike(scene, { kind: "cut-body", bytes: 40 });
    const id = scene.pay();
    const failed = scene.whop.payments.refund(id, { partial_amount: 4 });
    await expect(failed).rejects.toThrow(TypeError);
    await expect(failed).rejects.not.toThrow(Whop.APIError);
    expect(keys(scene)).toEqual([null]);
    expect(amounts(scene, id)).toEqual([400]);
  });
});

it("a walk over thousands of refunds gives each of them once, through rate limits and server errors", async () => {
  const { whop, sandbox, ledger, requests } = await whopScene({ refunds: 3000, retries: 2 });
  const route = "GET /api/v1/refunds";
  sandbox.faults.add({ kind: "rate-limit", retryAfter: 0, route, rate: 0.2, times: 5 });
  sandbox.faults.add({ kind: "error", status: 502, commit: true, retryAfter: 0, route, rate: 0.2, times: 5 });
  const walked: string[] = [];
  for await (const { id } of whop.refunds.list({ first: 100 })) walked.push(id);
  expect(walked.toReversed()).toEqual(ledger.refunds("whop").map(({ id }) => id));
  const struck = sandbox.faults.active.reduce((sum, fault) => sum + fault.struck, 0);
  expect(struck).toBeGreaterThan(5);
  expect(requests()).toHaveLength(31 + struck);
});
