import type { JsonObject } from "../../json.ts";
import { SECONDS_TO_ACT } from "./lives.ts";
import type { StripeAccount, StripeRefund } from "./records.ts";

/** A refund as the API shows it. */
export function refundObject(account: StripeAccount, refund: StripeRefund): JsonObject {
  const payment = account.book.payments.get(refund.paymentId);
  return {
    id: refund.id,
    object: "refund",
    amount: refund.amount,
    balance_transaction: refund.transactionId,
    charge: payment?.chargeId ?? null,
    created: refund.createdAt,
    currency: refund.currency,
    customer: null,
    customer_account: null,
    ...(refund.instructionsEmail === null
      ? cardDestination(refund)
      : waitingForBuyer(refund, refund.instructionsEmail)),
    ...(refund.failureTransactionId !== null && { failure_balance_transaction: refund.failureTransactionId }),
    ...(refund.failureReason !== null && { failure_reason: refund.failureReason }),
    metadata: refund.metadata,
    payment_intent: payment?.paymentIntentId ?? null,
    payment_method: payment?.paymentMethodId ?? null,
    ...(refund.pendingReason !== null && { pending_reason: refund.pendingReason }),
    reason: refund.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: refund.status,
    transfer_reversal: null,
  };
}

function cardDestination(refund: StripeRefund): JsonObject {
  if (refund.status !== "succeeded") return {};
  const reference = { reference_status: "pending", reference_type: "acquirer_reference_number", type: "refund" };
  return { destination_details: { card: reference, type: "card" } };
}

function waitingForBuyer(refund: StripeRefund, email: string): JsonObject {
  if (refund.status !== "requires_action") return { instructions_email: email };
  const details = {
    email_sent: { email_sent_at: refund.createdAt, email_sent_to: email },
    expires_at: refund.createdAt + SECONDS_TO_ACT,
  };
  return { instructions_email: email, next_action: { display_details: details, type: "display_details" } };
}
