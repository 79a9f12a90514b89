import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

it("every refund tells of itself and of its charge, as they were then", async () => {
  const { stripe, pay } = await stripeScene();
  const { charge } = pay();
  const refund = await stripe.refunds.create({ charge, amount: 400, metadata: { a: "1" } });
  await stripe.refunds.update(refund.id, { metadata: { a: "2" } });
  const { data } = await stripe.events.list();
  expect(data.map(({ type }) => type)).toEqual(["refund.updated", "charge.refunded", "refund.created"]);
  const [updated, refunded, created] = data;
  expect(updated?.data).toMatchObject({
    object: { id: refund.id, metadata: { a: "2" } },
    previous_attributes: { metadata: { a: "1" } },
  });
  expect(refunded?.data.object).toMatchObject({ object: "charge", id: charge, amount_refunded: 400 });
  expect(created?.data.object).toEqual(refund);
});

it("an event names the request that caused it and its idempotency key", async () => {
  const { stripe, pay } = await stripeScene();
  const refund = await stripe.refunds.create({ charge: pay().charge }, { idempotencyKey: "order-1" });
  await stripe.refunds.create({ charge: pay().charge });
  const caused = (await stripe.events.list()).data.toReversed().map(({ request }) => request);
  const first = { id: refund.lastResponse.requestId, idempotency_key: "order-1" };
  expect(caused.slice(0, 2)).toEqual([first, first]);
  expect(caused[2]?.id).toMatch(/^req_/);
  expect(caused[2]?.id).not.toBe(first.id);
  // The SDK makes up a key for every write that has none, also where it may not repeat.
  expect(caused[2]?.idempotency_key).toMatch(/^stripe-node-retry-/);
});

it("a refund that expires has failed, and says so", async () => {
  const { stripe, pay } = await stripeScene();
  const waiting = await stripe.refunds.create({ charge: pay().charge, instructions_email: "buyer@example.com" });
  await stripe.testHelpers.refunds.expire(waiting.id);
  const { data } = await stripe.events.list({ types: ["refund.failed", "refund.updated"] });
  const object = { id: waiting.id, status: "failed" };
  expect(data).toMatchObject([
    { type: "refund.failed", data: { object } },
    { type: "refund.updated", data: { object, previous_attributes: { status: "requires_action" } } },
  ]);
});

it("events are found by type, by several types and by what types begin with", async () => {
  const { stripe } = await stripeScene({ refunds: 60 });
  const typesOf = async (params: Parameters<typeof stripe.events.list>[0]): Promise<Set<string>> => {
    const events = await stripe.events.list({ limit: 100, ...params }).autoPagingToArray({ limit: 10_000 });
    return new Set(events.map(({ type }) => type));
  };
  expect(await typesOf({ type: "refund.created" })).toEqual(new Set(["refund.created"]));
  expect(await typesOf({ type: "charge.*" })).toEqual(new Set(["charge.refunded"]));
  const several = ["refund.failed", "charge.refunded"];
  expect(await typesOf({ types: several })).toEqual(new Set(several));
});
