import type { JsonObject } from "../../json.ts";
import type { Book } from "../../ledger/book.ts";
import type { Collection } from "../../ledger/collection.ts";
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { RefundMover } from "../../life/refund-mover.ts";
import type { ProviderContext } from "../../provider.ts";
import type { WooshPayRefundStatus } from "./lives.ts";

/** Members of a payment intent that the merchant sets. */
export interface IntentDetails {
  readonly description: string | null;
  readonly quantity: number | null;
  readonly merchantUserId: string | null;
  readonly merchantOrderId: string | null;
  readonly customer: string | null;
  readonly returnUrl: string | null;
  readonly metadata: JsonObject;
  readonly shipping: JsonObject | null;
  readonly paymentMethodTypes: readonly string[];
  readonly paymentMethodOptions: JsonObject;
}

/** A payment intent and, once it has one, its charge. Its `amount` is what was captured, once something was. */
export interface WooshPayPayment extends LedgerPayment {
  readonly paymentIntentId: string;
  readonly details: IntentDetails;
  readonly intendedAmount: number;
  readonly paymentMethodId: string | null;
  readonly cancellationReason: string | null;
}

/** How refunds are shown: as live objects are, or as on the page about them. */
export type RefundManner = "live" | "page";

/** A refund of a payment intent. */
export interface WooshPayRefund extends LedgerRefund {
  readonly metadata: JsonObject;
  readonly failureReason: string | null;
}

/** A dispute of a payment intent. */
export interface WooshPayDispute {
  readonly id: string;
  readonly paymentId: string;
  readonly status: string;
  readonly evidence: Readonly<Record<string, string>>;
  readonly createdAt: number;
}

/** A webhook endpoint as the merchant set it up. */
export interface WooshPayEndpoint {
  readonly id: string;
  readonly url: string;
  readonly enabledEvents: readonly string[];
  /** Shown once, in the answer to create. */
  readonly secret: string;
  readonly apiVersion: string | null;
  readonly description: string | null;
  readonly metadata: JsonObject;
  readonly createdAt: number;
}

/** Everything that one merchant holds. */
export interface WooshPayAccount extends ProviderContext {
  readonly refundManner: RefundManner;
  /** Idempotency key of the call that is being carried out. Calls never overlap, so one place is enough. */
  causingKey: string | null;
  readonly book: Book<WooshPayPayment, WooshPayRefund>;
  readonly mover: RefundMover<WooshPayRefundStatus, WooshPayRefund>;
  readonly disputes: Collection<WooshPayDispute>;
  readonly endpoints: Collection<WooshPayEndpoint>;
}

/** An id as WooshPay makes them: a prefix and a long number. */
export function newId({ random }: WooshPayAccount, prefix: string): string {
  return `${prefix}_1${random.digits(18)}`;
}

/** Timestamps of live objects are in milliseconds, whatever the documentation's text says. */
export function milliseconds(seconds: number): number {
  return seconds * 1000;
}
