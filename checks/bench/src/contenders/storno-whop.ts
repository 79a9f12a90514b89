import { createWhop } from "@storno/whop";
import { API_KEY, PAGE_SIZE, PAYMENT, REFUND, type Contender } from "../contender.ts";

/** Our client of Whop. */
export const contender: Contender = {
  title: "`@storno/whop`",
  provider: "whop",
  connect({ origin }) {
    const { payments, refunds } = createWhop({ apiKey: API_KEY, baseUrl: origin });
    const list = refunds.list({ first: PAGE_SIZE });
    return {
      retrieve: () => refunds.retrieve(REFUND),
      create: () => payments.refund(PAYMENT, { partial_amount: 5 }),
      page: () => list.page(),
    };
  },
};
