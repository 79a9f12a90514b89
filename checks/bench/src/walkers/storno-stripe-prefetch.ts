import { createStripe } from "@storno/stripe";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** Our client of Stripe, which asks for the next page while the present one is used. */
export const walker: Walker = {
  title: "`@storno/stripe`, `prefetch: 1`",
  walk: ({ origin }) =>
    createStripe({ apiKey: API_KEY, baseUrl: origin }).refunds.list({ limit: PAGE_SIZE }, { prefetch: 1 }),
};
