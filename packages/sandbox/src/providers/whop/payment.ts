import type { JsonObject } from "../../json.ts";
import { isoTime } from "../../world/iso-time.ts";
import { disputeSummary } from "./dispute.ts";
import { feesOf } from "./fees.ts";
import { decimalAmount, type WhopAccount, type WhopPayment } from "./records.ts";
import { userObject } from "./refund.ts";

const SUBSTATUSES: Readonly<Record<string, string>> = {
  draft: "drafted",
  open: "past_due",
  pending: "pending",
  uncollectible: "uncollectible",
  unresolved: "unresolved",
  void: "canceled",
};

/** Members that stay the same for every payment here. */
const UNUSED = {
  application_fee: null,
  auto_refunded: false,
  billing_address: null,
  card_brand: "visa",
  card_last4: "4242",
  checkout_configuration_id: null,
  dispute_alerted_at: null,
  metadata: null,
  next_payment_attempt: null,
  payment_method_type: "card",
  promo_code: null,
  shipping_address: null,
  tax_amount: null,
  tax_behavior: null,
};

/** The friendly state that Whop derives from a payment's own state, its refunds and its disputes. */
export function substatusOf({ book }: WhopAccount, payment: WhopPayment): string {
  if (payment.status !== "paid") return SUBSTATUSES[payment.status] ?? "incomplete";
  if (payment.disputed) return "dispute_needs_response";
  const refunded = book.refundedAmount(payment);
  if (refunded === 0) return "succeeded";
  return refunded === payment.amount ? "refunded" : "partially_refunded";
}

/** Inferred: when the newest refund was made of those that stand; null without any, like an amount of 0. */
function refundedAt({ book }: WhopAccount, payment: WhopPayment): string | null {
  const newest = book.refundsOf(payment).findLast(({ status }) => !book.isUndone(status));
  return newest === undefined ? null : isoTime(newest.createdAt);
}

/** A payment as a list shows it. */
export function paymentListItem(account: WhopAccount, payment: WhopPayment): JsonObject {
  const { buyer, currency } = payment;
  const total = decimalAmount(payment.amount, payment);
  const paid = payment.status === "paid";
  const open = payment.status === "open";
  const createdAt = isoTime(payment.createdAt);
  const fees = feesOf(payment).reduce((sum, fee) => sum + fee.amount, 0);
  return {
    id: payment.id,
    amount_after_fees: decimalAmount(payment.amount - fees, payment),
    billing_reason: payment.billingReason,
    company: { id: account.companyId, route: "storno-sandbox", title: "Storno Sandbox" },
    created_at: createdAt,
    currency,
    failure_message: open ? "Your card was declined." : null,
    last_payment_attempt: isoTime(payment.attemptedAt),
    member: { id: buyer.memberId, phone: null },
    membership: { id: buyer.membershipId, phone_number: null, status: open ? "past_due" : "active" },
    paid_at: paid ? createdAt : null,
    payment_method: {
      id: `payt_${buyer.userId.slice(5)}`,
      card: { brand: "visa", exp_month: 12, exp_year: 2030, last4: "4242" },
      created_at: createdAt,
      payment_method_type: "card",
    },
    payments_failed: open ? 1 : 0,
    plan: { id: payment.planId, internal_notes: null, metadata: null },
    product: { id: payment.productId, metadata: null, route: "storno", title: "Storno" },
    refundable: account.book.isRefundable(payment),
    refunded_amount: decimalAmount(account.book.refundedAmount(payment), payment),
    refunded_at: refundedAt(account, payment),
    retryable: open,
    settlement_currency: currency,
    status: payment.status,
    substatus: substatusOf(account, payment),
    subtotal: total,
    total,
    updated_at: isoTime(payment.updatedAt),
    usd_total: currency === "usd" ? total : null,
    user: userObject(payment),
    voidable: open,
    ...UNUSED,
  };
}

/** A payment as retrieve, refund, retry and void show it. */
export function paymentObject(account: WhopAccount, payment: WhopPayment): JsonObject {
  // The documents say: up to 100 newest refunds, failed and cancelled ones included.
  const refunds = account.book.refundsOf(payment).toReversed().slice(0, 100);
  const disputes = account.disputes.all.filter(({ paymentId }) => paymentId === payment.id);
  return {
    ...paymentListItem(account, payment),
    disputes: disputes.map((dispute) => disputeSummary(payment, dispute)),
    financing_installments_count: null,
    financing_transactions: [],
    refunds: refunds.map((refund) => ({
      id: refund.id,
      amount: decimalAmount(refund.amount, refund),
      created_at: isoTime(refund.createdAt),
      currency: refund.currency,
      status: refund.status,
    })),
    resolutions: [],
    risk_score: null,
    risk_signals: null,
    settlement_amount: decimalAmount(payment.amount, payment),
    settlement_exchange_rate: null,
    tax_refunded_amount: null,
    three_ds_verified: false,
  };
}
