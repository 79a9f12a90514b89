import { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

it("a refund without an amount gives back all that is left", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const { charge, intent } = pay({ amount: 1999 });
  const part = await stripe.refunds.create({ charge, amount: 690, reason: "requested_by_customer" });
  expect(part).toMatchObject({ amount: 690, currency: "usd", charge, payment_intent: intent, status: "succeeded" });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 690, refunded: false });
  expect(await stripe.refunds.create({ payment_intent: intent })).toMatchObject({ amount: 1309, reason: null });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 1999, refunded: true });
  expect(ledger.refunds("stripe").map(({ amount }) => amount)).toEqual([690, 1309]);
});

it.each([
  ["jpy", 700, 1],
  ["krw", 50_000, 49_999],
  ["kwd", 5120, 10],
  ["bhd", 1230, 1230],
  ["isk", 500, 100],
  ["usd", 99_999_999, 99_999_998],
])("amounts in %s are whole numbers of its smallest unit: %d, of which %d go back", async (currency, paid, amount) => {
  const { stripe, pay, ledger } = await stripeScene();
  const { charge } = pay({ amount: paid, currency });
  expect(await stripe.refunds.create({ charge, amount })).toMatchObject({ amount, currency });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount: paid, amount_refunded: amount, currency });
  expect(ledger.totals("stripe").byCurrency).toEqual({ [currency]: { count: 1, amount } });
});

it.each([
  ["kwd", 5120, 5],
  ["tnd", 1000, 999],
  ["ugx", 10_000, 150],
])("an amount in %s that its steps do not allow is refused: %d, of which %d", async (currency, paid, amount) => {
  const { stripe, pay, ledger } = await stripeScene();
  const refused = stripe.refunds.create({ charge: pay({ amount: paid, currency }).charge, amount });
  await expect(refused).rejects.toThrow(Stripe.errors.StripeInvalidRequestError);
  expect(ledger.refunds("stripe")).toEqual([]);
});

it("metadata is merged by key, cleared by key with null or an empty text, and cleared as a whole", async () => {
  const { stripe, pay } = await stripeScene();
  const { id } = await stripe.refunds.create({ charge: pay().charge, metadata: { a: "1", b: "2", "c d&=é": "3" } });
  const update = async (metadata: Stripe.Emptyable<Stripe.MetadataParam>) =>
    (await stripe.refunds.update(id, { metadata })).metadata;
  expect((await stripe.refunds.retrieve(id)).metadata).toEqual({ a: "1", b: "2", "c d&=é": "3" });
  expect(await update({ b: "two", e: 5 })).toEqual({ a: "1", b: "two", "c d&=é": "3", e: "5" });
  expect(await update({ a: null, b: "" })).toEqual({ "c d&=é": "3", e: "5" });
  expect(await update("")).toEqual({});
  expect((await stripe.refunds.retrieve(id)).metadata).toEqual({});
});

it("a refund by mail waits for the buyer, and gives its money back to the charge when it is cancelled", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge } = pay();
  const waiting = await stripe.refunds.create({ charge, amount: 400, instructions_email: "buyer@example.com" });
  expect(waiting).toMatchObject({ status: "requires_action", next_action: { type: "display_details" } });
  expect(waiting.next_action?.display_details?.email_sent.email_sent_to).toBe("buyer@example.com");
  const canceled = await stripe.refunds.cancel(waiting.id);
  expect(canceled).toMatchObject({ status: "canceled", failure_reason: "merchant_request" });
  expect(canceled.failure_balance_transaction).toMatch(/^txn_/);
  expect(canceled.next_action).toBeUndefined();
  expect(await stripe.refunds.create({ charge })).toMatchObject({ amount: 1000 });
});

it("an answer carries the request id and the SDK's API version", async () => {
  const { stripe, pay } = await stripeScene();
  const { lastResponse } = await stripe.refunds.create({ charge: pay().charge }, { idempotencyKey: "order-1" });
  expect(lastResponse).toMatchObject({ statusCode: 200, apiVersion: "2026-10-28.endive", idempotencyKey: "order-1" });
  expect(lastResponse.requestId).toMatch(/^req_/);
});
