import { createWooshPay } from "@storno/wooshpay";
import type { Client } from "../client.ts";
import { isDoubtful, optionsOf } from "../ours.ts";

export const client: Client = {
  provider: "wooshpay",
  name: "@storno/wooshpay",
  operation: "refunds.create",
  isDoubtful,
  asked: ({ paymentId, part }) => ({
    body: { payment_intent: paymentId, ...(part !== undefined && { amount: String(part) }) },
  }),
  refunding(terms) {
    const { refunds } = createWooshPay(optionsOf(terms));
    return ({ paymentId, part }) =>
      refunds.create({ payment_intent: paymentId, ...(part !== undefined && { amount: String(part) }) });
  },
};
