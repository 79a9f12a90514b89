import type { EventBody } from "../../provider.ts";
import type { WebhookRules } from "../../webhooks/rules.ts";
import type { Random } from "../../world/random.ts";
import type { RefundKitRefund } from "./records.ts";

/** An event before it is written. */
export interface RefundEvent {
  readonly id: string;
  readonly type: string;
  /** Unix seconds. */
  readonly at: number;
  /** The refund as it was then. */
  readonly refund: RefundKitRefund;
  readonly organizationId: string;
}

/** One of RefundKit's two descriptions of its webhooks, which exclude each other. */
export interface WebhookManner extends Pick<WebhookRules, "retries" | "isFinal" | "bodyOf" | "headers"> {
  /** Every event type that an endpoint may want. */
  readonly eventTypes: readonly string[];
  /** The event that tells of a new refund; those of a new status are named after it. */
  readonly newRefund: string;
  /** `at` in unix seconds. */
  eventId(random: Random, at: number): string;
  write(event: RefundEvent): EventBody;
}
