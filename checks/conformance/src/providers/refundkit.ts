import type { Facts } from "../facts.ts";

export const facts: Facts = {
  calls: {
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
  manners: [{ refundkit: { envelope: "full" } }],
  refunding: {
    operation: "refunds.create",
    inputs: (transactionId, amount) => [{ transactionId, amount, currency: "usd", reason: "wrong_product" }],
    keyed: false,
    // The processor's refusals come as a 502, which a time-out at the processor could be as well.
    refusal: "unknown",
  },
};
