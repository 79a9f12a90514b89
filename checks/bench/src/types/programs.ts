/** Twenty lines of somebody who lists, retrieves and makes refunds, for each client. */
const loop = (client: string, list: string, create: string, error: string): string => `${client}
export async function total(): Promise<number> {
  let total = 0;
  for await (const refund of ${list}) {
    if (refund.status === "succeeded") total += refund.amount;
  }
  return total;
}
export async function again(id: string): Promise<string> {
  const refund = await client.refunds.retrieve(id);
  return refund.currency + refund.id;
}
export async function make(id: string): Promise<string> {
  try {
    const made = await ${create};
    return made.id;
  } catch (error) {
    return ${error};
  }
}
`;

/** A program and the one without a client, by the client's name. */
export const programs: Readonly<Record<string, string>> = {
  "": "export const nothing = 1;\n",
  "@storno/stripe": loop(
    `import { createStripe, isStripeError } from "@storno/stripe";
const client = createStripe({ apiKey: "sk_test_1" });`,
    "client.refunds.list({ limit: 100 })",
    'client.refunds.create({ charge: id, amount: 500, reason: "duplicate" })',
    "isStripeError(error) ? error.outcome : String(error)",
  ),
  "@storno/whop": loop(
    `import { createWhop, isWhopError } from "@storno/whop";
const client = createWhop({ apiKey: "key" });`,
    "client.refunds.list({ first: 100 })",
    "client.payments.refund(id, { partial_amount: 5 })",
    "isWhopError(error) ? error.outcome : String(error)",
  ),
  stripe: loop(
    `import { Stripe } from "stripe";
const client = new Stripe("sk_test_1");`,
    "client.refunds.list({ limit: 100 })",
    'client.refunds.create({ charge: id, amount: 500, reason: "duplicate" })',
    "error instanceof Stripe.errors.StripeError ? error.type : String(error)",
  ),
  "@whop/sdk": loop(
    `import Whop from "@whop/sdk";
const client = new Whop({ apiKey: "key" });`,
    "client.refunds.list({ first: 100 })",
    "client.payments.refund(id, { partial_amount: 5 })",
    "error instanceof Whop.APIError ? String(error.status) : String(error)",
  ),
  "openapi-fetch": `import createClient from "openapi-fetch";
import type { paths } from "@storno/stripe";
const client = createClient<paths>({ baseUrl: "https://api.stripe.com" });
export async function total(): Promise<number> {
  const { data } = await client.GET("/v1/refunds", { params: { query: { limit: 100 } } });
  let total = 0;
  for (const refund of data?.data ?? []) {
    if (refund.status === "succeeded") total += refund.amount;
  }
  return total;
}
export async function again(id: string): Promise<string | undefined> {
  const { data } = await client.GET("/v1/refunds/{refund}", { params: { path: { refund: id } } });
  return data && data.currency + data.id;
}
export async function make(id: string): Promise<string | undefined> {
  const { data, error } = await client.POST("/v1/refunds", { body: { charge: id, amount: 500, reason: "duplicate" } });
  return data?.id ?? String(error?.error.type);
}
`,
};
