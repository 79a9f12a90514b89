import {
  verifySignedWebhook,
  type Known,
  type UnrecognizedEventType,
  type VerifyWebhook,
  type WebhookScheme,
} from "@storno/shared";
import { provider, type Refund, type WebhookEvent } from "./generated/operations.ts";

/** What Whop wraps the subject of an event in. */
interface Envelope<Type, Subject> {
  /** Id of the message, `msg_...`, the same in every delivery: de-duplicate on it. */
  readonly id: string;
  readonly api_version: "v1";
  /** When it was sent, as ISO 8601. */
  readonly timestamp: string;
  readonly type: Type;
  readonly data: Subject;
  readonly company_id?: string | null;
}

type RefundEvent = "refund.created" | "refund.updated";
type OtherEvent = Exclude<Known<WebhookEvent>, RefundEvent>;

/**
 * An event as Whop delivers it to a webhook of `api_version` v1 that is not pinned to a later date: perhaps more than once, so
 * de-duplicate on `id`. `type` tells what it is about.
 */
export type VerifiedEvent =
  Envelope<RefundEvent, Refund> | Envelope<OtherEvent | UnrecognizedEventType, Readonly<Record<string, unknown>>>;

/** Standard Webhooks, https://www.standardwebhooks.com, but for the key: Whop's secret is no base64, its own bytes are the key. */
const SCHEME = {
  header: "webhook-signature",
  layout: "list",
  encoding: "base64",
  signedHeaders: ["webhook-id", "webhook-timestamp"],
  sentAt: { header: "webhook-timestamp" },
} as const satisfies WebhookScheme;

/**
 * Makes sure that a webhook comes from Whop, unchanged and not long ago, and gives its event. `secret` is the `webhook_secret` as
 * Whop hands it out: not the base64 of it, which `@whop/sdk` wants.
 *
 * @throws WebhookError when it must not be acted on, with the `reason`.
 * @throws TypeError or RangeError when the body was parsed already, the secret is empty, or the tolerance is none.
 */
export const verifyWebhook: VerifyWebhook<VerifiedEvent> = (...received) =>
  verifySignedWebhook(provider, [SCHEME], ...received);
