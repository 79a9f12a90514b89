import { emitChargeRefunded, emitRefund } from "./events.ts";
import type { StripeRefundStatus } from "./lives.ts";
import type { StripeAccount, StripePayment, StripeRefund, StripeTransaction } from "./records.ts";

/** What is decided about a refund before it is made. */
export interface NewRefund {
  readonly amount: number;
  readonly status: StripeRefundStatus;
  readonly reason: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly instructionsEmail: string | null;
  readonly pendingReason: string | null;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** What a caller decides about a refund; the rest follows from the payment. */
export interface RefundRequest {
  readonly amount: number;
  readonly reason: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly instructionsEmail: string | null;
}

/** Where Stripe mails its questions to unless the caller names another address. */
export const BUYER_EMAIL = "buyer@example.com";

/** Refunds a payment now and lets the refund live. The caller has checked that the payment allows it. */
export function refund(account: StripeAccount, payment: StripePayment, wanted: RefundRequest): StripeRefund {
  const outcome = wanted.instructionsEmail === null ? payment.refundOutcome : "requires-action";
  const waitsFor = outcome === "awaits-funds" ? "insufficient_funds" : "processing";
  return account.mover.begin(outcome, (status, createdAt) =>
    issueRefund(account, payment, {
      ...wanted,
      status,
      instructionsEmail: status === "requires_action" ? (wanted.instructionsEmail ?? BUYER_EMAIL) : null,
      pendingReason: status === "pending" ? waitsFor : null,
      createdAt,
    }),
  );
}

/** Makes a refund, its balance transaction and its events. */
export function issueRefund(account: StripeAccount, payment: StripePayment, wanted: NewRefund): StripeRefund {
  const id = `re_${account.random.text(24)}`;
  const moved = wanted.pendingReason === null || wanted.pendingReason === "processing";
  const transaction = moved ? enter(account, payment, "refund", -wanted.amount, id, wanted.createdAt) : undefined;
  const status = firstStatus(wanted);
  const issued = account.book.addRefund({
    ...wanted,
    status,
    provider: payment.provider,
    id,
    paymentId: payment.id,
    currency: payment.currency,
    transactionId: transaction?.id ?? null,
    failureTransactionId: null,
    failureReason: null,
  });
  emitRefund(account, "refund.created", issued, wanted.createdAt);
  emitChargeRefunded(account, payment, wanted.createdAt);
  return status === wanted.status ? issued : changeStatus(account, issued, wanted.status, wanted.createdAt);
}

/** A refund fails or is cancelled only after it has been something else. */
function firstStatus({ status }: NewRefund): StripeRefundStatus {
  if (status === "failed") return "pending";
  return status === "canceled" ? "requires_action" : status;
}

/**
 * What a change of status means: money that had not been taken yet is taken, what was taken goes back when the refund has
 * failed or was cancelled, and the webhooks hear of it. `at` in unix seconds.
 */
export function changeStatus(
  account: StripeAccount,
  current: StripeRefund,
  status: StripeRefundStatus,
  at: number,
): StripeRefund {
  const changed = account.book.replaceRefund({
    ...current,
    ...(account.book.isUndone(status) ? giveBack(account, current, status, at) : take(account, current, at)),
    status,
    pendingReason: status === "pending" ? "processing" : null,
  });
  emitRefund(account, "refund.updated", changed, at, current);
  // Both are documented, each for itself; which comes first is inferred.
  if (status === "failed") emitRefund(account, "refund.failed", changed, at);
  return changed;
}

function take(account: StripeAccount, current: StripeRefund, at: number): Partial<StripeRefund> {
  if (current.transactionId !== null) return {};
  const { id: transactionId } = enter(account, current, "refund", -current.amount, current.id, at);
  return { transactionId };
}

function giveBack(account: StripeAccount, current: StripeRefund, status: string, at: number): Partial<StripeRefund> {
  const failureReason = status === "canceled" ? "merchant_request" : failureReasonOf(current);
  if (current.transactionId === null) return { failureReason };
  const { id: failureTransactionId } = enter(account, current, "refund_failure", current.amount, current.id, at);
  return { failureReason, failureTransactionId };
}

/** Stripe's test card for refunds that fail after they had succeeded gives this reason; any other is inferred. */
function failureReasonOf({ status }: StripeRefund): string {
  return status === "succeeded" ? "expired_or_canceled_card" : "unknown";
}

/** Enters a movement of money into the account's balance. */
export function enter(
  account: StripeAccount,
  { currency }: { readonly currency: string },
  type: StripeTransaction["type"],
  amount: number,
  source: string,
  createdAt: number,
): StripeTransaction {
  // Inferred: 2.9 %, rounded down; a refund costs nothing and gives no fee back.
  const fee = type === "charge" ? Math.floor((amount * 29) / 1000) : 0;
  const id = `txn_${account.random.text(24)}`;
  return account.transactions.add({ id, type, amount, fee, currency, createdAt, source });
}
