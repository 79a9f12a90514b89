import { createWhop } from "@storno/whop";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** Our client of Whop, page by page. */
export const walker: Walker = {
  title: "`@storno/whop`",
  walk: ({ origin }) => createWhop({ apiKey: API_KEY, baseUrl: origin }).refunds.list({ first: PAGE_SIZE }),
};
