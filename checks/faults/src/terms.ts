import type { FaultRule } from "@storno/sandbox";

/** What is the same in every run. Which requests are struck depends on it, and on the order in which they arrive. */
export const SEED = 7;

/** What goes wrong, and with which share of the requests: with four in ten of them something does. */
export const FAULTS: readonly FaultRule[] = [
  { kind: "lost-answer", rate: 0.1 },
  { kind: "reset", commit: false, rate: 0.1 },
  { kind: "rate-limit", rate: 0.05 },
  { kind: "error", status: 500, commit: true, origin: "gateway", rate: 0.05 },
  { kind: "cut-body", bytes: 40, rate: 0.05 },
  { kind: "hang", commit: false, rate: 0.025 },
  { kind: "hang", commit: true, rate: 0.0125 },
  { kind: "hang", commit: true, bytes: 40, rate: 0.0125 },
];

/** How often a call is sent at most. That all of them fail by chance happens to one call in ninety million. */
export const ATTEMPTS = 20;

/** Milliseconds that each attempt has: on a busy machine an answer can take one second without any fault. */
export const ATTEMPT_TIMEOUT_MS = 2000;

/** Rows that a page has at most. */
export const PAGE_SIZE = 100;
