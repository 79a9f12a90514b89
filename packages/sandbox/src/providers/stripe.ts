import { basicUser, bearerToken } from "../http/bearer.ts";
import type { IncomingRequest, Reply } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./stripe/account-operations.ts";
import { invalidRequest, keyReused, notAuthorized, secretKeyRequired, wrongParameter } from "./stripe/errors.ts";
import { API_VERSION } from "./stripe/events.ts";
import { paymentOperations } from "./stripe/payment-operations.ts";
import type { StripeAccount, StripeCause } from "./stripe/records.ts";
import { refundOperations } from "./stripe/refund-operations.ts";
import { addTestPayment, seedAccount } from "./stripe/seed.ts";
import { webhookOperations } from "./stripe/webhook-operations.ts";

const API_KEY = "sk_test_storno_sandbox_stripe";

// Of what a sandbox starts with: it was there before anybody called.
const NO_CAUSE: StripeCause = { id: null, idempotencyKey: null };

/** Stripe, API version 2026-10-28.endive. */
export const stripe = {
  apiKey: API_KEY,
  basePath: "",
  open(context) {
    const account: StripeAccount = {
      ...context,
      cause: NO_CAUSE,
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
  const requestIds = new WeakMap<IncomingRequest, string>();

  function requestId(request: IncomingRequest): string {
    const id = requestIds.get(request) ?? `req_${account.requestRandom.text(14)}`;
    requestIds.set(request, id);
    return id;
  }

  function runAsCause(request: IncomingRequest, idempotencyKey: string | null, run: () => Reply): Reply {
    account.cause = { id: requestId(request), idempotencyKey };
    try {
      return run();
    } finally {
      account.cause = NO_CAUSE;
    }
  }

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
      if (key === null || key === "") return runAsCause(request, null, run);
      if (key.length > 255) throw invalidRequest("Idempotency keys are at most 255 characters long.");
      return keys.perform(key, request, () => runAsCause(request, key, run));
    },
    headers: (request) => {
      const { headers, method } = request;
      const key = method === "POST" ? headers.get("Idempotency-Key") : null;
      return {
        "Request-Id": requestId(request),
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
