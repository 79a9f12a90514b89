import {
  verifySignedWebhook,
  type Known,
  type UnrecognizedEventType,
  type VerifyWebhook,
  type WebhookScheme,
} from "@storno/shared";
import {
  provider,
  type Charge,
  type Dispute,
  type Event,
  type EventType,
  type PaymentIntent,
  type Refund,
} from "./generated/operations.ts";

/** An event of some types, with what it is about. As on WooshPay's pages, any member may be absent. */
interface EventAbout<Type, Subject> extends Omit<Event, "type" | "data"> {
  readonly type?: Type;
  readonly data?: {
    /** The object after the event. */
    readonly object?: Subject;
  };
}

type DisputeEvent = Extract<Known<EventType>, `charge.dispute.${string}`>;
type PaymentIntentEvent = Extract<Known<EventType>, `payment_intent.${string}`>;
type OtherEvent = Exclude<
  Known<EventType>,
  "charge.refund.updated" | "charge.captured" | DisputeEvent | PaymentIntentEvent
>;

/** An event as WooshPay delivers it, perhaps more than once: de-duplicate on `id`. `type` tells what it is about. */
export type VerifiedEvent =
  | EventAbout<"charge.refund.updated", Refund>
  | EventAbout<"charge.captured", Charge>
  | EventAbout<DisputeEvent, Dispute>
  | EventAbout<PaymentIntentEvent, PaymentIntent>
  | EventAbout<OtherEvent | UnrecognizedEventType, Readonly<Record<string, unknown>>>;

/**
 * Inferred: that a time may differ by 300 seconds in either direction, and that a header may hold several signatures. WooshPay's
 * pages name no tolerance and show one signature.
 */
const SCHEME = {
  header: "wooshpay-signature",
  layout: "pairs",
  encoding: "hex",
  sentAt: { pair: "t" },
} as const satisfies WebhookScheme;

/**
 * Makes sure that a webhook comes from WooshPay, unchanged and not long ago, and gives its event. `secret` is the endpoint's, as
 * its creation answered it.
 *
 * @throws WebhookError when it must not be acted on, with the `reason`.
 * @throws TypeError or RangeError when the body was parsed already, the secret is empty, or the tolerance is none.
 */
export const verifyWebhook: VerifyWebhook<VerifiedEvent> = (...received) =>
  verifySignedWebhook(provider, [SCHEME], ...received);
