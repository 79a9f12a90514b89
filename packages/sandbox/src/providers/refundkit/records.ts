import type { JsonObject } from "../../json.ts";
import type { Book } from "../../ledger/book.ts";
import type { Collection } from "../../ledger/collection.ts";
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { ProviderContext, RecordedEvent } from "../../provider.ts";
import { isoTime } from "../../world/iso-time.ts";

/** A charge at the processor: RefundKit itself has no payments. */
export interface ProcessorPayment extends LedgerPayment {
  readonly processor: string;
}

/** A refund of a charge at the processor. */
export interface RefundKitRefund extends LedgerRefund {
  readonly reason: string;
  readonly processor: string;
  readonly externalRefundId: string | null;
  readonly metadata: JsonObject | null;
  /** `api`, `dashboard` or `mcp`. */
  readonly initiatedBy: string;
  /** Unix seconds. */
  readonly updatedAt: number;
}

/** Everything that one organisation holds. */
export interface RefundKitAccount extends ProviderContext {
  readonly book: Book<ProcessorPayment, RefundKitRefund>;
  readonly events: Collection<RecordedEvent>;
  readonly organizationId: string;
}

/** A refund as the API shows it. */
export function refundObject({ organizationId }: RefundKitAccount, refund: RefundKitRefund): JsonObject {
  return {
    id: refund.id,
    organizationId,
    externalRefundId: refund.externalRefundId,
    transactionId: refund.paymentId,
    amount: refund.amount,
    currency: refund.currency,
    reason: refund.reason,
    status: refund.status,
    processor: refund.processor,
    metadata: refund.metadata,
    initiatedBy: refund.initiatedBy,
    createdAt: isoTime(refund.createdAt),
    updatedAt: isoTime(refund.updatedAt),
  };
}
