import type { Book } from "../../ledger/book.ts";
import type { Collection } from "../../ledger/collection.ts";
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { RefundMover } from "../../life/refund-mover.ts";
import type { ProviderContext } from "../../provider.ts";
import type { StripeRefundStatus } from "./lives.ts";

/** A payment intent and, once it has one, its charge. */
export interface StripePayment extends LedgerPayment {
  readonly paymentIntentId: string;
  /** `succeeded`, `requires_capture`, `requires_payment_method` or `canceled`. */
  readonly status: string;
  readonly captureMethod: "automatic" | "manual";
  readonly paymentMethodId: string | null;
  readonly transactionId: string | null;
  readonly canceledAt: number | null;
  readonly cancellationReason: string | null;
}

/** A refund and its entries in the balance. */
export interface StripeRefund extends LedgerRefund {
  readonly metadata: Readonly<Record<string, string>>;
  readonly transactionId: string | null;
  readonly failureTransactionId: string | null;
  readonly failureReason: string | null;
  readonly pendingReason: string | null;
  readonly instructionsEmail: string | null;
}

/** An entry of the account's balance: money that came in, or went out for a refund. */
export interface StripeTransaction {
  readonly id: string;
  readonly type: "charge" | "refund" | "refund_failure";
  /** Negative for money that goes out. */
  readonly amount: number;
  readonly fee: number;
  readonly currency: string;
  readonly createdAt: number;
  /** Id of the charge or refund. */
  readonly source: string;
}

/** A webhook endpoint as the account set it up. */
export interface StripeEndpoint {
  readonly id: string;
  readonly url: string;
  readonly enabledEvents: readonly string[];
  readonly apiVersion: string | null;
  /** Shown once, in the answer to create. */
  readonly secret: string;
  readonly description: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly createdAt: number;
}

/** What an event says about the API call that caused it; both are null for what happened by itself. */
export interface StripeCause {
  readonly id: string | null;
  readonly idempotencyKey: string | null;
}

/** Everything that one Stripe account holds. */
export interface StripeAccount extends ProviderContext {
  /** The call that is being carried out. Calls never overlap, so one place is enough. */
  cause: StripeCause;
  readonly book: Book<StripePayment, StripeRefund>;
  readonly transactions: Collection<StripeTransaction>;
  readonly mover: RefundMover<StripeRefundStatus, StripeRefund>;
  readonly endpoints: Collection<StripeEndpoint>;
}
