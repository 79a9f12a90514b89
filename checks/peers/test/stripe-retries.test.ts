import type { Fault, FaultRule } from "@storno/sandbox";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { stripeInProcess, stripeScene, type StripeScene } from "../src/stripe.ts";

const { StripeAPIError, StripeConnectionError, StripeRateLimitError } = Stripe.errors;

function strike({ sandbox }: StripeScene, fault: Fault, times = 1): void {
  sandbox.faults.add({ ...fault, provider: "stripe", route: "POST /v1/refunds", times });
}

/** Every attempt at a refund that arrived: its key, the status it got, and whether that came from the key's memory. */
function attempts({ sandbox }: StripeScene) {
  return sandbox.journal
    .requests("stripe")
    .filter(({ method }) => method === "POST")
    .map(({ number, idempotencyKey, status, replayed }) => ({ number, idempotencyKey, status, replayed }));
}

describe("with maxNetworkRetries, a refund that had no answer or a server error is repeated under one key, and made once", () => {
  const before: Fault[] = [
    { kind: "reset", commit: false },
    { kind: "error", status: 500, commit: false },
    { kind: "error", status: 502, commit: false },
    { kind: "error", status: 503, commit: false, retryAfter: 1 },
    { kind: "html", commit: false },
  ];
  const after: Fault[] = [
    { kind: "lost-answer" },
    { kind: "reset", commit: true },
    { kind: "error", status: 500, commit: true },
    { kind: "error", status: 503, commit: true },
    { kind: "html", status: 504, commit: true },
  ];

  it.each(before)("by the second attempt: %j", async (fault) => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, fault);
    const { charge } = scene.pay();
    const refund = await scene.stripe.refunds.create({ charge, amount: 400 });
    const [first, second, ...more] = attempts(scene);
    expect(more).toEqual([]);
    expect(first?.idempotencyKey).toMatch(/^stripe-node-retry-/);
    expect(second).toMatchObject({ idempotencyKey: first?.idempotencyKey, status: 200, replayed: false });
    expect(scene.ledger.payment("stripe", charge)).toMatchObject({
      refunds: [{ refund: { id: refund.id, amount: 400 }, request: { number: second?.number } }],
      refundedAmount: 400,
    });
  });

  it.each(after)("by the first attempt, of which the second hears: %j", async (fault) => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, fault);
    const { charge } = scene.pay();
    const refund = await scene.stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
    const [first, second, ...more] = attempts(scene);
    expect(more).toEqual([]);
    expect(first).toMatchObject({ idempotencyKey: "order-1", replayed: false });
    expect(second).toMatchObject({ idempotencyKey: "order-1", status: 200, replayed: true });
    expect(scene.ledger.payment("stripe", charge)).toMatchObject({
      refunds: [{ refund: { id: refund.id, amount: 400 }, request: { number: first?.number } }],
      refundedAmount: 400,
    });
  });

  it("also when nothing came within the SDK's timeout", async () => {
    const scene = await stripeScene({ retries: 2, timeout: 1000 });
    strike(scene, { kind: "hang", commit: true });
    const { charge } = scene.pay();
    const refund = await scene.stripe.refunds.create({ charge, amount: 400 });
    expect(new Set(attempts(scene).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(attempts(scene).at(-1)).toMatchObject({ status: 200, replayed: true });
    expect(scene.ledger.payment("stripe", charge).refunds).toMatchObject([{ refund: { id: refund.id } }]);
  });

  it("also when the key is still in use by another call", async () => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, { kind: "stall" });
    const { charge } = scene.pay();
    let sent = 0;
    // The third request is the second attempt of the call that was told of the conflict.
    scene.stripe.on("request", () => {
      sent += 1;
      if (sent === 3) scene.sandbox.faults.resume();
    });
    const create = () => scene.stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
    const [one, other] = await Promise.all([create(), create()]);
    expect(other).toEqual(one);
    expect(attempts(scene)).toMatchObject([
      { idempotencyKey: "order-1", status: 200, replayed: false },
      { idempotencyKey: "order-1", status: 409, replayed: false },
      { idempotencyKey: "order-1", status: 200, replayed: true },
    ]);
    expect(scene.ledger.payment("stripe", charge).refunds).toMatchObject([{ refund: { id: one.id } }]);
  });
});

