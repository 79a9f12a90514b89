/** How a payment is refunded: the one thing in which providers have nothing in common. Amounts in minor units of USD. */
export interface Refunding {
  readonly operation: string;
  readonly inputs: (paymentId: string, amount: number) => unknown[];
  /** Whether the operation takes an idempotency key. */
  readonly keyed: boolean;
  /** What can be known of a refund that the provider refuses. */
  readonly refusal: "rejected" | "unknown";
}

/** By provider. */
export const refundings: Readonly<Record<string, Refunding>> = {
  stripe: {
    operation: "refunds.create",
    inputs: (payment_intent, amount) => [{ payment_intent, amount, metadata: { ticket: "T 7&8" } }],
    keyed: true,
    refusal: "rejected",
  },
  whop: {
    operation: "payments.refund",
    inputs: (id, amount) => [id, { partial_amount: amount / 100 }],
    keyed: false,
    refusal: "rejected",
  },
  wooshpay: {
    operation: "refunds.create",
    inputs: (payment_intent, amount) => [{ payment_intent, amount: String(amount), reason: "duplicate" }],
    keyed: true,
    refusal: "rejected",
  },
  refundkit: {
    operation: "refunds.create",
    inputs: (transactionId, amount) => [{ transactionId, amount, currency: "usd", reason: "wrong_product" }],
    keyed: false,
    // The processor's refusals come as a 502, which a time-out at the processor could be as well.
    refusal: "unknown",
  },
};
