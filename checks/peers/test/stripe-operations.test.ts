import { createSandbox } from "@storno/sandbox";
import { expect, it } from "vitest";
import { isRequestTo } from "../src/route.ts";
import { stripeScene, type StripeScene } from "../src/stripe.ts";

const { operations } = createSandbox().providers.stripe;

const HOOK = { url: "https://example.com/hook", enabled_events: ["refund.created"] as ["refund.created"] };

/** A refund that waits for the buyer: the only kind that can be cancelled or expire. */
async function waiting({ stripe, pay }: StripeScene): Promise<string> {
  return (await stripe.refunds.create({ charge: pay().charge, instructions_email: "buyer@example.com" })).id;
}

async function refund({ stripe, pay }: StripeScene): Promise<string> {
  return (await stripe.refunds.create({ charge: pay().charge })).id;
}

/** Where an older API version has a refund: under its charge. */
async function nestedPath({ stripe, pay }: StripeScene): Promise<string> {
  const { charge } = pay();
  const { id } = await stripe.refunds.create({ charge });
  return `/v1/charges/${charge}/refunds/${id}`;
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
  "GET /v1/refunds": [({ stripe }) => stripe.refunds.list(), list],
  "POST /v1/refunds": [({ stripe, pay }) => stripe.refunds.create({ charge: pay().charge }), { object: "refund" }],
  "GET /v1/refunds/{refund}": [async (s) => s.stripe.refunds.retrieve(await refund(s)), { object: "refund" }],
  "POST /v1/refunds/{refund}": [
    async (s) => s.stripe.refunds.update(await refund(s), { metadata: { order: "7" } }),
    { object: "refund", metadata: { order: "7" } },
  ],
  "POST /v1/refunds/{refund}/cancel": [
    async (s) => s.stripe.refunds.cancel(await waiting(s)),
    { object: "refund", status: "canceled" },
  ],
  "POST /v1/test_helpers/refunds/{refund}/expire": [
    async (s) => s.stripe.testHelpers.refunds.expire(await waiting(s)),
    { object: "refund", status: "failed" },
  ],
  // The SDK has no methods for the older paths, only `rawRequest`.
  "GET /v1/charges/{charge}/refunds": [
    ({ stripe, pay }) => stripe.rawRequest("GET", `/v1/charges/${pay().charge}/refunds`),
    list,
  ],
  "POST /v1/charges/{charge}/refunds": [
    ({ stripe, pay }) => stripe.rawRequest("POST", `/v1/charges/${pay().charge}/refunds`, { amount: 400 }),
    { object: "refund", amount: 400 },
  ],
  "GET /v1/charges/{charge}/refunds/{refund}": [
    async (s) => s.stripe.rawRequest("GET", await nestedPath(s)),
    { object: "refund" },
  ],
  "POST /v1/charges/{charge}/refunds/{refund}": [
    async (s) => s.stripe.rawRequest("POST", await nestedPath(s), { metadata: { order: "7" } }),
    { object: "refund", metadata: { order: "7" } },
  ],
  "POST /v1/charges/{charge}/refund": [
    ({ stripe, pay }) => stripe.rawRequest("POST", `/v1/charges/${pay().charge}/refund`, { amount: 400 }),
    { object: "charge", amount_refunded: 400 },
  ],
  "GET /v1/charges": [({ stripe }) => stripe.charges.list(), list],
  "GET /v1/charges/{charge}": [({ stripe, pay }) => stripe.charges.retrieve(pay().charge), { object: "charge" }],
  "GET /v1/payment_intents": [({ stripe }) => stripe.paymentIntents.list(), list],
  "GET /v1/payment_intents/{intent}": [
    ({ stripe, pay }) => stripe.paymentIntents.retrieve(pay().intent),
    { object: "payment_intent", status: "succeeded" },
  ],
  "POST /v1/payment_intents/{intent}/cancel": [
    (s) => s.stripe.paymentIntents.cancel(uncaptured(s), { cancellation_reason: "duplicate" }),
    { object: "payment_intent", status: "canceled", cancellation_reason: "duplicate" },
  ],
  "GET /v1/balance_transactions": [({ stripe }) => stripe.balanceTransactions.list(), list],
  "GET /v1/balance_transactions/{id}": [
    async (s) => s.stripe.balanceTransactions.retrieve(await transaction(s)),
    { object: "balance_transaction", type: "refund" },
  ],
  "GET /v1/events": [({ stripe }) => stripe.events.list(), list],
  "GET /v1/events/{id}": [
    async ({ stripe }) => stripe.events.retrieve((await stripe.events.list({ limit: 1 })).data[0]?.id ?? ""),
    { object: "event", api_version: "2026-10-28.endive" },
  ],
  "GET /v1/webhook_endpoints": [({ stripe }) => stripe.webhookEndpoints.list(), list],
  "POST /v1/webhook_endpoints": [
    ({ stripe }) => stripe.webhookEndpoints.create(HOOK),
    { object: "webhook_endpoint", secret: expect.stringMatching(/^whsec_/) },
  ],
  "GET /v1/webhook_endpoints/{webhook_endpoint}": [
    async (s) => s.stripe.webhookEndpoints.retrieve(await hook(s)),
    { object: "webhook_endpoint", ...HOOK },
  ],
  "POST /v1/webhook_endpoints/{webhook_endpoint}": [
    async (s) => s.stripe.webhookEndpoints.update(await hook(s), { disabled: true }),
    { object: "webhook_endpoint", status: "disabled" },
  ],
  "DELETE /v1/webhook_endpoints/{webhook_endpoint}": [
    async (s) => s.stripe.webhookEndpoints.del(await hook(s)),
    { object: "webhook_endpoint", deleted: true },
  ],
};

it.each(operations)("Stripe's SDK can do %s", async (operation) => {
  const [call, answer] = calls[operation] ?? [];
  if (call === undefined) throw new Error(`there is no call of ${operation} here yet`);
  const scene = await stripeScene({ refunds: 60 });
  expect(await call(scene)).toMatchObject(answer ?? {});
  expect(scene.requests().at(-1)).toSatisfy((request: string) => isRequestTo(operation, request));
});

it("nothing is called here that the sandbox does not offer", () => {
  expect(operations).toEqual(expect.arrayContaining(Object.keys(calls)));
});
