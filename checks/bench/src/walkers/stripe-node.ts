import { Stripe } from "stripe";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** The iterator of Stripe's SDK. */
export const walker: Walker = {
  title: "`stripe`",
  walk: ({ port }) =>
    new Stripe(API_KEY, { host: "127.0.0.1", port, protocol: "http", telemetry: false }).refunds.list({
      limit: PAGE_SIZE,
    }),
};
