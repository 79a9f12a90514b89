import type { RefundLives } from "../../life/refund-life.ts";

/** Every status of a refund. */
export type StripeRefundStatus = "pending" | "requires_action" | "succeeded" | "failed" | "canceled";

const DAY = 86_400;

/** Inferred: the documents name a deadline but not how long it is. */
export const SECONDS_TO_ACT = 45 * DAY;

/**
 * How refunds move at Stripe. The order of the statuses is documented; how long each lasts is inferred. `requires_action`
 * fails when nobody answers the mail (inferred); a bank can return a refund that had succeeded.
 */
export const LIVES: RefundLives<StripeRefundStatus> = {
  transitions: {
    pending: ["succeeded", "failed"],
    requires_action: ["pending", "succeeded", "failed", "canceled"],
    succeeded: ["failed"],
    failed: [],
    canceled: [],
  },
  undone: ["failed", "canceled"],
  lives: {
    succeeds: { first: "succeeded", steps: [] },
    "succeeds-later": { first: "pending", steps: [{ after: DAY, status: "succeeded" }] },
    "fails-later": { first: "pending", steps: [{ after: DAY, status: "failed" }] },
    "fails-after-success": { first: "succeeded", steps: [{ after: 2 * DAY, status: "failed" }] },
    "requires-action": { first: "requires_action", steps: [{ after: SECONDS_TO_ACT, status: "failed" }] },
    "awaits-funds": { first: "pending", steps: [{ after: 3 * DAY, status: "succeeded" }] },
  },
};
