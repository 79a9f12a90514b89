/** One attempt to deliver an event. */
export interface DeliveryAttempt {
  /** Sandbox time, in unix seconds. */
  readonly at: number;
  /** What the endpoint answered; null when it did not. */
  readonly status: number | null;
  /** Why there was no answer, or null. */
  readonly problem: string | null;
}

/**
 * Where a delivery stands: `waiting` for its first or next attempt, `delivered` with a 2xx answer, `failed` after the last
 * attempt, `dropped` because a control or the end of the endpoint took it away.
 */
export type DeliveryState = "waiting" | "delivered" | "failed" | "dropped";

/** An event on its way to one endpoint. A snapshot: a later change does not show in it. */
export interface WebhookDelivery {
  /** Unique in the sandbox. */
  readonly id: string;
  readonly provider: string;
  readonly eventId: string;
  readonly eventType: string;
  readonly endpointId: string;
  readonly url: string;
  readonly state: DeliveryState;
  readonly attempts: readonly DeliveryAttempt[];
}
