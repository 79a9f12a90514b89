import { onEndpoint } from "../calls.ts";
import type { Facts } from "../facts.ts";
import { HOOK } from "../scene.ts";

export const facts: Facts = {
  calls: {
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
  refunding: {
    operation: "refunds.create",
    inputs: (payment_intent, amount) => [{ payment_intent, amount: String(amount), reason: "duplicate" }],
    keyed: true,
    refusal: "rejected",
  },
};
