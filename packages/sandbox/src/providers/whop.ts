import { bearerToken } from "../http/bearer.ts";
import type { IncomingRequest } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderSandbox } from "../provider.ts";
import { webhookRules } from "./whop/deliveries.ts";
import { disputeOperations } from "./whop/dispute-operations.ts";
import { failure, invalidRequest, notAuthorized, unknownRoute, wrongParameter } from "./whop/errors.ts";
import { LIVES } from "./whop/lives.ts";
import { changeStatus } from "./whop/movements.ts";
import { paymentOperations } from "./whop/payment-operations.ts";
import type { WhopAccount, WhopPayment, WhopRefund } from "./whop/records.ts";
import { refundOperations } from "./whop/refund-operations.ts";
import { addTestPayment, createMarket, refundInFull, seedAccount } from "./whop/seed.ts";
import { webhookOperations } from "./whop/webhook-operations.ts";

const API_KEY = "storno-sandbox-whop-key";

// The versions that answer in the Legacy shape; later ones answer in a shape that this stand-in does not have.
const VERSIONS = ["2025-01-01", "2026-07-20"];

const LISTS = [
  "GET /api/v1/refunds",
  "GET /api/v1/payments",
  "GET /api/v1/payments/{id}/fees",
  "GET /api/v1/disputes",
  "GET /api/v1/webhooks",
];

/** Whop, the Legacy shape of its API: amounts are decimal numbers of major units. */
export const whop = {
  apiKey: API_KEY,
  basePath: "/api/v1",
  options: {},
  open(context) {
    const book = new Book<WhopPayment, WhopRefund>(context.journal, { paid: "paid", undone: LIVES.undone });
    const account: WhopAccount = {
      ...context,
      companyId: `biz_${context.random.text(14)}`,
      book,
      mover: new RefundMover(context.clock, LIVES, book.refunds, (current, status, at) =>
        changeStatus(account, current, status, at),
      ),
      disputes: new Collection(),
      webhooks: new Collection(),
    };
    const market = createMarket(account);
    return {
      book,
      api: createApi(account),
      webhooks: webhookRules(account),
      seed: (refunds) => seedAccount(account, market, refunds),
      addPayment: (input) => addTestPayment(account, market, input),
      refundPayment: (paymentId) => refundInFull(account, paymentId),
      moveRefund: (refundId, status) => account.mover.move(refundId, status),
    };
  },
} satisfies ProviderSandbox<undefined>;

// Without `perform`: only later versions know idempotency keys, so that the same key twice makes two refunds here.
function createApi(account: WhopAccount): ProviderApi {
  return {
    operations: {
      ...refundOperations(account),
      ...paymentOperations(account),
      ...disputeOperations(account),
      ...webhookOperations(account),
    },
    lists: LISTS,
    keyOf: bearerToken,
    admit,
    refuse: wrongParameter,
    failure,
    unknownRoute: ({ method, path }) => unknownRoute(method, path),
  };
}

function admit({ headers }: IncomingRequest): void {
  if (bearerToken(headers) !== API_KEY) throw notAuthorized();
  const version = headers.get("Api-Version-Date");
  if (version !== null && !VERSIONS.includes(version)) {
    const known = `Supported versions: ${VERSIONS.join(", ")} (the sandbox has the Legacy shape only)`;
    throw invalidRequest(`Unknown Api-Version-Date. ${known}`);
  }
}
