import { Stripe } from "stripe";
import type { Client, Terms } from "../client.ts";
import { isDoubtfulStatus, nameOf } from "../peers.ts";
import { ATTEMPT_TIMEOUT_MS, PAGE_SIZE } from "../terms.ts";

export const client: Client = {
  provider: "stripe",
  name: nameOf("stripe"),
  isDoubtful: (error) => !(error instanceof Stripe.errors.StripeError) || isDoubtfulStatus(error.statusCode),
  refunding(terms) {
    const { refunds } = connect(terms);
    return ({ chargeId, part }) =>
      refunds.create({ charge: chargeId ?? "", ...(part !== undefined && { amount: part }) });
  },
  listing(terms) {
    const { refunds } = connect(terms);
    return () => refunds.list({ limit: PAGE_SIZE });
  },
};

function connect({ apiKey, url, port, attempts }: Terms): Stripe {
  return new Stripe(apiKey, {
    host: new URL(url).hostname,
    port,
    protocol: "http",
    telemetry: false,
    timeout: ATTEMPT_TIMEOUT_MS,
    ...(attempts !== undefined && { maxNetworkRetries: attempts - 1 }),
  });
}
