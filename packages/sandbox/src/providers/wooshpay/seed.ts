import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { captureByHand, NO_DETAILS } from "./intent-fields.ts";
import { awaitCapture } from "./intents.ts";
import { LIVES, type WooshPayRefundStatus } from "./lives.ts";
import { issueRefund, refund } from "./movements.ts";
import { newId, type WooshPayAccount, type WooshPayPayment, type WooshPayRefund } from "./records.ts";

const TRAITS = {
  currencySteps: { usd: 1, eur: 1, gbp: 1, hkd: 1, sgd: 1 },
  statuses: ["succeeded", "pending", "failed", "canceled"],
  unpaidStatuses: [
    "requires_capture",
    "requires_payment_method",
    "canceled",
    "requires_confirmation",
    "requires_action",
    "processing",
  ],
} as const;

// More than cards, for refunds to cards are never canceled.
const PAYMENT_METHOD_TYPES = ["card", "alipay"];

const CHARGED = new Set(["succeeded", "requires_capture"]);

const REASONS = [null, "requested_by_customer", "duplicate", "fraudulent", "resolved_dispute"] as const;

/** Fills an empty account. */
export function seedAccount(account: WooshPayAccount, refunds: number): void {
  const { mover, random } = account;
  carryOut(
    planSeed(random, account.clock.start, refunds, TRAITS),
    (planned, number) => addPayment(account, planned, `order${1000 + number}`),
    (payment, { amount, status, createdAt }) => {
      const issued = issueRefund(account, payment, {
        amount,
        // The traits name only statuses of refunds.
        status: status as WooshPayRefundStatus,
        createdAt,
        reason: random.pick(REASONS),
        metadata: {},
      });
      mover.resume(issued);
    },
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: WooshPayAccount, input: PaymentInput): WooshPayPayment {
  const checked = checkPaymentInput(input, (currency) => (currency.length === 3 ? 1 : undefined), LIVES.lives);
  return addPayment(account, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined }, null);
}

/** Refunds a payment as somebody else would. Throws a RangeError for a payment that cannot be refunded. */
export function refundInFull(account: WooshPayAccount, paymentId: string): WooshPayRefund {
  const payment = account.book.refundablePayment(paymentId);
  const amount = account.book.remainingAmount(payment);
  return refund(account, payment, { amount, reason: null, metadata: {} });
}

function addPayment(
  account: WooshPayAccount,
  planned: PlannedPayment,
  merchantOrderId: string | null,
): WooshPayPayment {
  const { amount, currency, disputed, refundOutcome, createdAt } = planned;
  const status = planned.unpaidStatus ?? "succeeded";
  const id = newId(account, "pi");
  const payment = account.book.addPayment({
    provider: "wooshpay",
    id,
    chargeId: CHARGED.has(status) ? newId(account, "ch") : null,
    paymentIntentId: id,
    amount,
    intendedAmount: amount,
    currency,
    disputed,
    refundOutcome,
    createdAt,
    status,
    details: {
      ...(status === "requires_capture" ? captureByHand(NO_DETAILS) : NO_DETAILS),
      merchantOrderId,
      paymentMethodTypes: PAYMENT_METHOD_TYPES,
    },
    paymentMethodId: status === "requires_payment_method" ? null : newId(account, "pm"),
    cancellationReason: status === "canceled" ? "customer cancelled" : null,
  });
  // Counted from the start, however old the payment is, as with refunds that wait: otherwise none would be left by then.
  if (status === "requires_capture") awaitCapture(account, id);
  if (disputed) {
    const id = newId(account, "dp");
    account.disputes.add({ id, paymentId: payment.id, status: "warning_needs_response", evidence: {}, createdAt });
  }
  return payment;
}
