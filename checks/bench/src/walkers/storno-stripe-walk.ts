import { walk } from "@storno/shared/walk";
import { createStripe } from "@storno/stripe";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import { SINCE } from "../serving/rows.ts";
import type { Walker } from "../walker.ts";

/** Our client of Stripe, in many spans of time at once. */
export const walker: Walker = {
  title: "`@storno/stripe`, `walk`",
  walk: ({ origin }) =>
    walk(createStripe({ apiKey: API_KEY, baseUrl: origin }).refunds.list({ limit: PAGE_SIZE }), {
      since: new Date(SINCE * 1000),
      until: new Date(),
      concurrency: 8,
      order: "as-it-comes",
    }),
};
