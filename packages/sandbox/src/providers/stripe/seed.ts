import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { amountStep } from "./currencies.ts";
import { enter, issueRefund } from "./movements.ts";
import type { StripeAccount, StripePayment } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, jpy: 1, kwd: 10 },
  statuses: ["succeeded", "pending", "requires_action", "failed", "canceled"],
  unpaidStatuses: ["requires_capture", "requires_payment_method", "canceled"],
} as const;

const REASONS = [null, "requested_by_customer", "duplicate", "fraudulent", "expired_uncaptured_charge"] as const;
const PENDING_REASONS = ["processing", "insufficient_funds", "charge_pending"] as const;

/** Fills an empty account. */
export function seedAccount(account: StripeAccount, refunds: number): void {
  const { random } = account;
  carryOut(
    planSeed(random, refunds, TRAITS),
    (planned) => addPayment(account, planned),
    (payment, { amount, status, createdAt }, number) =>
      issueRefund(account, payment, {
        amount,
        status,
        createdAt,
        reason: random.pick(REASONS),
        metadata: number % 4 === 0 ? { order: String(number) } : {},
        instructionsEmail: status === "requires_action" || status === "canceled" ? "buyer@example.com" : null,
        pendingReason: status === "pending" ? random.pick(PENDING_REASONS) : null,
      }),
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: StripeAccount, input: PaymentInput): StripePayment {
  const checked = checkPaymentInput(input, (currency) => (currency.length === 3 ? amountStep(currency) : undefined));
  return addPayment(account, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined });
}

function addPayment(account: StripeAccount, planned: PlannedPayment): StripePayment {
  const { random } = account;
  const { amount, currency, createdAt, disputed } = planned;
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
    createdAt,
    paymentMethodId: charged ? `pm_${random.text(24)}` : null,
    transactionId: transaction?.id ?? null,
    canceledAt: status === "canceled" ? createdAt : null,
    cancellationReason: status === "canceled" ? "abandoned" : null,
  });
}
