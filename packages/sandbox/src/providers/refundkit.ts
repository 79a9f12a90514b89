import { bearerToken } from "../http/bearer.ts";
import { Book } from "../ledger/book.ts";
import { Collection } from "../ledger/collection.ts";
import type { ProviderSandbox } from "../provider.ts";
import { answersOf, type Envelope } from "./refundkit/answers.ts";
import { refundKitOperations } from "./refundkit/operations.ts";
import type { RefundKitAccount } from "./refundkit/records.ts";
import { addTestPayment, seedAccount } from "./refundkit/seed.ts";

const API_KEY = "rk_test_StornoSandboxRefundKit_012345678";

/** How the RefundKit stand-in differs from its default. */
export interface RefundKitOptions {
  /** `full` answers with both `data` and `error`, one of them null; `short`, the default, with one of them. */
  readonly envelope?: Envelope;
}

/** RefundKit, as its public documentation describes it. */
export const refundkit = {
  apiKey: API_KEY,
  basePath: "",
  open(context, options: RefundKitOptions | undefined) {
    const account: RefundKitAccount = {
      ...context,
      book: new Book(["failed", "cancelled"]),
      events: new Collection(),
      organizationId: `org_${context.random.text(12)}`,
    };
    const answers = answersOf(options?.envelope ?? "short");
    return {
      book: account.book,
      events: account.events,
      api: {
        operations: refundKitOperations(account, answers),
        admit({ headers }) {
          if (bearerToken(headers) !== API_KEY) throw answers.invalidKey();
        },
        unknownRoute: ({ method, path }) => answers.notFound(`No route ${method} ${path.slice(0, 200)}`),
        refuse: answers.wrongParameter,
      },
      seed: (refunds) => seedAccount(account, refunds),
      addPayment: (input) => addTestPayment(account, input),
    };
  },
} satisfies ProviderSandbox<RefundKitOptions>;
