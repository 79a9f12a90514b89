// Generated from the names of the files in specs/ by scripts/generate.ts. Do not edit.
import { refundkit } from "../providers/refundkit.ts";
import { stripe } from "../providers/stripe.ts";
import { whop } from "../providers/whop.ts";
import { wooshpay } from "../providers/wooshpay.ts";

/** The stand-in of every provider that has a spec, by name. */
export const providers = { refundkit, stripe, whop, wooshpay };
