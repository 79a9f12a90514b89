import type { RefundStatus } from "@storno/shared";

/** How a provider counts money. */
export const UNITS = ["minor", "hundredths", "major"] as const;
export type Unit = (typeof UNITS)[number];

/** The statuses of a refund that every provider's are told in. */
export const STATUSES = [
  "pending",
  "requires_action",
  "succeeded",
  "failed",
  "canceled",
] as const satisfies readonly RefundStatus[];
export type CommonStatus = (typeof STATUSES)[number];

/** How webhooks are signed: HMAC-SHA256 in hex, in this header. */
export type Signature =
  | { readonly layout: "pairs"; readonly header: string }
  /** The body says in a member when it was sent. */
  | { readonly layout: "bare"; readonly header: string; readonly member: string };

/** What the person who adds the provider has said. */
export interface Answers {
  readonly unit: Unit | undefined;
  readonly statuses: ReadonlyMap<string, CommonStatus>;
  readonly signature: Signature | undefined;
}
