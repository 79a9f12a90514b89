import { Stripe } from "stripe";
import { API_KEY, CHARGE, PAGE_SIZE, REFUND, type Contender } from "../contender.ts";

/** Stripe's SDK. */
export const contender: Contender = {
  title: "`stripe`",
  provider: "stripe",
  connect({ port }) {
    // Without its telemetry it has a header less to write.
    const { refunds } = new Stripe(API_KEY, { host: "127.0.0.1", port, protocol: "http", telemetry: false });
    return {
      retrieve: () => refunds.retrieve(REFUND),
      create: () => refunds.create({ charge: CHARGE, amount: 500 }),
      page: () => refunds.list({ limit: PAGE_SIZE }),
    };
  },
};
