import { basicUser } from "../http/bearer.ts";
import type { IncomingRequest, Reply } from "../http/exchange.ts";
import type { ProviderApi } from "../http/handler.ts";
import { IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./wooshpay/account-operations.ts";
import { canonicalParameters } from "./wooshpay/canonical-parameters.ts";
import { webhookRules } from "./wooshpay/deliveries.ts";
import { failure, invalidRequest, keyInUse, keyReused, wrongParameter } from "./wooshpay/errors.ts";
import { intentOperations } from "./wooshpay/intent-operations.ts";
import { LIVES } from "./wooshpay/lives.ts";
import { changeStatus } from "./wooshpay/movements.ts";
import type { RefundManner, WooshPayAccount, WooshPayPayment, WooshPayRefund } from "./wooshpay/records.ts";
import { refundOperations } from "./wooshpay/refund-operations.ts";
import { addTestPayment, refundInFull, seedAccount } from "./wooshpay/seed.ts";
import { webhookOperations } from "./wooshpay/webhook-operations.ts";

const API_KEY = "sk_test_storno_sandbox_wooshpay";

const LISTS = [
  "GET /v1/payment_intents",
  "GET /v1/payment_intents/search",
  "GET /v1/charges/list",
  "GET /v1/disputes/list",
  "GET /v1/webhook_endpoints",
];

/** How the WooshPay stand-in differs from its default. */
export interface WooshPayOptions {
  /**
   * How refunds are shown, of which the documentation says two things: `live`, the default, has milliseconds and currencies in
   * upper case, as live objects do; `page` has seconds and lower case, as on the page about refunds.
   */
  readonly refunds?: RefundManner;
}

/** WooshPay: refunds can be made and retrieved but not listed. */
export const wooshpay = {
  apiKey: API_KEY,
  keyPattern: /^[sp]k_(?:test|live)_/,
  basePath: "",
  options: { refunds: ["live", "page"] },
  open(context, options: WooshPayOptions | undefined) {
    const { refunds: refundManner = "live" } = options ?? {};
    const book = new Book<WooshPayPayment, WooshPayRefund>(context.journal, {
      paid: "succeeded",
      undone: LIVES.undone,
    });
    const account: WooshPayAccount = {
      ...context,
      refundManner,
      causingKey: null,
      book,
      mover: new RefundMover(context.clock, LIVES, book.refunds, (current, status, at) =>
        changeStatus(account, current, status, at),
      ),
      disputes: new Collection(),
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
} satisfies ProviderSandbox<WooshPayOptions>;

function createApi(account: WooshPayAccount): ProviderApi {
  // Inferred but for the two errors: keys work as at Stripe, on POST only.
  const keys = new IdempotencyKeys(account.clock, {
    mismatch: keyReused,
    inUse: keyInUse,
    parametersOf: canonicalParameters,
  });

  function runAsCause(key: string | null, run: () => Reply): Reply {
    account.causingKey = key;
    try {
      return run();
    } finally {
      account.causingKey = null;
    }
  }

  return {
    operations: {
      ...refundOperations(account),
      ...intentOperations(account),
      ...accountOperations(account),
      ...webhookOperations(account),
    },
    lists: LISTS,
    keyOf: basicUser,
    admit,
    refuse: wrongParameter,
    failure,
    unknownRoute: ({ method, path }) =>
      invalidRequest(`Unrecognized request URL (${method}: ${path.slice(0, 200)}).`, "resource_missing", 404),
    perform: (request, run) => keys.perform(request, (key) => runAsCause(key, run)),
    hold: (request) => keys.hold(request),
  };
}

function admit({ headers }: IncomingRequest): void {
  const key = basicUser(headers);
  if (key?.startsWith("pk_")) throw invalidRequest("A publishable key may not do this.", "key_forbidden", 403);
  if (key !== API_KEY) throw invalidRequest("No valid API key provided.", "api_key_invalid", 401);
}
