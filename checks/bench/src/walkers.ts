import type { Walker } from "./walker.ts";
import { walker as stornoStripePrefetch } from "./walkers/storno-stripe-prefetch.ts";
import { walker as stornoStripeWalk } from "./walkers/storno-stripe-walk.ts";
import { walker as stornoStripe } from "./walkers/storno-stripe.ts";
import { walker as stornoWhopPrefetch } from "./walkers/storno-whop-prefetch.ts";
import { walker as stornoWhop } from "./walkers/storno-whop.ts";
import { walker as stripeNode } from "./walkers/stripe-node.ts";
import { walker as whopSdk } from "./walkers/whop-sdk.ts";

/** Every way to walk, by the file in `walkers`, in the order of the tables. */
export const walkers = {
  "storno-stripe": stornoStripe,
  "storno-stripe-prefetch": stornoStripePrefetch,
  "stripe-node": stripeNode,
  "storno-stripe-walk": stornoStripeWalk,
  "storno-whop": stornoWhop,
  "storno-whop-prefetch": stornoWhopPrefetch,
  "whop-sdk": whopSdk,
} satisfies Readonly<Record<string, Walker>>;

/** The name of a file in `walkers`. */
export type WalkerName = keyof typeof walkers;
