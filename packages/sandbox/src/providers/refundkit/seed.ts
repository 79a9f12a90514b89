import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { issueRefund } from "./movements.ts";
import { REASONS } from "./operations.ts";
import type { ProcessorPayment, RefundKitAccount } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, cad: 1, aud: 1 },
  statuses: ["completed", "pending", "processing", "failed", "cancelled"],
  unpaidStatuses: [],
} as const;

/** Fills an empty account. */
export function seedAccount(account: RefundKitAccount, refunds: number): void {
  const { random } = account;
  carryOut(
    planSeed(random, refunds, TRAITS),
    (planned, number) => addPayment(account, planned, number % 8 === 3 ? "square" : "stripe"),
    (payment, { amount, status, createdAt }, number) =>
      issueRefund(account, payment, {
        amount,
        status,
        createdAt,
        reason: random.pick(REASONS),
        metadata: number % 4 === 0 ? { ticketId: `SUP-${number}` } : null,
        initiatedBy: random.pick(["api", "dashboard", "mcp"]),
      }),
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: RefundKitAccount, input: PaymentInput): ProcessorPayment {
  const checked = checkPaymentInput(input, (currency) => (currency.length === 3 ? 1 : undefined));
  const planned = { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined };
  return addPayment(account, planned, "stripe");
}

function addPayment(account: RefundKitAccount, planned: PlannedPayment, processor: string): ProcessorPayment {
  const { amount, currency, disputed, createdAt } = planned;
  const id = `ch_${account.random.text(16)}`;
  return account.book.addPayment({
    provider: "refundkit",
    id,
    chargeId: id,
    paymentIntentId: null,
    amount,
    currency,
    disputed,
    createdAt,
    status: "succeeded",
    processor,
  });
}
