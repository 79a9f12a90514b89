import type { RefundLives } from "../../life/refund-life.ts";

/** Every status of a refund. */
export type WhopRefundStatus = "pending" | "requires_action" | "succeeded" | "failed" | "canceled";

const DAY = 86_400;

/**
 * How refunds move at Whop. The statuses are documented; that the last three are final, what may follow the first two, and
 * how long a wait takes are inferred. No deadline is documented for `requires_action`: it waits until somebody moves it.
 */
export const LIVES: RefundLives<WhopRefundStatus> = {
  transitions: {
    pending: ["requires_action", "succeeded", "failed", "canceled"],
    requires_action: ["pending", "succeeded", "failed", "canceled"],
    succeeded: [],
    failed: [],
    canceled: [],
  },
  undone: ["failed", "canceled"],
  lives: {
    succeeds: { first: "succeeded", steps: [] },
    "succeeds-later": { first: "pending", steps: [{ after: DAY, status: "succeeded" }] },
    "fails-later": { first: "pending", steps: [{ after: DAY, status: "failed" }] },
    "requires-action": { first: "requires_action", steps: [] },
  },
};
