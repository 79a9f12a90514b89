import { basicUser, bearerToken } from "../http/bearer.ts";
import type { HeaderReader, IncomingRequest, Reply } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { canonicalForm } from "../http/form.ts";
import { idempotencyKeyOf, IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./stripe/account-operations.ts";
import { API_VERSION, isApiVersion } from "./stripe/api-version.ts";
import { chargeRefundOperations } from "./stripe/charge-refund-operations.ts";
import { webhookRules } from "./stripe/deliveries.ts";
import {
  accountInvalid,
  failure,
  invalidRequest,
  keyInUse,
  keyReused,
  notAuthorized,
  secretKeyRequired,
  wrongParameter,
} from "./stripe/errors.ts";
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

// Of an idempotency key, in characters.
const LONGEST_KEY = 255;

// Of what a sandbox starts with: it was there before anybody called.
const NO_CAUSE: StripeCause = { id: null, idempotencyKey: null };

/** Stripe, API version 2026-10-28.endive. */
export const stripe = {
  apiKey: API_KEY,
  keyPattern: /^[spr]k_(?:test|live)_/,
  basePath: "",
  options: {},
  open(context) {
    const book = new Book<StripePayment, StripeRefund>(context.journal, { paid: "succeeded", undone: LIVES.undone });
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
    perform: (request, run) => keys.perform(request, (key) => runAsCause(request, key, run)),
    hold: (request) => keys.hold(request),
    headers: (request) => {
      const { headers } = request;
      const key = idempotencyKeyOf(request);
      return {
        "Request-Id": requestId(request),
        "Stripe-Version": headers.get("Stripe-Version") ?? API_VERSION,
        ...(key !== null && { "Idempotency-Key": key }),
      };
    },
  };
}

function secretKeyOf(headers: HeaderReader): string | undefined {
  return bearerToken(headers) ?? basicUser(headers);
}

function admit(request: IncomingRequest): void {
  const { headers } = request;
  const key = secretKeyOf(headers);
  if (key?.startsWith("pk_")) throw secretKeyRequired();
  if (key !== API_KEY) throw notAuthorized(key);
  // Without it the platform's own payment would be refunded, which is not what such a request means.
  const onBehalf = headers.get("Stripe-Account");
  if (onBehalf !== null) throw accountInvalid(onBehalf);
  const version = headers.get("Stripe-Version");
  if (version !== null && !isApiVersion(version)) {
    throw invalidRequest(`Invalid Stripe API version: ${version.slice(0, 100)}`);
  }
  if ((idempotencyKeyOf(request)?.length ?? 0) > LONGEST_KEY) {
    throw invalidRequest(`Idempotency keys are at most ${LONGEST_KEY} characters long.`);
  }
}
