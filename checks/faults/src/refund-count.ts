import { longestWait } from "./calls.ts";
import type { Client } from "./client.ts";
import type { Story } from "./refunding.ts";
import { sum } from "./sum.ts";

/** Counts over all the refunds that a client was to make. From `confirmed` to `unended` they add up to `wanted`. */
export interface RefundCount {
  readonly wanted: number;
  /** Refunds that there are. */
  readonly made: number;
  /** Refunds of a payment beyond the first. */
  readonly doubles: number;
  /** Reported as made, and made. */
  readonly confirmed: number;
  /** Reported as made, and not made. */
  readonly lost: number;
  /** Reported as failed, and made. */
  readonly falselyFailed: number;
  /** Reported as failed, and not made. */
  readonly rejected: number;
  /** Reported as doubtful. */
  readonly unknown: number;
  /** Never reported. */
  readonly unended: number;
  /** Requests that reached the server. */
  readonly attempts: number;
  /** Milliseconds that the longest call took, of those that ended. */
  readonly worstWaitMs: number;
}

/** What became of a wanted refund, as told by the client and by the ledger. */
export type Fate = "confirmed" | "lost" | "falselyFailed" | "rejected" | "unknown" | "unended";

/** Holds what a client said against what happened. */
export function fateOf({ ending, made }: Story, { isDoubtful }: Client): Fate {
  if (ending.kind === "none") return "unended";
  if (ending.kind === "value") return made > 0 ? "confirmed" : "lost";
  if (isDoubtful(ending.error)) return "unknown";
  return made > 0 ? "falselyFailed" : "rejected";
}

/** Counts the stories of a client. */
export function countRefunds(stories: readonly Story[], client: Client): RefundCount {
  const fates = stories.map((story) => fateOf(story, client));
  const count = (wanted: Fate): number => fates.filter((fate) => fate === wanted).length;
  return {
    wanted: stories.length,
    made: sum(stories.map(({ made }) => made)),
    doubles: sum(stories.map(({ made }) => Math.max(0, made - 1))),
    confirmed: count("confirmed"),
    lost: count("lost"),
    falselyFailed: count("falselyFailed"),
    rejected: count("rejected"),
    unknown: count("unknown"),
    unended: count("unended"),
    attempts: sum(stories.map(({ requests }) => requests.length)),
    worstWaitMs: longestWait(stories),
  };
}
