import type { JsonObject } from "../../json.ts";
import { isoTime } from "../../world/iso-time.ts";
import { decimalAmount, type WhopAccount, type WhopDispute, type WhopPayment } from "./records.ts";
import { disputedPayment } from "./refund.ts";

const DAYS_TO_RESPOND = 7;

const NO_EVIDENCE = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy_attachment: null,
  cancellation_policy_disclosure: null,
  customer_communication_attachment: null,
  customer_email_address: null,
  customer_name: null,
  notes: null,
  product_description: null,
  refund_policy_attachment: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  uncategorized_attachment: null,
};

/** A dispute inside of a payment. */
export function disputeSummary(payment: WhopPayment, dispute: WhopDispute): JsonObject {
  return {
    id: dispute.id,
    amount: decimalAmount(payment.amount, payment),
    currency: payment.currency,
    editable: true,
    needs_response_by: isoTime(dispute.createdAt + DAYS_TO_RESPOND * 86_400),
    notes: null,
    reason: "fraudulent",
    status: dispute.status,
  };
}

/** A dispute as a list shows it. */
export function disputeListItem({ companyId }: WhopAccount, payment: WhopPayment, dispute: WhopDispute): JsonObject {
  const { notes: _, ...summary } = disputeSummary(payment, dispute);
  return {
    ...summary,
    company: { id: companyId, title: "Storno Sandbox" },
    created_at: isoTime(dispute.createdAt),
    payment: { id: payment.id },
    plan: { id: payment.planId },
    product: { id: payment.productId, title: "Storno" },
    visa_rdr: false,
  };
}

/** A dispute as retrieve shows it. */
export function disputeObject(account: WhopAccount, payment: WhopPayment, dispute: WhopDispute): JsonObject {
  return { ...disputeListItem(account, payment, dispute), ...NO_EVIDENCE, payment: disputedPayment(payment) };
}
