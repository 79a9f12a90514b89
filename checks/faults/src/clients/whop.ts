import { createWhop } from "@storno/whop";
import type { Client } from "../client.ts";
import { isDoubtful, optionsOf } from "../ours.ts";
import { ATTEMPT_TIMEOUT_MS, PAGE_SIZE } from "../terms.ts";

export const client: Client = {
  provider: "whop",
  name: "@storno/whop",
  operation: "payments.refund",
  isDoubtful,
  asked: ({ paymentId, part }) => ({
    path: { id: paymentId },
    ...(part !== undefined && { body: { partial_amount: part / 100 } }),
  }),
  refunding(terms) {
    const { payments } = createWhop(optionsOf(terms));
    // It is sent once, so that the time of the call is that of the attempt.
    const options = { timeoutMs: ATTEMPT_TIMEOUT_MS };
    return ({ paymentId, part }) =>
      payments.refund(paymentId, part === undefined ? {} : { partial_amount: part / 100 }, options);
  },
  listing(terms) {
    const { refunds } = createWhop(optionsOf(terms));
    return () => refunds.list({ first: PAGE_SIZE });
  },
};
