import type { JsonObject } from "../../json.ts";
import { isoTime } from "../../world/iso-time.ts";
import { decimalAmount, type WhopAccount, type WhopPayment, type WhopRefund } from "./records.ts";

/** A refund as a list shows it. */
export function refundListItem(refund: WhopRefund): JsonObject {
  return {
    id: refund.id,
    amount: decimalAmount(refund.amount, refund),
    created_at: isoTime(refund.createdAt),
    currency: refund.currency,
    payment: { id: refund.paymentId },
    provider: "stripe",
    provider_created_at: refund.providerCreatedAt === null ? null : isoTime(refund.providerCreatedAt),
    reference_status: refund.referenceStatus,
    reference_type: refund.referenceValue === null ? null : "acquirer_reference_number",
    reference_value: refund.referenceValue,
    status: refund.status,
  };
}

/** A refund as retrieve and webhooks show it. */
export function refundObject({ book }: WhopAccount, refund: WhopRefund): JsonObject {
  const payment = book.payments.get(refund.paymentId);
  return { ...refundListItem(refund), payment: payment === undefined ? null : refundedPayment(payment) };
}

/** A payment inside of a refund. */
function refundedPayment(payment: WhopPayment): JsonObject {
  return {
    ...disputedPayment(payment),
    metadata: null,
    plan: { id: payment.planId, metadata: null },
    product: { id: payment.productId, metadata: null },
    tax_amount: null,
    tax_behavior: null,
    tax_refunded_amount: null,
  };
}

/** A payment inside of a dispute: the same without six members. */
export function disputedPayment(payment: WhopPayment): JsonObject {
  const { buyer } = payment;
  const total = decimalAmount(payment.amount, payment);
  return {
    id: payment.id,
    billing_reason: payment.billingReason,
    card_brand: "visa",
    card_last4: "4242",
    created_at: isoTime(payment.createdAt),
    currency: payment.currency,
    dispute_alerted_at: null,
    member: { id: buyer.memberId, phone: null },
    membership: { id: buyer.membershipId, status: "active" },
    paid_at: isoTime(payment.createdAt),
    payment_method_type: "card",
    subtotal: total,
    total,
    usd_total: payment.currency === "usd" ? total : null,
    user: userObject(payment),
  };
}

/** The buyer of a payment. */
export function userObject({ buyer }: WhopPayment) {
  const username = buyer.name.toLowerCase();
  return { id: buyer.userId, email: `${username}@example.com`, name: buyer.name, username };
}
