import { describe, expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

const REFUNDS = 3000;

describe("walking all refunds with Stripe's SDK", () => {
  it("gives every refund of the ledger once, newest first", async () => {
    const { stripe, ledger, requests } = await stripeScene({ refunds: REFUNDS });
    const walked: [string, number, string, string | null][] = [];
    for await (const { id, amount, currency, status } of stripe.refunds.list({ limit: 100 })) {
      walked.push([id, amount, currency, status]);
    }
    const booked = ledger.refunds("stripe").map(({ id, amount, currency, status }) => [id, amount, currency, status]);
    expect(walked).toEqual(booked.toReversed());
    expect(requests()).toHaveLength(REFUNDS / 100);
  });

  it("gives the same from the default page size as an array, in pages of ten", async () => {
    const { stripe, ledger, requests } = await stripeScene({ refunds: 205 });
    const walked = await stripe.refunds.list().autoPagingToArray({ limit: 10_000 });
    expect(walked.map(({ id }) => id)).toEqual(idsOf(ledger.refunds("stripe")).toReversed());
    expect(requests()).toHaveLength(21);
  });

  it("gives the newer ones, oldest first, from ending_before", async () => {
    const { stripe, ledger, requests } = await stripeScene({ refunds: REFUNDS });
    const [oldest, ...newer] = idsOf(ledger.refunds("stripe"));
    const walked: string[] = [];
    for await (const { id } of stripe.refunds.list({ ending_before: oldest ?? "", limit: 100 })) walked.push(id);
    expect(walked).toEqual(newer);
    expect(requests()).toHaveLength(REFUNDS / 100);
  });

  it("hands every refund to a callback, and waits for it", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: REFUNDS });
    const walked: string[] = [];
    await stripe.refunds.list({ limit: 100 }).autoPagingEach(async ({ id }) => {
      await Promise.resolve();
      walked.push(id);
    });
    expect(walked.toReversed()).toEqual(idsOf(ledger.refunds("stripe")));
  });

  it("hands the newer ones to a callback, oldest first, until it has had enough", async () => {
    const { stripe, ledger, requests } = await stripeScene({ refunds: REFUNDS });
    const [oldest, ...newer] = idsOf(ledger.refunds("stripe"));
    const walked: string[] = [];
    await stripe.refunds.list({ ending_before: oldest ?? "", limit: 100 }).autoPagingEach(({ id }) => {
      walked.push(id);
      return walked.length < 2050;
    });
    expect(walked).toEqual(newer.slice(0, 2050));
    expect(requests()).toHaveLength(21);
  });

  it("gives thousands as an array, in either direction", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: REFUNDS });
    const [oldest, ...newer] = idsOf(ledger.refunds("stripe"));
    const forward = await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
    expect(idsOf(forward)).toEqual([...newer.toReversed(), oldest]);
    const list = stripe.refunds.list({ ending_before: oldest ?? "", limit: 100 });
    expect(idsOf(await list.autoPagingToArray({ limit: 10_000 }))).toEqual(newer);
  });

  it("gives the older ones, newest first, from starting_after", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: 500 });
    const ids = idsOf(ledger.refunds("stripe")).toReversed();
    const list = stripe.refunds.list({ starting_after: ids[99] ?? "", limit: 100 });
    expect((await list.autoPagingToArray({ limit: 10_000 })).map(({ id }) => id)).toEqual(ids.slice(100));
  });

  it("stops asking when the caller has had enough", async () => {
    const { stripe, requests } = await stripeScene({ refunds: 500 });
    expect(await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 150 })).toHaveLength(150);
    expect(requests()).toHaveLength(2);
  });

  it("skips and repeats nothing when refunds are made during the walk", async () => {
    const { stripe, ledger, pay } = await stripeScene({ refunds: 300 });
    const before = idsOf(ledger.refunds("stripe")).toReversed();
    const walked: string[] = [];
    for await (const { id } of stripe.refunds.list({ limit: 50 })) {
      walked.push(id);
      if (walked.length % 60 === 0) await stripe.refunds.create({ charge: pay().charge });
    }
    expect(walked).toEqual(before);
    expect(ledger.totals("stripe").refunds).toBe(305);
  });

  it("asks for no page after the last, even when it is full", async () => {
    const { stripe, requests } = await stripeScene({ refunds: 200 });
    await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
    expect(requests()).toHaveLength(2);
  });

  it("gives nothing of an empty account", async () => {
    const { stripe } = await stripeScene();
    expect(await stripe.refunds.list().autoPagingToArray({ limit: 10 })).toEqual([]);
  });
});

describe("walking everything else with Stripe's SDK", () => {
  it("gives every payment intent and every charge of the ledger", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: 1000 });
    const payments = ledger.payments("stripe").toReversed();
    const intents = await stripe.paymentIntents.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
    expect(idsOf(intents)).toEqual(idsOf(payments));
    const charges = await stripe.charges.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
    const charged = payments.flatMap(({ chargeId, amount }) => (chargeId === null ? [] : [[chargeId, amount]]));
    expect(charges.map(({ id, amount }) => [id, amount])).toEqual(charged);
    expect(charged.length).toBeLessThan(payments.length);
  });

  it("gives balance transactions that add up to the ledger's refunds", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: 1000 });
    const refunded = new Map<unknown, number>();
    for await (const { amount, source } of stripe.balanceTransactions.list({ type: "refund", limit: 100 })) {
      refunded.set(source, -amount);
    }
    const booked = ledger.refunds("stripe").filter(({ id }) => refunded.has(id));
    expect(refunded).toEqual(new Map(booked.map(({ id, amount }) => [id, amount])));
    const settled = ledger.refunds("stripe").filter(({ status }) => status === "succeeded");
    expect(settled.filter(({ id }) => !refunded.has(id))).toEqual([]);
  });

  it("gives one refund.created event for every refund of the ledger", async () => {
    const { stripe, ledger } = await stripeScene({ refunds: 1000 });
    const told: string[] = [];
    for await (const { type, data } of stripe.events.list({ type: "refund.created", limit: 100 })) {
      if (type === "refund.created") told.push(data.object.id);
    }
    expect(told).toEqual(idsOf(ledger.refunds("stripe")).toReversed());
  });
});

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
