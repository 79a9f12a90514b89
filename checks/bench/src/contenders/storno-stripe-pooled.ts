import { pooledFetch } from "@storno/shared/node";
import { createStripe } from "@storno/stripe";
import { API_KEY, CHARGE, PAGE_SIZE, REFUND, type Contender } from "../contender.ts";

/** Our client of Stripe on a server that has undici. */
export const contender: Contender = {
  title: "`@storno/stripe`, pooled",
  provider: "stripe",
  connect({ origin }) {
    const { refunds } = createStripe({ apiKey: API_KEY, baseUrl: origin, fetch: pooledFetch() });
    const list = refunds.list({ limit: PAGE_SIZE });
    return {
      retrieve: () => refunds.retrieve(REFUND),
      create: () => refunds.create({ charge: CHARGE, amount: 500 }),
      page: () => list.page(),
    };
  },
};
