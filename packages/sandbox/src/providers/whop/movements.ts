import { emitRefund } from "./events.ts";
import type { WhopRefundStatus } from "./lives.ts";
import type { WhopAccount, WhopPayment, WhopRefund } from "./records.ts";

/** Refunds a payment now and lets the refund live. The caller has checked that the payment allows it. */
export function refund(account: WhopAccount, payment: WhopPayment, amount: number): WhopRefund {
  return account.mover.begin(payment.refundOutcome, (status, createdAt) =>
    issueRefund(account, payment, amount, status, createdAt),
  );
}

/** Makes a refund and its events. `createdAt` in unix seconds. */
export function issueRefund(
  account: WhopAccount,
  payment: WhopPayment,
  amount: number,
  status: WhopRefundStatus,
  createdAt: number,
): WhopRefund {
  // A refund fails or is cancelled only after it has been something else.
  const first = account.book.isUndone(status) ? "pending" : status;
  const issued = account.book.addRefund({
    provider: payment.provider,
    id: `rf_${account.random.text(15)}`,
    paymentId: payment.id,
    amount,
    currency: payment.currency,
    status: first,
    reason: null,
    createdAt,
    ...referenceOf(account, first),
    providerCreatedAt: first === "requires_action" ? null : createdAt,
  });
  touch(account, payment.id, createdAt);
  emitRefund(account, "refund.created", issued, createdAt);
  return first === status ? issued : changeStatus(account, issued, status, createdAt);
}

/** What a change of status means: the refund's reference, the payment's time of change, and an event. `at` in unix seconds. */
export function changeStatus(
  account: WhopAccount,
  current: WhopRefund,
  status: WhopRefundStatus,
  at: number,
): WhopRefund {
  const reachesProcessor = status === "pending" || status === "succeeded";
  const changed = account.book.replaceRefund({
    ...current,
    ...referenceOf(account, status),
    status,
    providerCreatedAt: current.providerCreatedAt ?? (reachesProcessor ? at : null),
  });
  touch(account, current.paymentId, at);
  emitRefund(account, "refund.updated", changed, at);
  return changed;
}

/** Inferred: the card network knows a refund once it has succeeded, and will know one that is pending. */
function referenceOf({ random }: WhopAccount, status: WhopRefundStatus) {
  if (status === "succeeded") return { referenceStatus: "available", referenceValue: random.digits(11) } as const;
  return { referenceStatus: status === "pending" ? "pending" : "unavailable", referenceValue: null } as const;
}

function touch({ book }: WhopAccount, paymentId: string, updatedAt: number): void {
  const payment = book.payments.get(paymentId);
  if (payment !== undefined) book.replacePayment({ ...payment, updatedAt });
}
