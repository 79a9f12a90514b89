import type { Book } from "../../ledger/book.ts";
import type { Collection } from "../../ledger/collection.ts";
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { RefundMover } from "../../life/refund-mover.ts";
import type { ProviderContext } from "../../provider.ts";
import { decimalsOf } from "./currencies.ts";
import { toDecimal } from "../../world/decimal.ts";
import type { WhopRefundStatus } from "./lives.ts";

/** A person who pays, and the records that Whop keeps about them. */
export interface WhopBuyer {
  readonly userId: string;
  readonly memberId: string;
  readonly membershipId: string;
  readonly name: string;
}

/** A payment and who made it, for what. */
export interface WhopPayment extends LedgerPayment {
  readonly buyer: WhopBuyer;
  readonly billingReason: string;
  readonly planId: string;
  readonly productId: string;
  /** When it was last charged, in unix seconds. */
  readonly attemptedAt: number;
  /** Unix seconds. */
  readonly updatedAt: number;
}

/** A refund and its reference in the card network. */
export interface WhopRefund extends LedgerRefund {
  readonly referenceStatus: "available" | "pending" | "unavailable";
  readonly referenceValue: string | null;
  /** When the processor made it, in unix seconds; null before. */
  readonly providerCreatedAt: number | null;
}

/** A dispute of a payment. */
export interface WhopDispute {
  readonly id: string;
  readonly paymentId: string;
  readonly status: string;
  readonly createdAt: number;
}

/** A webhook as the company set it up. */
export interface WhopWebhook {
  readonly id: string;
  readonly url: string;
  readonly apiVersion: string;
  readonly childResourceEvents: boolean;
  readonly enabled: boolean;
  readonly events: readonly string[];
  readonly resourceId: string;
  /** Shown once, in the answer to create. */
  readonly secret: string;
  readonly createdAt: number;
}

/** Everything that one company holds. */
export interface WhopAccount extends ProviderContext {
  readonly companyId: string;
  readonly book: Book<WhopPayment, WhopRefund>;
  readonly mover: RefundMover<WhopRefundStatus, WhopRefund>;
  readonly disputes: Collection<WhopDispute>;
  readonly webhooks: Collection<WhopWebhook>;
}

/** The amount as the Legacy API shows it: a decimal number of major units. */
export function decimalAmount(minorUnits: number, { currency }: { readonly currency: string }): number {
  return toDecimal(minorUnits, decimalsOf(currency) ?? 2);
}
