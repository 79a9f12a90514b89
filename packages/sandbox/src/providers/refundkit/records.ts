import type { JsonObject } from "../../json.ts";
import type { Book } from "../../ledger/book.ts";
import type { Collection } from "../../ledger/collection.ts";
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { RefundMover } from "../../life/refund-mover.ts";
import type { ProviderContext } from "../../provider.ts";
import { isoTime } from "../../world/iso-time.ts";
import type { RefundKitRefundStatus } from "./lives.ts";
import type { WebhookManner } from "./webhook-manner.ts";

/** A charge at the processor: RefundKit itself has no payments. */
export interface ProcessorPayment extends LedgerPayment {
  readonly processor: string;
}

/** A refund of a charge at the processor. */
export interface RefundKitRefund extends LedgerRefund {
  readonly reason: string;
  readonly processor: string;
  /** The processor's own id of the refund, null until the processor has it. */
  readonly externalRefundId: string | null;
  readonly metadata: JsonObject | null;
  /** `api`, `dashboard` or `mcp`. */
  readonly initiatedBy: string;
  /** Last change of its status, in unix seconds. */
  readonly updatedAt: number;
}

/** A webhook endpoint. It is set up in the dashboard: the documented API has none. */
export interface RefundKitEndpoint {
  readonly id: string;
  readonly url: string;
  /** Types of events that it wants. */
  readonly events: readonly string[];
  readonly secret: string;
}

/** Everything that one organisation holds. */
export interface RefundKitAccount extends ProviderContext {
  readonly book: Book<ProcessorPayment, RefundKitRefund>;
  readonly mover: RefundMover<RefundKitRefundStatus, RefundKitRefund>;
  readonly endpoints: Collection<RefundKitEndpoint>;
  readonly organizationId: string;
  /** Which of the two documented webhooks the organisation gets. */
  readonly manner: WebhookManner;
}

/** A refund as the API shows it. */
export function refundObject(organizationId: string, refund: RefundKitRefund): JsonObject {
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
