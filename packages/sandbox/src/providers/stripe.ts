import { basicUser, bearerToken } from "../http/bearer.ts";
import type { IncomingRequest } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./stripe/account-operations.ts";
import { invalidRequest, keyReused, notAuthorized, secretKeyRequired, wrongParameter } from "./stripe/errors.ts";
import { API_VERSION } from "./stripe/events.ts";
import { paymentOperations } from "./stripe/payment-operations.ts";
import type { StripeAccount } from "./stripe/records.ts";
import { refundOperations } from "./stripe/refund-operations.ts";
import { addTestPayment, seedAccount } from "./stripe/seed.ts";
import { webhookOperations } from "./stripe/webhook-operations.ts";

const API_KEY = "sk_test_storno_sandbox_stripe";

/** Stripe, API version 2026-10-28.endive. */
export const stripe = {
  apiKey: API_KEY,
  basePath: "",
  open(context) {
    const account: StripeAccount = {
      ...context,
      book: new Book(["failed", "canceled"]),
      transactions: new Collection(),
      events: new Collection(),
      endpoints: new Collection(),
    };
    return {
      book: account.book,
      events: account.events,
      api: createApi(account),
      seed: (refunds) => seedAccount(account, refunds),
      addPayment: (input) => addTestPayment(account, input),
    };
  },
} satisfies ProviderSandbox<undefined>;

function createApi(account: StripeAccount): ProviderApi {
  const keys = new IdempotencyKeys(keyReused);
  return {
    operations: {
      ...refundOperations(account),
      ...paymentOperations(account),
      ...accountOperations(account),
      ...webhookOperations(account),
    },
    admit,
    refuse: wrongParameter,
    unknownRoute: ({ method, path }) =>
      invalidRequest(`Unrecognized request URL (${method}: ${path.slice(0, 200)}).`, {}, 404),
    perform(request, run) {
      const key = request.method === "POST" ? request.headers.get("Idempotency-Key") : null;
      if (key === null || key === "") return run();
      if (key.length > 255) throw invalidRequest("Idempotency keys are at most 255 characters long.");
      return keys.perform(key, request, run);
    },
    headers: ({ headers, method }) => {
      const key = method === "POST" ? headers.get("Idempotency-Key") : null;
      return {
        "Request-Id": `req_${account.requestRandom.text(14)}`,
        "Stripe-Version": headers.get("Stripe-Version") ?? API_VERSION,
        ...(key !== null && { "Idempotency-Key": key }),
      };
    },
  };
}

function admit({ headers }: IncomingRequest): void {
  const key = bearerToken(headers) ?? basicUser(headers);
  if (key?.startsWith("pk_")) throw secretKeyRequired();
  if (key !== API_KEY) throw notAuthorized(key);
  const version = headers.get("Stripe-Version");
  if (version !== null && !/^\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?$/.test(version)) {
    throw invalidRequest(`Invalid Stripe API version: ${version.slice(0, 100)}`);
  }
}
