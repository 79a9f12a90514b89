import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { REASONS } from "./create-refund.ts";
import { LIVES, type RefundKitRefundStatus } from "./lives.ts";
import { issueRefund, refund } from "./movements.ts";
import type { ProcessorPayment, RefundKitAccount, RefundKitRefund } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, cad: 1, aud: 1 },
  statuses: ["completed", "pending", "processing", "failed", "cancelled"],
  unpaidStatuses: [],
} as const;

/** Fills an empty account. */
export function seedAccount(account: RefundKitAccount, refunds: number): void {
  const { mover, random } = account;
  carryOut(
    planSeed(random, account.clock.start, refunds, TRAITS),
    (planned, number) => addPayment(account, planned, number % 8 === 3 ? "square" : "stripe"),
    (payment, { amount, status, createdAt }, number) => {
      const issued = issueRefund(account, payment, {
        amount,
        // The traits name only statuses of refunds.
        status: status as RefundKitRefundStatus,
        createdAt,
        reason: random.pick(REASONS),
        metadata: number % 4 === 0 ? { ticketId: `SUP-${number}` } : null,
        initiatedBy: random.pick(["api", "dashboard", "mcp"]),
      });
      mover.resume(issued);
    },
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: RefundKitAccount, input: PaymentInput): ProcessorPayment {
  const checked = checkPaymentInput(input, (currency) => (currency.length === 3 ? 1 : undefined), LIVES.lives);
  const planned = { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined };
  return addPayment(account, planned, "stripe");
}

/** Refunds a payment in the dashboard. Throws a RangeError for a payment that cannot be refunded. */
export function refundInFull(account: RefundKitAccount, paymentId: string): RefundKitRefund {
  const payment = account.book.refundablePayment(paymentId);
  const amount = account.book.remainingAmount(payment);
  return refund(account, payment, { amount, reason: "other", metadata: null, initiatedBy: "dashboard" });
}

function addPayment(account: RefundKitAccount, planned: PlannedPayment, processor: string): ProcessorPayment {
  const { amount, currency, disputed, createdAt, refundOutcome } = planned;
  const id = `ch_${account.random.text(16)}`;
  return account.book.addPayment({
    provider: "refundkit",
    id,
    chargeId: id,
    paymentIntentId: null,
    amount,
    currency,
    disputed,
    refundOutcome,
    createdAt,
    status: "succeeded",
    processor,
  });
}
