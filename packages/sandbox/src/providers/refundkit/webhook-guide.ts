import { hex, hmacSha256 } from "../../webhooks/signature.ts";
import { isoTime } from "../../world/iso-time.ts";
import type { WebhookManner } from "./webhook-manner.ts";

const [MINUTE, HOUR] = [60, 3600];

const EVENT_TYPES = `
  refund.initiated refund.approved refund.processing refund.completed refund.failed refund.cancelled
  return.created return.approved return.shipped return.received return.inspected return.completed
  approval.pending approval.decided dispute.risk_flagged store_credit.issued store_credit.redeemed
`
  .trim()
  .split(/\s+/);

/**
 * Webhooks as the page "Webhooks Guide" and RefundKit's SDK have them: the body alone is signed and says itself when it was
 * sent. The SDK signs once, so that retries repeat the text of the first attempt, its timestamp included.
 */
export function guideManner(): WebhookManner {
  const firstSentAt = new Map<string, number>();
  return {
    eventTypes: EVENT_TYPES,
    newRefund: "refund.initiated",
    retries: [5, 30, 5 * MINUTE, 30 * MINUTE, 2 * HOUR],
    isFinal: (status) => status < 500 && status !== 429,
    eventId: (random, at) => `evt_${at * 1000}_${random.text(8).toLowerCase()}`,
    write: ({ id, type, at, refund }) => ({
      id,
      type,
      created: isoTime(at),
      timestamp: at,
      data: { refundId: refund.id, amount: refund.amount, currency: refund.currency, status: refund.status },
    }),
    bodyOf(event, sentAt) {
      const timestamp = firstSentAt.get(event.id) ?? sentAt;
      firstSentAt.set(event.id, timestamp);
      return JSON.stringify({ ...event.body(), timestamp });
    },
    headers: async ({ target, body }) => ({
      "X-RefundKit-Signature": hex(await hmacSha256(target.secret, body)),
      "User-Agent": "RefundKit-Webhook/1.0",
    }),
  };
}