describe("with maxNetworkRetries, a refund fails all the same", () => {
  it("when no attempt gets through", async () => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, { kind: "error", status: 503, commit: false }, 3);
    const { charge } = scene.pay();
    const failed = scene.stripe.refunds.create({ charge });
    await expect(failed).rejects.toThrow(StripeAPIError);
    await expect(failed).rejects.toMatchObject({ statusCode: 503 });
    expect(attempts(scene).map(({ status }) => status)).toEqual([503, 503, 503]);
    expect(scene.ledger.payment("stripe", charge).refundedAmount).toBe(0);
  });

  // Stripe stores a 500 of its own under the key, so that repeating it cannot help: whether the refund was made is for the
  // caller to find out.
  it.each([
    [true, 400],
    [false, 0],
  ])("when the key keeps a server error, whether the refund was made (%s) or not", async (commit, refundedAmount) => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, { kind: "error", status: 500, commit, origin: "application" });
    const { charge } = scene.pay();
    const failed = scene.stripe.refunds.create({ charge, amount: 400 });
    await expect(failed).rejects.toThrow(StripeAPIError);
    expect(attempts(scene).map(({ status, replayed }) => [status, replayed])).toEqual([
      [500, false],
      [500, true],
      [500, true],
    ]);
    expect(scene.ledger.payment("stripe", charge).refundedAmount).toBe(refundedAmount);
    const { data } = await scene.stripe.refunds.list({ charge });
    expect(data.map(({ amount }) => amount)).toEqual(commit ? [400] : []);
  });

  // The SDK repeats no 429, whatever Retry-After says.
  it.each<Fault>([
    { kind: "rate-limit", retryAfter: 1 },
    { kind: "rate-limit", retryAfter: 1, retryAfterAs: "date" },
  ])("when it comes too fast, whatever Retry-After says: %j", async (fault) => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, fault);
    const { charge } = scene.pay();
    const failed = scene.stripe.refunds.create({ charge });
    await expect(failed).rejects.toThrow(StripeRateLimitError);
    const asDate = expect.stringMatching(/^Thu, 01 Jan 2026 00:00:\d\d GMT$/);
    const retryAfter = "retryAfterAs" in fault ? asDate : "1";
    await expect(failed).rejects.toMatchObject({ statusCode: 429, headers: { "retry-after": retryAfter } });
    expect(attempts(scene)).toHaveLength(1);
    expect(scene.ledger.payment("stripe", charge).refundedAmount).toBe(0);
  });

  // The SDK repeats nothing once it has seen a status. Only the caller's own key gets at the answer again.
  it("when the answer breaks off, though the refund was made", async () => {
    const scene = await stripeScene({ retries: 2 });
    strike(scene, { kind: "cut-body", bytes: 40 });
    const { charge } = scene.pay();
    const create = () => scene.stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
    const failed = create();
    await expect(failed).rejects.toThrow(StripeConnectionError);
    await expect(failed).rejects.toMatchObject({ requestId: expect.stringMatching(/^req_/) });
    expect(attempts(scene)).toHaveLength(1);
    const refund = await create();
    expect(scene.ledger.payment("stripe", charge).refunds).toMatchObject([{ refund: { id: refund.id } }]);
  });
});

describe("without maxNetworkRetries", () => {
  // The SDK takes a closed connection for a stale one and repeats the request once all the same; its key makes that safe.
  it("a refund whose connection was closed is repeated once, and made once", async () => {
    const scene = await stripeScene();
    strike(scene, { kind: "lost-answer" });
    const { charge } = scene.pay();
    const refund = await scene.stripe.refunds.create({ charge, amount: 400 });
    expect(attempts(scene)).toMatchObject([{ status: null }, { status: 200, replayed: true }]);
    expect(scene.ledger.payment("stripe", charge).refunds).toMatchObject([{ refund: { id: refund.id } }]);
  });

  it("a refund whose answer is lost twice throws StripeConnectionError, though it was made", async () => {
    const scene = await stripeScene();
    strike(scene, { kind: "lost-answer" }, 2);
    const { charge } = scene.pay();
    await expect(scene.stripe.refunds.create({ charge, amount: 400 })).rejects.toThrow(StripeConnectionError);
    expect(attempts(scene)).toHaveLength(2);
    expect(scene.ledger.payment("stripe", charge)).toMatchObject({ refunds: [{}], refundedAmount: 400 });
  });

  // `fetch` hides the cause of a broken connection from the SDK.
  it("a refund whose answer is lost is not repeated over fetch", async () => {
    const scene = stripeInProcess();
    strike(scene, { kind: "lost-answer" });
    const { charge } = scene.pay();
    await expect(scene.stripe.refunds.create({ charge, amount: 400 })).rejects.toThrow(StripeConnectionError);
    expect(attempts(scene)).toHaveLength(1);
    expect(scene.ledger.payment("stripe", charge)).toMatchObject({ refunds: [{}], refundedAmount: 400 });
  });
});

it("a walk over thousands of refunds gives each of them once, through resets and server errors", async () => {
  const { stripe, sandbox, ledger, requests } = await stripeScene({ refunds: 3000, retries: 2 });
  const faults: FaultRule[] = [
    { kind: "reset", commit: true, skip: 3, times: 1 },
    { kind: "error", status: 502, commit: false, skip: 9, times: 1 },
    { kind: "html", status: 503, commit: true, skip: 20, times: 1 },
  ];
  for (const fault of faults) sandbox.faults.add({ ...fault, route: "GET /v1/refunds" });
  const walked: string[] = [];
  for await (const { id } of stripe.refunds.list({ limit: 100 })) walked.push(id);
  expect(walked.toReversed()).toEqual(ledger.refunds("stripe").map(({ id }) => id));
  expect(requests()).toHaveLength(33);
});
