import type { Stripe } from "stripe";
import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

async function walk(stripe: Stripe, params: Stripe.RefundListParams): Promise<string[]> {
  const refunds = await stripe.refunds.list({ limit: 100, ...params }).autoPagingToArray({ limit: 10_000 });
  return refunds.map(({ id }) => id);
}

it("created takes an exact second, and ranges with and without their ends", async () => {
  const { stripe, ledger } = await stripeScene({ refunds: 600 });
  const booked = ledger.refunds("stripe").toReversed();
  const from = booked[400]?.createdAt ?? 0;
  const to = booked[100]?.createdAt ?? 0;
  const idsWhere = (matches: (createdAt: number) => boolean): string[] =>
    booked.filter(({ createdAt }) => matches(createdAt)).map(({ id }) => id);

  expect(await walk(stripe, { created: from })).toEqual(idsWhere((at) => at === from));
  const inclusive = await walk(stripe, { created: { gte: from, lte: to } });
  expect(inclusive).toEqual(idsWhere((at) => at >= from && at <= to));
  const exclusive = await walk(stripe, { created: { gt: from, lt: to } });
  expect(exclusive).toEqual(idsWhere((at) => at > from && at < to));
  expect(exclusive.length).toBeLessThan(inclusive.length);
  expect(await walk(stripe, { created: { gte: from } })).toEqual(idsWhere((at) => at >= from));
  expect(await walk(stripe, { created: { lt: to } })).toEqual(idsWhere((at) => at < to));
});

it("created ranges find payment intents, charges, balance transactions and events too", async () => {
  const { stripe, ledger, pay } = await stripeScene({ refunds: 30 });
  const { charge, intent } = pay();
  const made = ledger.payments("stripe").at(-1)?.createdAt ?? 0;
  const refund = await stripe.refunds.create({ charge });
  const created = { gte: made };
  const found = await Promise.all([
    stripe.paymentIntents.list({ created }),
    stripe.charges.list({ created }),
    stripe.balanceTransactions.list({ created, type: "refund" }),
    stripe.events.list({ created }),
  ]);
  const [intents, charges, transactions, events] = found;
  expect(intents.data.map(({ id }) => id)).toEqual([intent]);
  expect(charges.data.map(({ id }) => id)).toEqual([charge]);
  expect(transactions.data.map(({ source }) => source)).toEqual([refund.id]);
  expect(events.data.map(({ type }) => type)).toEqual(["charge.refunded", "refund.created"]);
});

it("charge and payment_intent give the refunds of one payment, and none when it has none", async () => {
  const { stripe, pay } = await stripeScene({ refunds: 30 });
  const { charge, intent } = pay();
  expect(await walk(stripe, { charge })).toEqual([]);
  const first = await stripe.refunds.create({ charge, amount: 100 });
  const second = await stripe.refunds.create({ payment_intent: intent, amount: 200 });
  expect(await walk(stripe, { charge })).toEqual([second.id, first.id]);
  expect(await walk(stripe, { payment_intent: intent, limit: 1 })).toEqual([second.id, first.id]);
});

it("balance transactions are found by source and currency", async () => {
  const { stripe, pay } = await stripeScene({ refunds: 60 });
  const refund = await stripe.refunds.create({ charge: pay({ amount: 700, currency: "jpy" }).charge });
  const { data } = await stripe.balanceTransactions.list({ source: refund.id });
  expect(data).toMatchObject([{ id: refund.balance_transaction, amount: -700, net: -700, fee: 0, currency: "jpy" }]);
  const yen = await stripe.balanceTransactions.list({ currency: "jpy", limit: 100 });
  expect(new Set(yen.data.map(({ currency }) => currency))).toEqual(new Set(["jpy"]));
});
