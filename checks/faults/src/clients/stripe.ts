import { createStripe } from "@storno/stripe";
import type { Client } from "../client.ts";
import { isDoubtful, optionsOf } from "../ours.ts";
import { PAGE_SIZE } from "../terms.ts";

export const client: Client = {
  provider: "stripe",
  name: "@storno/stripe",
  operation: "refunds.create",
  isDoubtful,
  asked: ({ chargeId, part }) => ({ body: { charge: chargeId, ...(part !== undefined && { amount: part }) } }),
  refunding(terms) {
    const { refunds } = createStripe(optionsOf(terms));
    return ({ chargeId, part }) =>
      refunds.create({ charge: chargeId ?? "", ...(part !== undefined && { amount: part }) });
  },
  listing(terms) {
    const { refunds } = createStripe(optionsOf(terms));
    return () => refunds.list({ limit: PAGE_SIZE });
  },
};
