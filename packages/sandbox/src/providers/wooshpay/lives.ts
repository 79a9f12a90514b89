import type { RefundLives } from "../../life/refund-life.ts";

/** Every status of a refund. */
export type WooshPayRefundStatus = "pending" | "succeeded" | "failed" | "canceled";

const DAY = 86_400;

/**
 * How refunds move at WooshPay. The statuses are documented; their order and how long each lasts are inferred. Only refunds
 * of other methods than cards are ever canceled. Nothing is documented about refunds that fail after they had succeeded, that
 * wait for the buyer or that wait for the merchant's balance, so there are none.
 */
export const LIVES: RefundLives<WooshPayRefundStatus> = {
  transitions: {
    pending: ["succeeded", "failed", "canceled"],
    succeeded: [],
    failed: [],
    canceled: [],
  },
  undone: ["failed", "canceled"],
  lives: {
    succeeds: { first: "succeeded", steps: [] },
    "succeeds-later": { first: "pending", steps: [{ after: DAY, status: "succeeded" }] },
    "fails-later": { first: "pending", steps: [{ after: DAY, status: "failed" }] },
  },
};
