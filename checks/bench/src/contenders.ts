import type { Contender } from "./contender.ts";
import { contender as fetch } from "./contenders/fetch.ts";
import { contender as openapiFetch } from "./contenders/openapi-fetch.ts";
import { contender as stornoStripePooled } from "./contenders/storno-stripe-pooled.ts";
import { contender as stornoStripe } from "./contenders/storno-stripe.ts";
import { contender as stornoWhop } from "./contenders/storno-whop.ts";
import { contender as stripeNode } from "./contenders/stripe-node.ts";
import { contender as undici } from "./contenders/undici.ts";
import { contender as whopSdk } from "./contenders/whop-sdk.ts";

/** Everybody who is measured, by the file in `contenders`, in the order of the tables. */
export const contenders = {
  "storno-stripe": stornoStripe,
  "storno-stripe-pooled": stornoStripePooled,
  "stripe-node": stripeNode,
  "openapi-fetch": openapiFetch,
  fetch,
  undici,
  "storno-whop": stornoWhop,
  "whop-sdk": whopSdk,
} satisfies Readonly<Record<string, Contender>>;

/** The name of a file in `contenders`. */
export type ContenderName = keyof typeof contenders;
