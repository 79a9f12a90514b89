import { createStripe } from "@storno/stripe";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** Our client of Stripe, page by page. */
export const walker: Walker = {
  title: "`@storno/stripe`",
  walk: ({ origin }) => createStripe({ apiKey: API_KEY, baseUrl: origin }).refunds.list({ limit: PAGE_SIZE }),
};
