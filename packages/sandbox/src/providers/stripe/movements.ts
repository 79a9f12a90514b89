import type { StripeAccount, StripePayment, StripeRefund, StripeTransaction } from "./records.ts";
import { emitChargeRefunded, emitRefund } from "./events.ts";

/** What is decided about a refund before it is made. */
export interface NewRefund {
  readonly amount: number;
  readonly status: string;
  readonly reason: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly instructionsEmail: string | null;
  readonly pendingReason: string | null;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Makes a refund, its balance transaction and its events. The caller has checked that the payment allows it. */
export function issueRefund(account: StripeAccount, payment: StripePayment, wanted: NewRefund): StripeRefund {
  const id = `re_${account.random.text(24)}`;
  const moved = wanted.pendingReason === null || wanted.pendingReason === "processing";
  const transaction = moved ? enter(account, payment, "refund", -wanted.amount, id, wanted.createdAt) : undefined;
  const refund = account.book.addRefund({
    ...wanted,
    status: firstStatus(wanted),
    provider: payment.provider,
    id,
    paymentId: payment.id,
    currency: payment.currency,
    transactionId: transaction?.id ?? null,
    failureTransactionId: null,
    failureReason: null,
  });
  emitRefund(account, "refund.created", refund, wanted.createdAt);
  emitChargeRefunded(account, payment, wanted.createdAt);
  return wanted.status === "failed" || wanted.status === "canceled"
    ? undoRefund(account, refund, wanted.status, wanted.createdAt)
    : refund;
}

/** A refund fails or is cancelled only after it has been something else. */
function firstStatus({ status }: NewRefund): string {
  if (status === "failed") return "pending";
  return status === "canceled" ? "requires_action" : status;
}

/** Ends a refund as failed or canceled: what was taken from the balance goes back to it. */
export function undoRefund(
  account: StripeAccount,
  refund: StripeRefund,
  status: "failed" | "canceled",
  at: number,
): StripeRefund {
  const payment = account.book.payments.get(refund.paymentId);
  if (payment === undefined) throw new Error(`refund ${refund.id} has no payment`);
  const moved = refund.transactionId !== null;
  const transaction = moved ? enter(account, payment, "refund_failure", refund.amount, refund.id, at) : undefined;
  const undone = account.book.refunds.replace({
    ...refund,
    status,
    pendingReason: null,
    failureReason: status === "canceled" ? "merchant_request" : "unknown",
    failureTransactionId: transaction?.id ?? null,
  });
  emitRefund(account, status === "failed" ? "refund.failed" : "refund.updated", undone, at);
  return undone;
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
