import { createRefundKit } from "@storno/refundkit";
import type { Client } from "../client.ts";
import { isDoubtful, optionsOf } from "../ours.ts";
import { ATTEMPT_TIMEOUT_MS, PAGE_SIZE } from "../terms.ts";

export const client: Client = {
  provider: "refundkit",
  name: "@storno/refundkit",
  operation: "refunds.create",
  isDoubtful,
  asked: ({ paymentId, paid, part }) => ({
    body: { transactionId: paymentId, amount: part ?? paid, currency: "usd", reason: "wrong_product" },
  }),
  refunding(terms) {
    const { refunds } = createRefundKit(optionsOf(terms));
    // It is sent once, so that the time of the call is that of the attempt.
    const options = { timeoutMs: ATTEMPT_TIMEOUT_MS };
    return ({ paymentId, paid, part = paid }) =>
      refunds.create({ transactionId: paymentId, amount: part, currency: "usd", reason: "wrong_product" }, options);
  },
  listing(terms) {
    const { refunds } = createRefundKit(optionsOf(terms));
    return () => refunds.list({ limit: PAGE_SIZE });
  },
};
