import type { JsonObject } from "../../json.ts";
import { emit } from "./events.ts";
import type { WooshPayRefundStatus } from "./lives.ts";
import { refundObject } from "./objects.ts";
import { newId, type WooshPayAccount, type WooshPayPayment, type WooshPayRefund } from "./records.ts";

/** What a caller decides about a refund; the rest follows from the payment. */
export interface RefundRequest {
  readonly amount: number;
  readonly reason: string | null;
  readonly metadata: JsonObject;
}

/** What is decided about a refund before it is made. */
export interface NewRefund extends RefundRequest {
  readonly status: WooshPayRefundStatus;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Refunds a payment now and lets the refund live. The caller has checked that the payment allows it. */
export function refund(account: WooshPayAccount, payment: WooshPayPayment, wanted: RefundRequest): WooshPayRefund {
  return account.mover.begin(payment.refundOutcome, (status, createdAt) =>
    issueRefund(account, payment, { ...wanted, status, createdAt }),
  );
}

/** Makes a refund and its event. */
export function issueRefund(account: WooshPayAccount, payment: WooshPayPayment, wanted: NewRefund): WooshPayRefund {
  // A refund fails or is canceled only after it has been pending.
  const status = account.book.isUndone(wanted.status) ? "pending" : wanted.status;
  const issued = account.book.addRefund({
    ...wanted,
    status,
    provider: payment.provider,
    id: newId(account, "re"),
    paymentId: payment.id,
    currency: payment.currency,
    failureReason: null,
  });
  tell(account, issued, wanted.createdAt);
  return status === wanted.status ? issued : changeStatus(account, issued, wanted.status, wanted.createdAt);
}

/** What a change of status means: the book knows, and the webhooks hear of it. `at` in unix seconds. */
export function changeStatus(
  account: WooshPayAccount,
  current: WooshPayRefund,
  status: WooshPayRefundStatus,
  at: number,
): WooshPayRefund {
  const failureReason = status === "failed" ? "unknown" : null;
  const changed = account.book.replaceRefund({ ...current, status, failureReason });
  tell(account, changed, at);
  return changed;
}

/** The one refund event that WooshPay has. Inferred: it comes for a new refund and for every change of its status. */
function tell(account: WooshPayAccount, refund: WooshPayRefund, at: number): void {
  emit(account, "charge.refund.updated", at, () => refundObject(account, refund));
}
