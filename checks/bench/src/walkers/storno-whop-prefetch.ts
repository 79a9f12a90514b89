import { createWhop } from "@storno/whop";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** Our client of Whop, which asks for the next page while the present one is used. */
export const walker: Walker = {
  title: "`@storno/whop`, `prefetch: 1`",
  walk: ({ origin }) =>
    createWhop({ apiKey: API_KEY, baseUrl: origin }).refunds.list({ first: PAGE_SIZE }, { prefetch: 1 }),
};
