import type { RefundLives } from "../../life/refund-life.ts";

/** Every status of a refund. */
export type RefundKitRefundStatus = "pending" | "processing" | "completed" | "failed" | "cancelled";

const [MINUTE, DAY] = [60, 86_400];

/**
 * A refund can be taken back from the processor for so many seconds after it was sent there. Inferred: the documents say that
 * a cancellation can come too late, but not when.
 */
export const SECONDS_TO_WITHDRAW = MINUTE;

/**
 * How refunds move at RefundKit. The statuses and their order are documented, but for `pending` to `failed`, which is
 * inferred; how long each lasts is inferred too (the documented sample is completed after 2:15 minutes). A refund that is
 * completed stays so, nobody is asked to act, and one without funds is never made: the other outcomes are unknown here.
 */
export const LIVES: RefundLives<RefundKitRefundStatus> = {
  transitions: {
    pending: ["processing", "cancelled", "failed"],
    processing: ["completed", "failed", "cancelled"],
    completed: [],
    failed: [],
    cancelled: [],
  },
  undone: ["failed", "cancelled"],
  lives: {
    succeeds: { first: "processing", steps: [{ after: 2 * MINUTE, status: "completed" }] },
    "succeeds-later": {
      first: "pending",
      steps: [
        { after: MINUTE, status: "processing" },
        { after: DAY, status: "completed" },
      ],
    },
    "fails-later": { first: "processing", steps: [{ after: DAY, status: "failed" }] },
  },
};
