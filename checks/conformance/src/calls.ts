import type { SandboxOptions } from "@storno/sandbox";
import { HOOK, type Scene } from "./scene.ts";

/** What an operation is called with: path parameters, then its input. */
export type Inputs = readonly unknown[];

/** Makes inputs out of what the sandbox has. */
type InputsFrom = (scene: Scene) => Inputs | Promise<Inputs>;

/** How an operation is called. */
export interface Call {
  readonly succeeds: InputsFrom;
  /** Inputs that are right by the spec, and that the provider refuses for a reason of its own. */
  readonly refused?: InputsFrom;
}

const onEndpoint: Call = { succeeds: ({ newEndpoint }) => [newEndpoint()] };

async function company({ firstOf }: Scene): Promise<{ company_id: unknown }> {
  const { company: found } = await firstOf("payments.list");
  return { company_id: Object(found).id };
}

/**
 * By provider and operation, where the spec alone does not say it: lists, and the retrieval of what a list has, need nothing
 * here.
 */
export const calls: Readonly<Record<string, Readonly<Record<string, Call>>>> = {
  stripe: {
    "refunds.create": {
      succeeds: ({ newPayment }) => [{ payment_intent: newPayment(), amount: 5, metadata: { order: "7" } }],
      refused: () => [{ charge: "ch_nothing" }],
    },
    "refunds.update": { succeeds: ({ refund }) => [refund("succeeded"), { metadata: { order: "8" } }] },
    "refunds.cancel": {
      succeeds: ({ refund }) => [refund("requires_action")],
      refused: ({ refund }) => [refund("succeeded")],
    },
    "testHelpers.refunds.expire": {
      succeeds: ({ refund }) => [refund("requires_action")],
      refused: ({ refund }) => [refund("failed")],
    },
    "paymentIntents.cancel": {
      succeeds: ({ payment }) => [payment("requires_capture"), { cancellation_reason: "abandoned" }],
      refused: ({ payment }) => [payment("succeeded")],
    },
    "webhookEndpoints.create": {
      succeeds: () => [{ url: HOOK, enabled_events: ["*"], description: "all" }],
      refused: () => [{ url: "nowhere", enabled_events: ["*"] }],
    },
    "webhookEndpoints.retrieve": onEndpoint,
    "webhookEndpoints.update": { succeeds: ({ newEndpoint }) => [newEndpoint(), { disabled: true }] },
    "webhookEndpoints.delete": onEndpoint,
  },
  whop: {
    "payments.refund": {
      succeeds: ({ newPayment }) => [newPayment(), { partial_amount: 0.5 }],
      refused: ({ payment }) => [payment("open")],
    },
    "payments.retry": { succeeds: ({ payment }) => [payment("open")], refused: ({ payment }) => [payment("paid")] },
    "payments.void": { succeeds: ({ payment }) => [payment("open")], refused: ({ payment }) => [payment("paid")] },
    "payments.fees": { succeeds: ({ payment }) => [payment("paid")] },
    "disputes.list": { succeeds: async (scene) => [await company(scene)] },
    "disputes.retrieve": {
      succeeds: async (scene) => [(await scene.firstOf("disputes.list", await company(scene)))["id"]],
    },
    "webhooks.list": { succeeds: async (scene) => [await company(scene)] },
    "webhooks.create": { succeeds: () => [{ url: HOOK, events: ["refund.created"] }] },
    "webhooks.retrieve": onEndpoint,
    "webhooks.update": { succeeds: ({ newEndpoint }) => [newEndpoint(), { enabled: false, url: HOOK }] },
    "webhooks.delete": onEndpoint,
  },
  wooshpay: {
    "refunds.create": {
      succeeds: ({ newPayment }) => [{ payment_intent: newPayment(), amount: "5", metadata: { order: "7" } }],
      refused: () => [{ payment_intent: "pi_nothing" }],
    },
    "refunds.retrieve": { succeeds: ({ refund }) => [refund("succeeded")] },
    "paymentIntents.create": {
      succeeds: () => [{ amount: 500, currency: "USD", payment_method_types: ["card"], shipping: { name: "A" } }],
    },
    "paymentIntents.update": {
      succeeds: ({ payment }) => [payment("requires_payment_method"), { description: "new", quantity: 2 }],
      refused: ({ payment }) => [payment("succeeded"), { amount: 7 }],
    },
    "paymentIntents.cancel": {
      succeeds: ({ payment }) => [payment("requires_payment_method"), { cancellation_reason: "abandoned" }],
      refused: ({ payment }) => [payment("succeeded"), { cancellation_reason: "abandoned" }],
    },
    "paymentIntents.capture": {
      succeeds: ({ payment }) => [payment("requires_capture")],
      refused: ({ payment }) => [payment("succeeded")],
    },
    "paymentIntents.confirm": {
      succeeds: ({ payment }) => [payment("requires_payment_method"), { payment_method_data: { type: "card" } }],
      refused: ({ payment }) => [payment("succeeded")],
    },
    "paymentIntents.search": { succeeds: () => [{ query: "status:'succeeded'", limit: 2 }] },
    "webhookEndpoints.create": { succeeds: () => [{ url: HOOK, enabled_events: ["charge.refund.updated"] }] },
    "webhookEndpoints.retrieve": onEndpoint,
    "webhookEndpoints.update": { succeeds: ({ newEndpoint }) => [newEndpoint(), { description: "other" }] },
    "webhookEndpoints.delete": onEndpoint,
    "events.retrieve": { succeeds: ({ event }) => [event()] },
    "disputes.update": {
      succeeds: async ({ firstOf }) => [
        (await firstOf("disputes.list"))["id"],
        { evidence: { product_description: "x" } },
      ],
    },
    "disputes.close": { succeeds: async ({ firstOf }) => [(await firstOf("disputes.list"))["id"]] },
    "balance.retrieve": { succeeds: () => [] },
  },
  refundkit: {
    "refunds.create": {
      succeeds: ({ newPayment }) => [{ transactionId: newPayment(), amount: 5, reason: "other", metadata: { a: 1 } }],
      refused: () => [{ transactionId: "ch_nothing", amount: 5, reason: "other" }],
    },
    "refunds.cancel": {
      succeeds: ({ refund }) => [refund("pending")],
      refused: ({ refund }) => [refund("completed")],
    },
    "policies.check": { succeeds: ({ newPayment }) => [{ transactionId: newPayment(), amount: 5 }] },
  },
};

/** Other manners that a provider documents, beside its default. */
export const manners: Readonly<Record<string, readonly SandboxOptions[]>> = {
  refundkit: [{ refundkit: { envelope: "full" } }],
};
