import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { amountStep } from "./currencies.ts";
import { LIVES, type StripeRefundStatus } from "./lives.ts";
import { BUYER_EMAIL, enter, issueRefund, refund } from "./movements.ts";
import type { StripeAccount, StripePayment, StripeRefund } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, jpy: 1, kwd: 10 },
  statuses: ["succeeded", "pending", "requires_action", "failed", "canceled"],
  unpaidStatuses: ["requires_capture", "requires_payment_method", "canceled"],
} as const;

const REASONS = [null, "requested_by_customer", "duplicate", "fraudulent"] as const;
const PENDING_REASONS = ["processing", "insufficient_funds", "charge_pending"] as const;

/** Fills an empty account. */
export function seedAccount(account: StripeAccount, refunds: number): void {
  const { mover, random } = account;
  carryOut(
    planSeed(random, account.clock.start, refunds, TRAITS),
    (planned) => addPayment(account, planned),
    (payment, { amount, status, createdAt }, number) => {
      const refund = issueRefund(account, payment, {
        amount,
        // The traits name only statuses of refunds.
        status: status as StripeRefundStatus,
        createdAt,
        reason: random.pick(REASONS),
        metadata: number % 4 === 0 ? { order: String(number) } : {},
        instructionsEmail: status === "requires_action" || status === "canceled" ? BUYER_EMAIL : null,
        pendingReason: status === "pending" ? random.pick(PENDING_REASONS) : null,
      });
      mover.resume(refund);
    },
  );
}

function stepOf(currency: string): number | undefined {
  return currency.length === 3 ? amountStep(currency) : undefined;
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: StripeAccount, input: PaymentInput): StripePayment {
  const checked = checkPaymentInput(input, stepOf, LIVES.lives);
  return addPayment(account, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined });
}

/** Refunds a payment as somebody else would. Throws a RangeError for a payment that cannot be refunded. */
export function refundInFull(account: StripeAccount, paymentId: string): StripeRefund {
  const payment = account.book.refundablePayment(paymentId);
  const amount = account.book.remainingAmount(payment);
  return refund(account, payment, { amount, reason: null, metadata: {}, instructionsEmail: null });
}

function addPayment(account: StripeAccount, planned: PlannedPayment): StripePayment {
  const { random } = account;
  const { amount, currency, createdAt, disputed, refundOutcome } = planned;
  const status = planned.unpaidStatus ?? "succeeded";
  const id = `pi_${random.text(24)}`;
  const charged = status === "succeeded" || status === "requires_capture";
  const chargeId = charged ? `ch_${random.text(24)}` : null;
  const collected = status === "succeeded" && chargeId !== null;
  const transaction = collected ? enter(account, { currency }, "charge", amount, chargeId, createdAt) : undefined;
  return account.book.addPayment({
    provider: "stripe",
    id,
    chargeId,
    paymentIntentId: id,
    amount,
    currency,
    status,
    disputed,
    refundOutcome,
    createdAt,
    captureMethod: status === "requires_capture" ? "manual" : "automatic",
    paymentMethodId: charged ? `pm_${random.text(24)}` : null,
    transactionId: transaction?.id ?? null,
    canceledAt: status === "canceled" ? createdAt : null,
    cancellationReason: status === "canceled" ? "abandoned" : null,
  });
}
