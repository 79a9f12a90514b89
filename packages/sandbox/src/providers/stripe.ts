import { basicUser, bearerToken } from "../http/bearer.ts";
import type { HeaderReader, IncomingRequest, Reply } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { canonicalForm } from "../http/form.ts";
import { IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./stripe/account-operations.ts";
import { chargeRefundOperations } from "./stripe/charge-refund-operations.ts";
import { webhookRules } from "./stripe/deliveries.ts";
import {
  failure,
  invalidRequest,
  keyInUse,
  keyReused,
  notAuthorized,
  secretKeyRequired,
  wrongParameter,
} from "./stripe/errors.ts";
import { API_VERSION } from "./stripe/events.ts";
import { LIVES } from "./stripe/lives.ts";
import { changeStatus } from "./stripe/movements.ts";
import { paymentOperations } from "./stripe/payment-operations.ts";
import type { StripeAccount, StripeCause, StripePayment, StripeRefund } from "./stripe/records.ts";
import { refundOperations } from "./stripe/refund-operations.ts";
import { addTestPayment, refundInFull, seedAccount } from "./stripe/seed.ts";
import { webhookOperations } from "./stripe/webhook-operations.ts";

const API_KEY = "sk_test_storno_sandbox_stripe";

const LISTS = [
  "GET /v1/refunds",
  "GET /v1/charges/{charge}/refunds",
  "GET /v1/charges",
  "GET /v1/payment_intents",
  "GET /v1/balance_transactions",
  "GET /v1/events",
  "GET /v1/webhook_endpoints",
];

// Of what a sandbox starts with: it was there before anybody called.
const NO_CAUSE: StripeCause = { id: null, idempotencyKey: null };

/** Stripe, API version 2026-10-28.endive. */
export const stripe = {
  apiKey: API_KEY,
  keyPattern: /^[spr]k_(?:test|live)_/,
  basePath: "",
  open(context) {
    const book = new Book<StripePayment, StripeRefund>(context.journal, ["failed", "canceled"]);
    const account: StripeAccount = {
      ...context,
      cause: NO_CAUSE,
      book,
      mover: new RefundMover(context.clock, LIVES, book.refunds, (current, status, at) =>
        changeStatus(account, current, status, at),
      ),
      transactions: new Collection(),
      endpoints: new Collection(),
    };
    return {
      book,
      api: createApi(account),
      webhooks: webhookRules(account),
      seed: (refunds) => seedAccount(account, refunds),
      addPayment: (input) => addTestPayment(account, input),
      refundPayment: (paymentId) => refundInFull(account, paymentId),
      moveRefund: (refundId, status) => account.mover.move(refundId, status),
    };
  },
} satisfies ProviderSandbox<undefined>;

function createApi(account: StripeAccount): ProviderApi {
  const keys = new IdempotencyKeys(account.clock, {
    mismatch: keyReused,
    inUse: keyInUse,
    parametersOf: ({ body, query }) => canonicalForm(`${query}&${body}`),
  });
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
      ...chargeRefundOperations(account),
      ...paymentOperations(account),
      ...accountOperations(account),
      ...webhookOperations(account),
    },
    lists: LISTS,
    keyOf: secretKeyOf,
    admit,
    refuse: wrongParameter,
    failure,
    unknownRoute: ({ method, path }) =>
      invalidRequest(`Unrecognized request URL (${method}: ${path.slice(0, 200)}).`, {}, 404),
    perform(request, run) {
      const key = idempotencyKeyOf(request);
      if (key === undefined) return { reply: runAsCause(request, null, run), replayed: false };
      if (key.length > 255) throw invalidRequest("Idempotency keys are at most 255 characters long.");
      return keys.perform(key, request, () => runAsCause(request, key, run));
    },
    hold(request) {
      const key = idempotencyKeyOf(request);
      return key === undefined ? () => {} : keys.hold(key);
    },
    headers: (request) => {
      const { headers } = request;
      const key = idempotencyKeyOf(request);
      return {
        "Request-Id": requestId(request),
        "Stripe-Version": headers.get("Stripe-Version") ?? API_VERSION,
        ...(key !== undefined && { "Idempotency-Key": key }),
      };
    },
  };
}

/** Keys count on POST only. */
function idempotencyKeyOf({ method, headers }: IncomingRequest): string | undefined {
  return (method === "POST" && headers.get("Idempotency-Key")) || undefined;
}

function secretKeyOf(headers: HeaderReader): string | undefined {
  return bearerToken(headers) ?? basicUser(headers);
}

function admit({ headers }: IncomingRequest): void {
  const key = secretKeyOf(headers);
  if (key?.startsWith("pk_")) throw secretKeyRequired();
  if (key !== API_KEY) throw notAuthorized(key);
  const version = headers.get("Stripe-Version");
  if (version !== null && !/^\d{4}-\d{2}-\d{2}(?:\.[a-z]+)?$/.test(version)) {
    throw invalidRequest(`Invalid Stripe API version: ${version.slice(0, 100)}`);
  }
}
