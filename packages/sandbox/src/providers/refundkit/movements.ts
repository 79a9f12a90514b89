import type { JsonObject } from "../../json.ts";
import type { EventBody } from "../../provider.ts";
import { isoTime } from "../../world/iso-time.ts";
import { refundObject, type ProcessorPayment, type RefundKitAccount, type RefundKitRefund } from "./records.ts";

/** What is decided about a refund before it is made. */
export interface NewRefund {
  readonly amount: number;
  readonly reason: string;
  readonly status: string;
  readonly metadata: JsonObject | null;
  readonly initiatedBy: string;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Makes a refund and its events. The caller has checked that the payment allows it. */
export function issueRefund(account: RefundKitAccount, payment: ProcessorPayment, wanted: NewRefund): RefundKitRefund {
  const { random, book } = account;
  const refund = book.addRefund({
    ...wanted,
    provider: payment.provider,
    id: `ref_${random.text(12)}`,
    paymentId: payment.id,
    currency: payment.currency,
    processor: payment.processor,
    externalRefundId: wanted.status === "pending" ? null : `re_${random.text(16)}`,
    updatedAt: wanted.createdAt,
  });
  emit(account, "refund.created", refund, wanted.createdAt);
  if (refund.status !== "pending") emit(account, `refund.${refund.status}`, refund, wanted.createdAt);
  return refund;
}

/** Ends a refund that has not been completed. `at` in unix seconds. */
export function cancelRefund(account: RefundKitAccount, refund: RefundKitRefund, at: number): RefundKitRefund {
  const cancelled = account.book.refunds.replace({ ...refund, status: "cancelled", updatedAt: at });
  emit(account, "refund.cancelled", cancelled, at);
  return cancelled;
}

function emit(account: RefundKitAccount, type: string, refund: RefundKitRefund, at: number): void {
  const id = `evt_${account.random.text(12)}`;
  const body = (): EventBody => ({ id, type, createdAt: isoTime(at), data: refundObject(account, refund) });
  account.events.add({ id, type, createdAt: at, body });
}
