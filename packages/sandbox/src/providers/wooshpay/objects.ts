import type { JsonObject } from "../../json.ts";
import { isManual } from "./intent-fields.ts";
import {
  milliseconds,
  type IntentDetails,
  type WooshPayAccount,
  type WooshPayDispute,
  type WooshPayEndpoint,
  type WooshPayPayment,
  type WooshPayRefund,
} from "./records.ts";

/** A refund as the API shows it, in one of two manners. */
export function refundObject({ refundManner }: WooshPayAccount, refund: WooshPayRefund): JsonObject {
  const isLive = refundManner === "live";
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    created: isLive ? milliseconds(refund.createdAt) : refund.createdAt,
    currency: isLive ? refund.currency.toUpperCase() : refund.currency,
    metadata: refund.metadata,
    payment_intent: refund.paymentId,
    reason: refund.reason,
    receipt_number: null,
    status: refund.status,
    ...(refund.failureReason !== null && { failure_reason: refund.failureReason }),
  };
}

/** Like the one complete object in the documentation, where lists and options are JSON inside of text. */
export function paymentIntentObject(payment: WooshPayPayment): JsonObject {
  const { details } = payment;
  const capturable = payment.status === "requires_capture";
  return {
    id: payment.id,
    object: "payment_intent",
    created: milliseconds(payment.createdAt),
    currency: payment.currency.toUpperCase(),
    amount: payment.intendedAmount,
    status: payment.status,
    description: details.description,
    metadata: details.metadata,
    livemode: false,
    customer: details.customer,
    invoice: null,
    ...merchantMembers(details),
    client_secret: `${payment.id}_secret_sandbox`,
    last_payment_error: null,
    next_action: null,
    payment_method_types: JSON.stringify(details.paymentMethodTypes),
    receipt_email: null,
    cancel_at: "",
    cancellation_reason: payment.cancellationReason,
    confirmation_method: "automatic",
    payment_method_options: JSON.stringify(details.paymentMethodOptions),
    "3ds_status": null,
    amount_capturable: capturable ? payment.intendedAmount : null,
    return_url: details.returnUrl,
    payment_method: payment.paymentMethodId,
    amount_received: payment.status === "succeeded" ? payment.amount : null,
    capture_method: isManual(details) ? "manual" : "automatic",
  };
}

/** No page says that these may be null, so they are left out while nothing was given. */
function merchantMembers({ shipping, quantity, merchantUserId, merchantOrderId }: IntentDetails): JsonObject {
  return {
    ...(shipping !== null && { shipping }),
    ...(quantity !== null && { quantity }),
    ...(merchantUserId !== null && { merchant_user_id: merchantUserId }),
    ...(merchantOrderId !== null && { merchant_order_id: merchantOrderId }),
  };
}

/** Inferred: the documentation names only the members that this object lacks; these are Stripe's others. */
export function chargeObject({ book }: WooshPayAccount, payment: WooshPayPayment): JsonObject {
  const refunded = book.refundedAmount(payment);
  const captured = payment.status === "succeeded";
  return {
    id: payment.chargeId,
    object: "charge",
    amount: payment.intendedAmount,
    amount_captured: captured ? payment.amount : 0,
    amount_refunded: refunded,
    captured,
    created: milliseconds(payment.createdAt),
    currency: payment.currency.toUpperCase(),
    customer: payment.details.customer,
    description: payment.details.description,
    disputed: payment.disputed,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: payment.details.metadata,
    paid: true,
    payment_intent: payment.id,
    payment_method: payment.paymentMethodId,
    refunded: captured && refunded === payment.amount,
    status: "succeeded",
  };
}

/** A dispute as the API shows it. */
export function disputeObject({ book }: WooshPayAccount, dispute: WooshPayDispute): JsonObject {
  const payment = book.payments.get(dispute.paymentId);
  const provided = Object.keys(dispute.evidence).length > 0;
  return {
    id: dispute.id,
    object: "dispute",
    amount: payment?.amount ?? 0,
    balance_transactions: [],
    charge: payment?.chargeId ?? null,
    created: milliseconds(dispute.createdAt),
    currency: payment?.currency.toUpperCase() ?? null,
    evidence: dispute.evidence,
    evidence_details: {
      due_by: milliseconds(dispute.createdAt + 7 * 86_400),
      has_evidence: provided,
      past_due: false,
      submission_count: provided ? 1 : 0,
    },
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    payment_intent: dispute.paymentId,
    reason: "fraudulent",
    status: dispute.status,
  };
}

/** A webhook endpoint as the API shows it. */
export function endpointObject(endpoint: WooshPayEndpoint): JsonObject {
  return {
    id: endpoint.id,
    object: "webhook_endpoint",
    api_version: endpoint.apiVersion,
    created: milliseconds(endpoint.createdAt),
    // Documented as text, never as null: left out while nothing was given.
    ...(endpoint.description !== null && { description: endpoint.description }),
    enabled_events: endpoint.enabledEvents,
    livemode: false,
    metadata: endpoint.metadata,
    status: "enabled",
    url: endpoint.url,
  };
}

/** What is left of all captured payments after their refunds, by currency. */
export function balanceObject({ book }: WooshPayAccount): JsonObject {
  const sums = new Map<string, number>();
  for (const payment of book.payments.all) {
    if (payment.status !== "succeeded") continue;
    sums.set(payment.currency, (sums.get(payment.currency) ?? 0) + book.remainingAmount(payment));
  }
  const available = [...sums].map(([currency, amount]) => ({ amount, currency }));
  return { object: "balance", available, pending: [], livemode: false };
}
