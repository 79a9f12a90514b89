import type { JsonObject } from "../../json.ts";
import type { RefundKitRefundStatus } from "./lives.ts";
import type { ProcessorPayment, RefundKitAccount, RefundKitRefund } from "./records.ts";

/** What a caller decides about a refund; the rest follows from the payment. */
export interface RefundRequest {
  readonly amount: number;
  readonly reason: string;
  readonly metadata: JsonObject | null;
  /** `api`, `dashboard` or `mcp`. */
  readonly initiatedBy: string;
}

/** What is decided about a refund before it is made. */
export interface NewRefund extends RefundRequest {
  readonly status: RefundKitRefundStatus;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Refunds a payment now and lets the refund live. The caller has checked that the payment allows it. */
export function refund(account: RefundKitAccount, payment: ProcessorPayment, wanted: RefundRequest): RefundKitRefund {
  return account.mover.begin(payment.refundOutcome, (status, createdAt) =>
    issueRefund(account, payment, { ...wanted, status, createdAt }),
  );
}

/** Makes a refund and its events. */
export function issueRefund(account: RefundKitAccount, payment: ProcessorPayment, wanted: NewRefund): RefundKitRefund {
  const { manner, random, book } = account;
  const status = firstStatus(wanted);
  const issued = book.addRefund({
    ...wanted,
    status,
    provider: payment.provider,
    id: `ref_${random.text(12)}`,
    paymentId: payment.id,
    currency: payment.currency,
    processor: payment.processor,
    externalRefundId: status === "processing" ? externalId(account) : null,
    updatedAt: wanted.createdAt,
  });
  emit(account, manner.newRefund, issued, wanted.createdAt);
  if (status === "processing") emit(account, "refund.processing", issued, wanted.createdAt);
  return status === wanted.status ? issued : changeStatus(account, issued, wanted.status, wanted.createdAt);
}

/** A refund ends only after it has been something else. */
function firstStatus({ status }: NewRefund): RefundKitRefundStatus {
  return status === "pending" || status === "cancelled" ? "pending" : "processing";
}

/** What a change of status means: the processor gets the refund, and the webhooks hear of it. `at` in unix seconds. */
export function changeStatus(
  account: RefundKitAccount,
  current: RefundKitRefund,
  status: RefundKitRefundStatus,
  at: number,
): RefundKitRefund {
  const externalRefundId = status === "processing" ? externalId(account) : current.externalRefundId;
  const changed = account.book.replaceRefund({ ...current, status, externalRefundId, updatedAt: at });
  emit(account, `refund.${status}`, changed, at);
  return changed;
}

function externalId({ random }: RefundKitAccount): string {
  return `re_${random.text(16)}`;
}

function emit(account: RefundKitAccount, type: string, about: RefundKitRefund, at: number): void {
  const { events, manner, organizationId, random } = account;
  const id = manner.eventId(random, at);
  events.add({ id, type, createdAt: at, body: () => manner.write({ id, type, at, refund: about, organizationId }) });
}
