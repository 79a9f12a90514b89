import type { RefundOutcome } from "@storno/sandbox";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { stripeScene, type StripeScene } from "../src/stripe.ts";

/** Types of all events, oldest first. */
async function told({ stripe }: StripeScene): Promise<string[]> {
  const { data } = await stripe.events.list({ limit: 100 });
  return data.map(({ type }) => type).toReversed();
}

describe("a refund of which the SDK reads", () => {
  const made = ["refund.created", "charge.refunded"];
  const [updated, failed] = ["refund.updated", "refund.failed"];
  const lives: [RefundOutcome, { wait: string; statuses: string[]; refunded: number; events: string[] }][] = [
    ["succeeds", { wait: "3d", statuses: ["succeeded", "succeeded"], refunded: 400, events: made }],
    ["succeeds-later", { wait: "3d", statuses: ["pending", "succeeded"], refunded: 400, events: [...made, updated] }],
    ["fails-later", { wait: "3d", statuses: ["pending", "failed"], refunded: 0, events: [...made, updated, failed] }],
    [
      "fails-after-success",
      { wait: "3d", statuses: ["succeeded", "failed"], refunded: 0, events: [...made, updated, failed] },
    ],
    [
      "requires-action",
      // Events are kept for 30 days: of how it was made there are none any more.
      { wait: "50d", statuses: ["requires_action", "failed"], refunded: 0, events: [updated, failed] },
    ],
    ["awaits-funds", { wait: "3d", statuses: ["pending", "succeeded"], refunded: 400, events: [...made, updated] }],
  ];

  it.each(lives)("%s", async (refundOutcome, { wait, statuses, refunded, events }) => {
    const scene = await stripeScene();
    const { stripe, sandbox, ledger } = scene;
    const { charge } = scene.pay({ refundOutcome });
    const refund = await stripe.refunds.create({ charge, amount: 400 });
    expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 400, refunded: false });
    await sandbox.clock.advance(wait);
    const now = await stripe.refunds.retrieve(refund.id);
    expect([refund.status, now.status]).toEqual(statuses);

    const paid = await stripe.charges.retrieve(charge, { expand: ["refunds"] });
    expect(paid).toMatchObject({
      amount_refunded: refunded,
      refunds: { data: [{ id: refund.id, status: now.status }] },
    });
    expect(await told(scene)).toEqual(events);
    expect(ledger.payment("stripe", charge)).toMatchObject({
      refunds: [{ refund: { id: refund.id, status: now.status } }],
      remainingAmount: 1000 - refunded,
    });
  });
});

it("nothing happens before its time, and events are dated when they happened", async () => {
  const { stripe, sandbox, pay } = await stripeScene();
  const { charge } = pay({ refundOutcome: "succeeds-later" });
  const { id, created } = await stripe.refunds.create({ charge });
  await sandbox.clock.advance("23h59m");
  expect((await stripe.refunds.retrieve(id)).status).toBe("pending");
  await sandbox.clock.advance("3d");
  expect((await stripe.refunds.retrieve(id)).status).toBe("succeeded");
  const [updated] = (await stripe.events.list({ type: "refund.updated" })).data;
  expect(updated).toMatchObject({
    created: created + 86_400,
    request: { id: null, idempotency_key: null },
    data: { object: { id, status: "succeeded" }, previous_attributes: { status: "pending" } },
  });
});

it("a refund without funds takes its money out of the balance once there are some", async () => {
  const { stripe, sandbox, pay } = await stripeScene();
  const { charge } = pay({ refundOutcome: "awaits-funds" });
  const waiting = await stripe.refunds.create({ charge, amount: 400 });
  expect(waiting).toMatchObject({ pending_reason: "insufficient_funds", balance_transaction: null });
  await sandbox.clock.advance("3d");
  const paid = await stripe.refunds.retrieve(waiting.id, { expand: ["balance_transaction"] });
  expect(paid.pending_reason).toBeUndefined();
  expect(paid.balance_transaction).toMatchObject({ amount: -400, type: "refund", source: waiting.id });
});

it("a refund that the bank sends back puts its money into the balance, and can be made again", async () => {
  const { stripe, sandbox, pay } = await stripeScene();
  const { charge } = pay({ refundOutcome: "fails-after-success" });
  const { id } = await stripe.refunds.create({ charge });
  await expect(stripe.refunds.create({ charge })).rejects.toMatchObject({ code: "charge_already_refunded" });
  await sandbox.clock.advance("3d");
  const failed = await stripe.refunds.retrieve(id, { expand: ["failure_balance_transaction"] });
  expect(failed).toMatchObject({
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: { amount: 1000, type: "refund_failure", source: id },
  });
  expect(await stripe.refunds.create({ charge })).toMatchObject({ amount: 1000 });
});

it("a refund that waits for the buyer is cancelled, expires, or goes on when the buyer answers", async () => {
  const scene = await stripeScene();
  const { stripe, sandbox, pay, ledger } = scene;
  const { charge } = pay({ refundOutcome: "requires-action" });
  const [first, second, third] = [
    await stripe.refunds.create({ charge, amount: 100 }),
    await stripe.refunds.create({ charge, amount: 200 }),
    await stripe.refunds.create({ charge, amount: 300 }),
  ];
  expect(await stripe.refunds.cancel(first.id)).toMatchObject({ status: "canceled" });
  expect(await stripe.testHelpers.refunds.expire(second.id)).toMatchObject({ status: "failed" });
  sandbox.moveRefund("stripe", third.id, "succeeded");
  expect(await stripe.refunds.retrieve(third.id)).toMatchObject({ status: "succeeded" });
  expect(await stripe.charges.retrieve(charge)).toMatchObject({ amount_refunded: 300 });
  for (const { id } of [first, second, third]) {
    await expect(stripe.refunds.cancel(id)).rejects.toThrow(Stripe.errors.StripeInvalidRequestError);
  }
  await sandbox.clock.advance("50d");
  expect(ledger.refunds("stripe").map(({ status }) => status)).toEqual(["canceled", "failed", "succeeded"]);
});
