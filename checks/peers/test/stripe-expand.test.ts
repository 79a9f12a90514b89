import { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

it("members are ids until they are expanded", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge, intent } = pay();
  const plain = await stripe.refunds.create({ charge, amount: 300 });
  expect([plain.charge, plain.payment_intent]).toEqual([charge, intent]);
  const expand = ["charge", "payment_intent.latest_charge", "balance_transaction.source"];
  const full = await stripe.refunds.retrieve(plain.id, { expand });
  expect(full).toMatchObject({
    charge: { object: "charge", id: charge, amount_refunded: 300 },
    payment_intent: { object: "payment_intent", latest_charge: { object: "charge", id: charge } },
    balance_transaction: { object: "balance_transaction", id: plain.balance_transaction, source: { id: plain.id } },
  });
});

it("a write answers with expanded members too", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge, intent } = pay();
  const refund = await stripe.refunds.create({ charge, expand: ["payment_intent"] });
  expect(refund.payment_intent).toMatchObject({ id: intent, amount: 1000, amount_received: 1000 });
});

it("the rows of a walk are expanded on every page", async () => {
  const { stripe, ledger } = await stripeScene({ refunds: 250 });
  const charges: (string | undefined)[] = [];
  for await (const { charge } of stripe.refunds.list({ limit: 100, expand: ["data.charge"] })) {
    charges.push(typeof charge === "string" ? charge : charge?.id);
    expect(charge).toMatchObject({ object: "charge" });
  }
  const paid = new Map(ledger.payments("stripe").map(({ id, chargeId }) => [id, chargeId]));
  const booked = ledger.refunds("stripe").map(({ paymentId }) => paid.get(paymentId));
  expect(charges).toEqual(booked.toReversed());
});

it("a charge has refunds only when they are expanded: the ten newest", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge } = pay();
  const ids: string[] = [];
  for (let count = 0; count < 12; count += 1) ids.push((await stripe.refunds.create({ charge, amount: 5 })).id);
  expect((await stripe.charges.retrieve(charge)).refunds).toBeUndefined();
  const { refunds } = await stripe.charges.retrieve(charge, { expand: ["refunds"] });
  expect(refunds?.data.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 10));
  expect(refunds?.has_more).toBe(true);
});

it.each([["nonsense"], ["charge.balance_transaction.source.charge.refunds"]])("%s is not expanded", async (path) => {
  const { stripe, pay } = await stripeScene();
  const { id } = await stripe.refunds.create({ charge: pay().charge });
  const refused = stripe.refunds.retrieve(id, { expand: [path] });
  await expect(refused).rejects.toThrow(Stripe.errors.StripeInvalidRequestError);
});
