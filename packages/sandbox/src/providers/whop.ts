import { bearerToken } from "../http/bearer.ts";
import type { IncomingRequest } from "../http/exchange.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import type { ProviderSandbox } from "../provider.ts";
import { disputeOperations } from "./whop/dispute-operations.ts";
import { invalidRequest, notAuthorized, unknownRoute, wrongParameter } from "./whop/errors.ts";
import { paymentOperations } from "./whop/payment-operations.ts";
import type { WhopAccount } from "./whop/records.ts";
import { refundOperations } from "./whop/refund-operations.ts";
import { addTestPayment, createMarket, seedAccount } from "./whop/seed.ts";
import { webhookOperations } from "./whop/webhook-operations.ts";

const API_KEY = "storno-sandbox-whop-key";

// The versions that answer in the Legacy shape; later ones answer in a shape that this stand-in does not have.
const VERSIONS = ["2025-01-01", "2026-07-20"];

/** Whop, the Legacy shape of its API: amounts are decimal numbers of major units. */
export const whop = {
  apiKey: API_KEY,
  basePath: "/api/v1",
  open(context) {
    const account: WhopAccount = {
      ...context,
      companyId: `biz_${context.random.text(14)}`,
      book: new Book(["failed", "canceled"]),
      disputes: new Collection(),
      webhooks: new Collection(),
      events: new Collection(),
    };
    const market = createMarket(account);
    return {
      book: account.book,
      events: account.events,
      api: {
        operations: {
          ...refundOperations(account),
          ...paymentOperations(account),
          ...disputeOperations(account),
          ...webhookOperations(account),
        },
        admit,
        refuse: wrongParameter,
        unknownRoute: ({ method, path }) => unknownRoute(method, path),
      },
      seed: (refunds) => seedAccount(account, market, refunds),
      addPayment: (input) => addTestPayment(account, market, input),
    };
  },
} satisfies ProviderSandbox<undefined>;

function admit({ headers }: IncomingRequest): void {
  if (bearerToken(headers) !== API_KEY) throw notAuthorized();
  const version = headers.get("Api-Version-Date");
  if (version !== null && !VERSIONS.includes(version)) {
    throw invalidRequest(`Unknown Api-Version-Date. Supported versions: ${VERSIONS.join(", ")}`);
  }
}
