import type { Draft } from "../../draft.ts";
import { exampleOf } from "../../members.ts";
import { when } from "../../lines.ts";

/** `movements.ts` of a stand-in: how refunds are made and move. */
export function movements(draft: Draft): string {
  const { name, title, refund, telling } = draft;
  const [done, ...others] = [...refund.statuses]
    .toSorted(([, one], [, other]) => rank(one) - rank(other))
    .map(([status]) => status);
  return `import type { LedgerPayment } from "../../ledger/records.ts";
import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { LIVES, type ${title}RefundStatus } from "./lives.ts";
import type { ${title}Account, ${title}Refund } from "./records.ts";
${when(telling, 'import { emit } from "./webhooks.ts";')}

/** The currencies of the stand-in, all with two decimals, and the smallest steps of amounts in them. */
const CURRENCIES: Readonly<Record<string, number>> = { usd: 1, eur: 1, gbp: 1 };

/** What is decided about a refund before it is made. */
interface NewRefund {
  readonly amount: number;
  readonly reason: string | null;
  readonly status: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Refunds a payment now and lets the refund live. The caller has checked that the payment allows it. */
export function refund(
  account: ${title}Account,
  payment: LedgerPayment,
  wanted: Pick<NewRefund, "amount" | "reason">,
): ${title}Refund {
  return account.mover.begin(payment.refundOutcome, (status, createdAt) =>
    issueRefund(account, payment, { ...wanted, status, createdAt }),
  );
}

function issueRefund(account: ${title}Account, payment: LedgerPayment, wanted: NewRefund): ${title}Refund {
  const { provider, currency, id: paymentId } = payment;
  const id = \`${idPrefix(draft)}\${account.random.text(16)}\`;
  const updatedAt = wanted.createdAt;
  const issued = account.book.addRefund({ ...wanted, provider, currency, paymentId, id, updatedAt });
${when(telling?.types.includes("refund.created"), '  emit(account, "refund.created", issued, wanted.createdAt);')}
  return issued;
}

/** What a change of status means. \`at\` in unix seconds. */
export function changeStatus(
  account: ${title}Account,
  current: ${title}Refund,
  status: ${title}RefundStatus,
  at: number,
): ${title}Refund {
  const changed = account.book.replaceRefund({ ...current, status, updatedAt: at });
${when(telling, changeEvent(draft))}
  return changed;
}

/** Fills an empty account. */
export function seedAccount(account: ${title}Account, refunds: number): void {
  const traits = { currencySteps: CURRENCIES, statuses: ${JSON.stringify([done, ...others])}, unpaidStatuses: [] } as const;
  carryOut(
    planSeed(account.random, account.clock.start, refunds, traits),
    (planned) => addPayment(account, planned),
    (payment, { amount, status, createdAt }) => {
      account.mover.resume(issueRefund(account, payment, { amount, status, createdAt, reason: null }));
    },
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: ${title}Account, input: PaymentInput): LedgerPayment {
  const checked = checkPaymentInput(input, (currency) => CURRENCIES[currency], LIVES.lives);
  return addPayment(account, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined });
}

/** Refunds a payment as somebody else would. Throws a RangeError for a payment that cannot be refunded. */
export function refundInFull(account: ${title}Account, paymentId: string): ${title}Refund {
  const payment = account.book.refundablePayment(paymentId);
  return refund(account, payment, { amount: account.book.remainingAmount(payment), reason: null });
}

function addPayment({ book, random }: ${title}Account, planned: PlannedPayment): LedgerPayment {
  const { unpaidStatus: _, ...payment } = planned;
  return book.addPayment({
    ...payment,
    provider: ${JSON.stringify(name)},
    id: \`pay_\${random.text(16)}\`,
    chargeId: null,
    paymentIntentId: null,
    status: "paid",
  });
}
`;
}

/** The seed has most of what comes first. */
function rank(status: string): number {
  return status === "succeeded" ? 0 : 1;
}

/** Ids begin as the spec's example does. */
function idPrefix({ spec, refund }: Draft): string {
  const example = exampleOf(spec, refund.member.id.schema);
  return (typeof example === "string" && /^[a-z]+_/i.exec(example)?.[0]) || "re_";
}

/** The type that is named after the new status, or else the one of any change. */
function changeEvent({ refund, telling }: Draft): string {
  const types = telling?.types ?? [];
  const any = types.find((type) => /updated|changed/.test(type)) ?? types[0] ?? "";
  const own = [...refund.statuses.keys()].filter((status) => types.includes(`refund.${status}`));
  if (own.length === 0) return `  emit(account, ${JSON.stringify(any)}, changed, at);`;
  if (own.length === refund.statuses.size) return "  emit(account, `refund.${status}`, changed, at);";
  const test = own.map((status) => `status === ${JSON.stringify(status)}`).join(" || ");
  return `  emit(account, ${test} ? \`refund.\${status}\` : ${JSON.stringify(any)}, changed, at);`;
}
