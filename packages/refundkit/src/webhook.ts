import {
  verifySignedWebhook,
  type UnrecognizedEventType,
  type VerifyWebhook,
  type WebhookScheme,
} from "@storno/shared";
import { provider, type Refund, type RefundStatus } from "./generated/operations.ts";

/** An event of RefundKit's page "Webhooks". De-duplicate on `id`. */
export interface RefundEvent {
  /** `evt_...`, the same in every delivery. */
  readonly id: string;
  readonly type:
    | "refund.created"
    | "refund.processing"
    | "refund.completed"
    | "refund.failed"
    | "refund.cancelled"
    | UnrecognizedEventType;
  /** ISO 8601. */
  readonly createdAt: string;
  readonly data: Refund;
}

/** What an event of RefundKit's "Webhooks Guide" has in any case. */
interface GuideEnvelope<Type, Subject> {
  /** `evt_...`, the same in every delivery. */
  readonly id: string;
  readonly type: Type;
  /** ISO 8601. */
  readonly created: string;
  /** When it was sent first, in unix seconds. */
  readonly timestamp: number;
  readonly data: Subject;
}

/** What an event of the guide says about a refund: not the refund itself. */
export interface RefundNotice {
  readonly refundId: string;
  /** Smallest currency unit. */
  readonly amount: number;
  readonly currency: string;
  readonly status: RefundStatus;
  readonly processor?: string;
  readonly externalRefundId?: string | null;
}

/** An event of RefundKit's "Webhooks Guide". De-duplicate on `id`. */
export type GuideEvent =
  | GuideEnvelope<
      | "refund.initiated"
      | "refund.approved"
      | "refund.processing"
      | "refund.completed"
      | "refund.failed"
      | "refund.cancelled",
      RefundNotice
    >
  | GuideEnvelope<
      | "return.created"
      | "return.approved"
      | "return.shipped"
      | "return.received"
      | "return.inspected"
      | "return.completed"
      | "approval.pending"
      | "approval.decided"
      | "dispute.risk_flagged"
      | "store_credit.issued"
      | "store_credit.redeemed"
      | UnrecognizedEventType,
      Readonly<Record<string, unknown>>
    >;

/** RefundKit's pages describe two kinds of events. Only those of the guide have a `timestamp`. */
export type VerifiedEvent = RefundEvent | GuideEvent;

/**
 * RefundKit's pages describe two ways to sign; the header tells which one it is. A webhook that is signed in one of them cannot be
 * passed off as the other: one signs a time and a full stop in front of the JSON, which then is no JSON.
 */
const SCHEMES = [
  { header: "refundkit-signature", layout: "pairs", encoding: "hex", sentAt: { pair: "t" } },
  { header: "x-refundkit-signature", layout: "bare", encoding: "hex", sentAt: { member: "timestamp" } },
] as const satisfies readonly WebhookScheme[];

/**
 * Makes sure that a webhook comes from RefundKit, unchanged and not long ago, and gives its event. `secret` is the endpoint's.
 *
 * @throws WebhookError when it must not be acted on, with the `reason`.
 * @throws TypeError or RangeError when the body was parsed already, the secret is empty, or the tolerance is none.
 */
export const verifyWebhook: VerifyWebhook<VerifiedEvent> = (...received) =>
  verifySignedWebhook(provider, SCHEMES, ...received);
