import { timedSignature } from "../../webhooks/signature.ts";
import { isoTime } from "../../world/iso-time.ts";
import { refundObject } from "./records.ts";
import type { WebhookManner } from "./webhook-manner.ts";

const [MINUTE, HOUR] = [60, 3600];

/**
 * Webhooks as the page "Webhooks" has them: signed in Stripe's manner, with the whole refund. Inferred: every attempt is
 * signed anew, since a receiver refuses signatures older than five minutes.
 */
export const pageManner: WebhookManner = {
  eventTypes: ["refund.created", "refund.processing", "refund.completed", "refund.failed", "refund.cancelled"],
  newRefund: "refund.created",
  retries: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 24 * HOUR],
  eventId: (random) => `evt_${random.text(12)}`,
  write: ({ id, type, at, refund, organizationId }) => ({
    id,
    type,
    createdAt: isoTime(at),
    data: refundObject(organizationId, refund),
  }),
  headers: async ({ target, sentAt, body }) => ({
    "RefundKit-Signature": await timedSignature(target.secret, sentAt, body),
  }),
};
