import Whop from "@whop/sdk";
import { API_KEY, PAGE_SIZE, PAYMENT, REFUND, type Contender } from "../contender.ts";

/** Whop's SDK. */
export const contender: Contender = {
  title: "`@whop/sdk`",
  provider: "whop",
  connect({ origin }) {
    const { payments, refunds } = new Whop({ apiKey: API_KEY, baseURL: origin, logLevel: "off" });
    return {
      retrieve: () => refunds.retrieve(REFUND),
      create: () => payments.refund(PAYMENT, { partial_amount: 5 }),
      page: () => refunds.list({ first: PAGE_SIZE }),
    };
  },
};
