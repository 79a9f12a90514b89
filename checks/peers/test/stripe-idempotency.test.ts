import { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

const { StripeAPIError, StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;

it("the same key gives the first answer again and makes one refund", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const { charge } = pay();
  const first = await stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
  const again = await stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
  expect(again).toEqual(first);
  expect(again.lastResponse.requestId).not.toBe(first.lastResponse.requestId);
  expect(ledger.refunds("stripe").map(({ amount }) => amount)).toEqual([400]);
});

it("the same key with other parameters throws StripeIdempotencyError and makes nothing", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const { charge } = pay();
  await stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
  const other = stripe.refunds.create({ charge, amount: 500 }, { idempotencyKey: "order-1" });
  await expect(other).rejects.toThrow(StripeIdempotencyError);
  await expect(other).rejects.toMatchObject({ statusCode: 400, rawType: "idempotency_error" });
  expect(ledger.refunds("stripe")).toHaveLength(1);
});

it("a refusal is remembered under its key, although it would be granted by now", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const { charge } = pay();
  const waiting = await stripe.refunds.create({ charge, amount: 600, instructions_email: "buyer@example.com" });
  const refund = (idempotencyKey: string) => stripe.refunds.create({ charge, amount: 500 }, { idempotencyKey });
  await expect(refund("order-1")).rejects.toThrow(StripeInvalidRequestError);
  await stripe.refunds.cancel(waiting.id);
  await expect(refund("order-1")).rejects.toThrow(StripeInvalidRequestError);
  expect(await refund("order-2")).toMatchObject({ amount: 500 });
  expect(ledger.refunds("stripe").map(({ amount }) => amount)).toEqual([600, 500]);
});

it("a wrong parameter does not use the key up", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge } = pay();
  const refund = (amount: number) => stripe.refunds.create({ charge, amount }, { idempotencyKey: "order-1" });
  await expect(refund(1.5)).rejects.toMatchObject({ code: "parameter_invalid_integer" });
  expect(await refund(400)).toMatchObject({ amount: 400 });
});

it("a key whose first request has not ended yet throws StripeAPIError with status 409, and makes one refund", async () => {
  const { stripe, sandbox, pay, ledger } = await stripeScene();
  const { charge } = pay();
  sandbox.faults.add({ kind: "stall", route: "POST /v1/refunds", times: 1 });
  const create = () => stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
  const calls = [create(), create()];
  // One of them stands still: the first to end is the other, whichever that is.
  const refused = await Promise.race(calls).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(StripeAPIError);
  expect(refused).toMatchObject({ statusCode: 409, rawType: "idempotency_error", code: "idempotency_key_in_use" });
  expect(ledger.refunds("stripe")).toEqual([]);
  sandbox.faults.resume();
  const ended = await Promise.allSettled(calls);
  expect(ended.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  expect(await create()).toMatchObject({ id: ledger.refunds("stripe")[0]?.id });
  expect(ledger.refunds("stripe")).toHaveLength(1);
});

it("a key is forgotten after 24 hours: the same call then makes another refund", async () => {
  const { stripe, sandbox, pay, ledger } = await stripeScene();
  const { charge } = pay();
  const create = () => stripe.refunds.create({ charge, amount: 400 }, { idempotencyKey: "order-1" });
  const first = await create();
  await sandbox.clock.advance("23h");
  expect((await create()).id).toBe(first.id);
  await sandbox.clock.advance("1h");
  expect((await create()).id).not.toBe(first.id);
  expect(ledger.payment("stripe", charge).refundedAmount).toBe(800);
});
