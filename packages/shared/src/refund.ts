import type { Money } from "./money.ts";

/**
 * Where a refund stands, in one vocabulary for all providers.
 *
 * - `pending`: on its way, or waiting for funds.
 * - `requires_action`: waits for the buyer.
 * - `succeeded`: handed to the bank or network. A bank can still send it back: it may become `failed` later.
 * - `failed`: the money did not arrive, and is or will be back in the balance.
 * - `canceled`: called off before it left.
 * - `unknown`: the provider sends a status that its spec does not list; `providerStatus` holds it.
 */
export type RefundStatus = "pending" | "requires_action" | "succeeded" | "failed" | "canceled" | "unknown";

/** A refund of any provider. Made by each provider package's `toRefund`. */
export interface Refund<Raw = unknown> {
  /** The provider's name, as its package is called after `@storno/`. */
  readonly provider: string;
  /** The provider's id of the refund. */
  readonly id: string;
  /** What goes back to the buyer. */
  readonly amount: Money;
  readonly status: RefundStatus;
  /** The status as the provider says it; `null` when it says none. */
  readonly providerStatus: string | null;
  /** Why, in the provider's vocabulary; `null` when it says none. */
  readonly reason: string | null;
  /** The provider's id of what was refunded: a payment intent, charge, payment or transaction; `null` when it says none. */
  readonly paymentId: string | null;
  /** When the refund was made: ISO 8601, UTC, with milliseconds; `null` when the provider does not say. */
  readonly createdAt: string | null;
  /** The refund as the provider sent it. */
  readonly raw: Raw;
}

/**
 * The common status of a provider's one: `unknown` for what the table does not list, never an error, for a new status must not
 * stop a job that moves through thousands of refunds.
 */
export function refundStatus(
  statuses: Readonly<Record<string, RefundStatus>>,
  providerStatus: string | null | undefined,
): RefundStatus {
  return (
    (typeof providerStatus === "string" && Object.hasOwn(statuses, providerStatus) && statuses[providerStatus]) ||
    "unknown"
  );
}

/**
 * A moment as ISO 8601 in UTC; `null` when there is none.
 *
 * @param moment - milliseconds since 1970, or an ISO 8601 text with its zone
 * @throws RangeError when it is no moment, or a text whose zone is left to the reader's clock.
 */
export function isoTime(moment: number | string | null | undefined): string | null {
  if (moment === null || moment === undefined) return null;
  if (typeof moment === "string" && !/(Z|[+-]\d\d:?\d\d)$/i.test(moment)) {
    throw new RangeError(`"${moment}" is no ISO 8601 time with a zone`);
  }
  return new Date(moment).toISOString();
}
