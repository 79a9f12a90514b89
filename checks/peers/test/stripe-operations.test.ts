import { expect, it } from "vitest";
import { servedOperations } from "../src/operations.ts";
import { stripeScene, type StripeScene } from "../src/stripe.ts";

const HOOK = { url: "https://example.com/hook", enabled_events: ["refund.created"] as ["refund.created"] };

/** A refund that waits for the buyer: the only kind that can be cancelled or expire. */
async function waiting({ stripe, pay }: StripeScene): Promise<string> {
  return (await stripe.refunds.create({ charge: pay().charge, instructions_email: "buyer@example.com" })).id;
}

async function refund({ stripe, pay }: StripeScene): Promise<string> {
  return (await stripe.refunds.create({ charge: pay().charge })).id;
}

async function transaction({ stripe }: StripeScene): Promise<string> {
  return (await stripe.balanceTransactions.list({ type: "refund", limit: 1 })).data[0]?.id ?? "";
}

async function hook({ stripe }: StripeScene): Promise<string> {
  return (await stripe.webhookEndpoints.create(HOOK)).id;
}

function uncaptured({ ledger }: StripeScene): string {
  return ledger.payments("stripe").find(({ status }) => status === "requires_capture")?.id ?? "";
}

const list = { object: "list", has_more: expect.any(Boolean), data: expect.any(Array) };

/** The SDK's call of every operation, and what its answer is. */
const calls: Readonly<Record<string, readonly [(scene: StripeScene) => Promise<unknown>, object]>> = {
  "refunds.list": [({ stripe }) => stripe.refunds.list(), list],
  "refunds.create": [({ stripe, pay }) => stripe.refunds.create({ charge: pay().charge }), { object: "refund" }],
  "refunds.retrieve": [async (s) => s.stripe.refunds.retrieve(await refund(s)), { object: "refund" }],
  "refunds.update": [
    async (s) => s.stripe.refunds.update(await refund(s), { metadata: { order: "7" } }),
    { object: "refund", metadata: { order: "7" } },
  ],
  "refunds.cancel": [async (s) => s.stripe.refunds.cancel(await waiting(s)), { object: "refund", status: "canceled" }],
  "testHelpers.refunds.expire": [
    async (s) => s.stripe.testHelpers.refunds.expire(await waiting(s)),
    { object: "refund", status: "failed" },
  ],
  "charges.list": [({ stripe }) => stripe.charges.list(), list],
  "charges.retrieve": [({ stripe, pay }) => stripe.charges.retrieve(pay().charge), { object: "charge" }],
  "paymentIntents.list": [({ stripe }) => stripe.paymentIntents.list(), list],
  "paymentIntents.retrieve": [
    ({ stripe, pay }) => stripe.paymentIntents.retrieve(pay().intent),
    { object: "payment_intent", status: "succeeded" },
  ],
  "paymentIntents.cancel": [
    (s) => s.stripe.paymentIntents.cancel(uncaptured(s), { cancellation_reason: "duplicate" }),
    { object: "payment_intent", status: "canceled", cancellation_reason: "duplicate" },
  ],
  "balanceTransactions.list": [({ stripe }) => stripe.balanceTransactions.list(), list],
  "balanceTransactions.retrieve": [
    async (s) => s.stripe.balanceTransactions.retrieve(await transaction(s)),
    { object: "balance_transaction", type: "refund" },
  ],
  "events.list": [({ stripe }) => stripe.events.list(), list],
  "events.retrieve": [
    async ({ stripe }) => stripe.events.retrieve((await stripe.events.list({ limit: 1 })).data[0]?.id ?? ""),
    { object: "event", api_version: "2026-10-28.endive" },
  ],
  "webhookEndpoints.list": [({ stripe }) => stripe.webhookEndpoints.list(), list],
  "webhookEndpoints.create": [
    ({ stripe }) => stripe.webhookEndpoints.create(HOOK),
    { object: "webhook_endpoint", secret: expect.stringMatching(/^whsec_/) },
  ],
  "webhookEndpoints.retrieve": [
    async (s) => s.stripe.webhookEndpoints.retrieve(await hook(s)),
    { object: "webhook_endpoint", ...HOOK },
  ],
  "webhookEndpoints.update": [
    async (s) => s.stripe.webhookEndpoints.update(await hook(s), { disabled: true }),
    { object: "webhook_endpoint", status: "disabled" },
  ],
  "webhookEndpoints.delete": [
    async (s) => s.stripe.webhookEndpoints.del(await hook(s)),
    { object: "webhook_endpoint", deleted: true },
  ],
};

it.each(servedOperations("stripe"))("Stripe's SDK can do $name", async ({ name, isAskedBy }) => {
  const [call, answer] = calls[name] ?? [];
  if (call === undefined) throw new Error(`there is no call of ${name} here yet`);
  const scene = await stripeScene({ refunds: 60 });
  expect(await call(scene)).toMatchObject(answer ?? {});
  expect(scene.requests.at(-1)).toSatisfy(isAskedBy);
});
