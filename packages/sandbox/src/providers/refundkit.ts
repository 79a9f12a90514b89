import { bearerToken } from "../http/bearer.ts";
import type { ProviderApi } from "../http/handler.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderContext, ProviderSandbox } from "../provider.ts";
import { answersOf, type Envelope } from "./refundkit/answers.ts";
import { webhookRules } from "./refundkit/deliveries.ts";
import { LIVES } from "./refundkit/lives.ts";
import { changeStatus } from "./refundkit/movements.ts";
import { refundKitOperations } from "./refundkit/operations.ts";
import { RateLimit } from "./refundkit/rate-limit.ts";
import type { ProcessorPayment, RefundKitAccount, RefundKitRefund } from "./refundkit/records.ts";
import { addTestPayment, refundInFull, seedAccount } from "./refundkit/seed.ts";
import { guideManner } from "./refundkit/webhook-guide.ts";
import { pageManner } from "./refundkit/webhook-page.ts";

const API_KEY = "rk_test_StornoSandboxRefundKit_012345678";

/** How the RefundKit stand-in differs from its default. */
export interface RefundKitOptions {
  /** Which of the two documented shapes its answers have; default `short`. */
  readonly envelope?: Envelope;
  /**
   * Which of the two documented kinds of webhooks there is: `page`, the default, as on the page "Webhooks"; `guide` as in the
   * "Webhooks Guide" and RefundKit's SDK. They differ in header, signature, body, names of events and retries.
   */
  readonly webhooks?: "page" | "guide";
}

/** RefundKit, as its public documentation describes it. */
export const refundkit = {
  apiKey: API_KEY,
  keyPattern: /^rk_(?:test|live)_[\w-]{32}$/,
  basePath: "",
  options: { envelope: ["short", "full"], webhooks: ["page", "guide"] },
  open(context, options: RefundKitOptions | undefined) {
    const account = openAccount(context, options);
    return {
      book: account.book,
      api: createApi(account, options),
      webhooks: webhookRules(account),
      seed: (refunds) => seedAccount(account, refunds),
      addPayment: (input) => addTestPayment(account, input),
      refundPayment: (paymentId) => refundInFull(account, paymentId),
      moveRefund: (refundId, status) => account.mover.move(refundId, status),
    };
  },
} satisfies ProviderSandbox<RefundKitOptions>;

function openAccount(context: ProviderContext, options: RefundKitOptions | undefined): RefundKitAccount {
  const book = new Book<ProcessorPayment, RefundKitRefund>(context.journal, {
    paid: "succeeded",
    undone: LIVES.undone,
  });
  const account: RefundKitAccount = {
    ...context,
    book,
    mover: new RefundMover(context.clock, LIVES, book.refunds, (current, status, at) =>
      changeStatus(account, current, status, at),
    ),
    endpoints: new Collection(),
    organizationId: `org_${context.random.text(12)}`,
    manner: options?.webhooks === "guide" ? guideManner() : pageManner,
  };
  return account;
}

function createApi(account: RefundKitAccount, options: RefundKitOptions | undefined): ProviderApi {
  const answers = answersOf(options?.envelope ?? "short");
  const { clock, rateLimits } = account;
  const limit = rateLimits === "off" ? undefined : new RateLimit(clock, rateLimits === "strict");
  return {
    operations: refundKitOperations(account, answers),
    lists: ["GET /v1/refunds"],
    keyOf: bearerToken,
    admit({ headers }) {
      if (bearerToken(headers) !== API_KEY) throw answers.invalidKey();
      const wait = limit?.count();
      if (wait !== undefined) throw answers.rateLimited(wait);
    },
    unknownRoute: ({ method, path }) => answers.notFound(`No route ${method} ${path.slice(0, 200)}`),
    refuse: answers.wrongParameter,
    failure: answers.failure,
  };
}
