import Whop from "@whop/sdk";
import type { Client, Terms } from "../client.ts";
import { isDoubtfulStatus, nameOf } from "../peers.ts";
import { ATTEMPT_TIMEOUT_MS, PAGE_SIZE } from "../terms.ts";

export const client: Client = {
  provider: "whop",
  name: nameOf("@whop/sdk"),
  isDoubtful: (error) => !(error instanceof Whop.APIError) || isDoubtfulStatus(error.status),
  refunding(terms) {
    const { payments } = connect(terms);
    return ({ paymentId, part }) =>
      payments.refund(paymentId, part === undefined ? {} : { partial_amount: part / 100 });
  },
  listing(terms) {
    const { refunds } = connect(terms);
    return () => refunds.list({ first: PAGE_SIZE });
  },
};

function connect({ apiKey, url, attempts }: Terms): Whop {
  return new Whop({
    apiKey,
    baseURL: url,
    logLevel: "off",
    timeout: ATTEMPT_TIMEOUT_MS,
    ...(attempts !== undefined && { maxRetries: attempts - 1 }),
  });
}
