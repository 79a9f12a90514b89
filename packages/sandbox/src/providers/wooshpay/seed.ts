import type { PaymentInput } from "../../provider.ts";
import { checkPaymentInput } from "../../world/payment-input.ts";
import { carryOut, planSeed, type PlannedPayment } from "../../world/seed-plan.ts";
import { NO_DETAILS } from "./intent-fields.ts";
import { issueRefund } from "./movements.ts";
import { newId, type WooshPayAccount, type WooshPayPayment } from "./records.ts";

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

const CHARGED = new Set(["succeeded", "requires_capture"]);

const REASONS = [
  null,
  "requested_by_customer",
  "duplicate",
  "fraudulent",
  "resolved_dispute",
  "expired_uncaptured_charge",
] as const;

/** Fills an empty account. */
export function seedAccount(account: WooshPayAccount, refunds: number): void {
  const { random } = account;
  carryOut(
    planSeed(random, refunds, TRAITS),
    (planned, number) => addPayment(account, planned, `order${1000 + number}`),
    (payment, { amount, status, createdAt }) =>
      issueRefund(account, payment, { amount, status, createdAt, reason: random.pick(REASONS), metadata: {} }),
  );
}

/** A payment for a test. Throws a RangeError. */
export function addTestPayment(account: WooshPayAccount, input: PaymentInput): WooshPayPayment {
  const checked = checkPaymentInput(input, (currency) => (currency.length === 3 ? 1 : undefined));
  return addPayment(account, { ...checked, createdAt: account.clock.tick(), unpaidStatus: undefined }, null);
}

function addPayment(
  account: WooshPayAccount,
  planned: PlannedPayment,
  merchantOrderId: string | null,
): WooshPayPayment {
  const { amount, currency, disputed, createdAt } = planned;
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
    createdAt,
    status,
    details: { ...NO_DETAILS, merchantOrderId },
    paymentMethodId: status === "requires_payment_method" ? null : newId(account, "pm"),
    cancellationReason: status === "canceled" ? "customer cancelled" : null,
  });
  if (disputed) {
    const id = newId(account, "dp");
    account.disputes.add({ id, paymentId: payment.id, status: "warning_needs_response", evidence: {}, createdAt });
  }
  return payment;
}
