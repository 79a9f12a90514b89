import {
  verifySignedWebhook,
  type Known,
  type UnrecognizedEventType,
  type VerifyWebhook,
  type WebhookScheme,
} from "@storno/shared";
import { provider, type Charge, type Event, type EventType, type Refund } from "./generated/operations.ts";

/** An event of some types, with what it is about. */
interface EventAbout<Type, Subject> extends Omit<Event, "type" | "data"> {
  readonly type: Type;
  readonly data: Omit<Event["data"], "object"> & {
    /** The whole object at the time of the event. */
    readonly object: Subject;
  };
}

type RefundEvent = "refund.created" | "refund.updated" | "refund.failed" | "charge.refund.updated";
type OtherEvent = Exclude<Known<EventType>, RefundEvent | "charge.refunded">;

/**
 * An event as Stripe delivers it: at least once and in no order, so de-duplicate on `id`. `type` tells what it is about. It is
 * written in the API version of the endpoint (`api_version`), which need not be the one that the types describe.
 */
export type VerifiedEvent =
  | EventAbout<RefundEvent, Refund>
  | EventAbout<"charge.refunded", Charge>
  | EventAbout<OtherEvent | UnrecognizedEventType, Readonly<Record<string, unknown>>>;

/** As Stripe's own code does, it lets times in the future pass: https://docs.stripe.com/webhooks */
const SCHEME = {
  header: "stripe-signature",
  layout: "pairs",
  encoding: "hex",
  sentAt: { pair: "t" },
  allowsFuture: true,
} as const satisfies WebhookScheme;

/**
 * Makes sure that a webhook comes from Stripe, unchanged and not long ago, and gives its event. `secret` is the endpoint's,
 * `whsec_...` as a whole.
 *
 * @throws WebhookError when it must not be acted on, with the `reason`.
 * @throws TypeError or RangeError when the body was parsed already, the secret is empty, or the tolerance is none.
 */
export const verifyWebhook: VerifyWebhook<VerifiedEvent> = (...received) =>
  verifySignedWebhook(provider, [SCHEME], ...received);
