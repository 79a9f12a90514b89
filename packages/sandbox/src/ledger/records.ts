import type { RefundOutcome } from "../life/refund-life.ts";

/** A payment as the ledger keeps it. A snapshot: a later change does not show in it. */
export interface LedgerPayment {
  /** Name of the provider, such as `stripe`. */
  readonly provider: string;
  /** The payment's id in the provider's API: Stripe and WooshPay `pi_…`, Whop `pay_…`, RefundKit `ch_…`. */
  readonly id: string;
  /** The charge's id (`ch_…`), where the provider's API has charges and the payment has one. */
  readonly chargeId: string | null;
  /** The payment intent's id (`pi_…`), where the provider's API has payment intents. */
  readonly paymentIntentId: string | null;
  /** Paid amount, in the provider's smallest unit of the currency (Whop: ISO 4217 minor units). */
  readonly amount: number;
  /** Lower-case currency code, whatever case the provider's API uses. */
  readonly currency: string;
  /** State in the provider's own words. */
  readonly status: string;
  /** A disputed payment is not refundable. */
  readonly disputed: boolean;
  /** What becomes of its refunds. */
  readonly refundOutcome: RefundOutcome;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** A refund as the ledger keeps it. A snapshot: a later change does not show in it. */
export interface LedgerRefund {
  /** Name of the provider, such as `stripe`. */
  readonly provider: string;
  /** The refund's id in the provider's API. */
  readonly id: string;
  /** {@link LedgerPayment.id} of the refunded payment. */
  readonly paymentId: string;
  /** Refunded amount, in the same unit as the payment's. */
  readonly amount: number;
  /** Lower-case currency code. */
  readonly currency: string;
  /** State in the provider's own words. */
  readonly status: string;
  /** Reason in the provider's own words. */
  readonly reason: string | null;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** The members that every provider's payments have, and no others. */
export function paymentSnapshot(payment: LedgerPayment): LedgerPayment {
  const { provider, id, chargeId, paymentIntentId, amount, currency, status, disputed, refundOutcome, createdAt } =
    payment;
  return { provider, id, chargeId, paymentIntentId, amount, currency, status, disputed, refundOutcome, createdAt };
}

/** The members that every provider's refunds have, and no others. */
export function refundSnapshot(refund: LedgerRefund): LedgerRefund {
  const { provider, id, paymentId, amount, currency, status, reason, createdAt } = refund;
  return { provider, id, paymentId, amount, currency, status, reason, createdAt };
}
