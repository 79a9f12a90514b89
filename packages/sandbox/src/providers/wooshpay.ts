import { basicUser } from "../http/bearer.ts";
import type { ProviderApi } from "../http/handler.ts";
import { IdempotencyKeys } from "../http/idempotency.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import type { ProviderSandbox } from "../provider.ts";
import { accountOperations } from "./wooshpay/account-operations.ts";
import { invalidRequest, keyReused, wrongParameter } from "./wooshpay/errors.ts";
import { intentOperations } from "./wooshpay/intent-operations.ts";
import type { WooshPayAccount } from "./wooshpay/records.ts";
import { refundOperations } from "./wooshpay/refund-operations.ts";
import { addTestPayment, seedAccount } from "./wooshpay/seed.ts";
import { webhookOperations } from "./wooshpay/webhook-operations.ts";

const API_KEY = "sk_test_storno_sandbox_wooshpay";

/** WooshPay: refunds can be made and retrieved but not listed. */
export const wooshpay = {
  apiKey: API_KEY,
  basePath: "",
  open(context) {
    const account: WooshPayAccount = {
      ...context,
      book: new Book(["failed", "canceled"]),
      disputes: new Collection(),
      endpoints: new Collection(),
      events: new Collection(),
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

function createApi(account: WooshPayAccount): ProviderApi {
  const keys = new IdempotencyKeys(keyReused);
  return {
    operations: {
      ...refundOperations(account),
      ...intentOperations(account),
      ...accountOperations(account),
      ...webhookOperations(account),
    },
    admit({ headers }) {
      if (basicUser(headers) !== API_KEY) throw invalidRequest("No valid API key provided.", "api_key_invalid", 401);
    },
    refuse: wrongParameter,
    unknownRoute: ({ method, path }) =>
      invalidRequest(`Unrecognized request URL (${method}: ${path.slice(0, 200)}).`, "resource_missing", 404),
    perform(request, run) {
      const key = request.method === "POST" ? request.headers.get("Idempotency-Key") : null;
      return key === null || key === "" ? run() : keys.perform(key, request, run);
    },
  };
}
