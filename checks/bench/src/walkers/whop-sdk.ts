import Whop from "@whop/sdk";
import { API_KEY, PAGE_SIZE } from "../contender.ts";
import type { Walker } from "../walker.ts";

/** The iterator of Whop's SDK. */
export const walker: Walker = {
  title: "`@whop/sdk`",
  walk: ({ origin }) =>
    new Whop({ apiKey: API_KEY, baseURL: origin, logLevel: "off" }).refunds.list({ first: PAGE_SIZE }),
};
