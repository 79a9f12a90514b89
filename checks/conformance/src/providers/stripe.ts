import { onEndpoint } from "../calls.ts";
import type { Facts } from "../facts.ts";
import { HOOK } from "../scene.ts";

export const facts: Facts = {
  calls: {
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
  refunding: {
    operation: "refunds.create",
    inputs: (payment_intent, amount) => [{ payment_intent, amount, metadata: { ticket: "T 7&8" } }],
    keyed: true,
    refusal: "rejected",
  },
};
