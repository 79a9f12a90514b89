import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { basePathOf } from "../../names.ts";
import { routeOf } from "./operations.ts";

/** A provider's own file in the sandbox. */
export function standIn(draft: Draft): string {
  const { name, title, making, listing, telling, isBasic } = draft;
  const keyOf = isBasic ? "basicUser" : "bearerToken";
  const lists = listing === undefined ? [] : [routeOf(draft, listing.operation)];
  const wrong = making.refusal === 409 ? 400 : making.refusal;
  return `import { ${keyOf} } from "../http/bearer.ts";
import type { ProviderApi } from "../http/handler.ts";
${when(making.isKeyed, 'import { IdempotencyKeys } from "../http/idempotency.ts";')}
import { Book } from "../ledger/book.ts";
${when(telling, 'import { Collection } from "../ledger/collection.ts";')}
import type { LedgerPayment } from "../ledger/records.ts";
import { RefundMover } from "../life/refund-mover.ts";
import type { ProviderContext, ProviderSandbox } from "../provider.ts";
${when(telling === undefined, 'import type { WebhookRules } from "../webhooks/rules.ts";')}
import { failure, refusal } from "./${name}/errors.ts";
import { LIVES } from "./${name}/lives.ts";
import { addTestPayment, changeStatus, refundInFull, seedAccount } from "./${name}/movements.ts";
import { refundOperations } from "./${name}/operations.ts";
import type { ${title}Account, ${title}Refund } from "./${name}/records.ts";
${when(telling, `import { webhookRules } from "./${name}/webhooks.ts";`)}

const API_KEY = "sk_test_storno_sandbox_${name}";

/** ${title}: refunds can be made, retrieved${listing === undefined ? " but not listed" : " and listed"}. Begun from its spec. */
export const ${name} = {
  apiKey: API_KEY,
  basePath: ${JSON.stringify(basePathOf(draft))},
  options: {},
  open(context) {
    const account = openAccount(context);
    return {
      book: account.book,
      api: createApi(account),
      webhooks: ${telling === undefined ? "NO_WEBHOOKS" : "webhookRules(account)"},
      seed: (refunds) => seedAccount(account, refunds),
      addPayment: (input) => addTestPayment(account, input),
      refundPayment: (paymentId) => refundInFull(account, paymentId),
      moveRefund: (refundId, status) => account.mover.move(refundId, status),
    };
  },
} satisfies ProviderSandbox<never>;
${when(telling === undefined, noWebhooks(title))}

function openAccount(context: ProviderContext): ${title}Account {
  const book = new Book<LedgerPayment, ${title}Refund>(context.journal, { paid: "paid", undone: LIVES.undone });
  const account: ${title}Account = {
    ...context,
    book,
${when(telling, "    endpoints: new Collection(),")}
    mover: new RefundMover(context.clock, LIVES, book.refunds, (current, status, at) =>
      changeStatus(account, current, status, at),
    ),
  };
  return account;
}

function createApi(account: ${title}Account): ProviderApi {
${when(
  making.isKeyed,
  `  // Inferred: the spec says that keys make a call safe to repeat, and not what becomes of one that is used with another.
  const keys = new IdempotencyKeys(account.clock, {
    mismatch: () => refusal(${making.refusal}, "The idempotency key was used with another request"),
    inUse: () => refusal(409, "The idempotency key is in use"),
    parametersOf: ({ query, body }) => \`\${query}\\n\${body}\`,
  });`,
)}
  return {
    operations: refundOperations(account),
    lists: ${JSON.stringify(lists)},
    keyOf: ${keyOf},
    admit({ headers }) {
      if (${keyOf}(headers) !== API_KEY) throw refusal(401, "No valid API key");
    },
    unknownRoute: ({ method, path }) => refusal(404, \`There is no \${method} \${path.slice(0, 200)}\`),
    refuse: ({ message }) => refusal(${wrong}, message),
    failure,
${when(
  making.isKeyed,
  `    perform: (request, run) => keys.perform(request, run),
    hold: (request) => keys.hold(request),`,
)}
  };
}
`;
}

function noWebhooks(title: string): string {
  return `
const NO_WEBHOOKS: WebhookRules = {
  targets: () => [],
  retries: [],
  headers: () => Promise.resolve({}),
  addTarget() {
    throw new RangeError("${title} documents no webhooks");
  },
};`;
}
