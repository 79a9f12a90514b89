import { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

const { StripeConnectionError, StripeIdempotencyError, StripeInvalidRequestError } = Stripe.errors;

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
  const { charge } = pay(1000);
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

// The SDK makes up a key for a write that has none, and keeps it for all attempts.
it("a write whose answer was lost is repeated with the SDK's own key, and makes one refund", async () => {
  const { stripe, pay, ledger, requests } = await stripeScene({ retries: 2, answersToLose: 1 });
  const refund = await stripe.refunds.create({ charge: pay().charge, amount: 400 });
  expect(requests).toEqual(["POST /v1/refunds", "POST /v1/refunds"]);
  expect(ledger.refunds("stripe").map(({ id }) => id)).toEqual([refund.id]);
});

it("a lost answer throws StripeConnectionError when the SDK may not repeat, though the refund was made", async () => {
  const { stripe, pay, ledger } = await stripeScene({ answersToLose: 1 });
  await expect(stripe.refunds.create({ charge: pay().charge })).rejects.toThrow(StripeConnectionError);
  expect(ledger.refunds("stripe")).toHaveLength(1);
});
