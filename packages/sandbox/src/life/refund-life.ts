/** Everything that can become of the refunds of a payment. */
export const REFUND_OUTCOMES = [
  "succeeds",
  "succeeds-later",
  "fails-later",
  "fails-after-success",
  "requires-action",
  "awaits-funds",
] as const;

/**
 * What becomes of the refunds of a payment:
 * `succeeds` as fast as the provider can; `succeeds-later` and `fails-later` after a wait; `fails-after-success` when the
 * bank sends the money back; `requires-action` until the buyer answers, or else fails; `awaits-funds` until the merchant's
 * balance has enough.
 */
export type RefundOutcome = (typeof REFUND_OUTCOMES)[number];

/** One change of a refund's status, so many seconds after the change before it. */
export interface LifeStep<Status extends string> {
  readonly after: number;
  readonly status: Status;
}

/** The statuses of a refund in the order in which it has them. */
export interface RefundLife<Status extends string> {
  readonly first: Status;
  readonly steps: readonly LifeStep<Status>[];
}

/** How refunds of one provider move. */
export interface RefundLives<Status extends string> {
  /** Statuses that may follow a status. */
  readonly transitions: Readonly<Record<Status, readonly Status[]>>;
  /** Statuses of refunds that gave their amount back to the payment. */
  readonly undone: readonly Status[];
  /** The life of each outcome that the provider's documentation knows. */
  readonly lives: Readonly<
    Partial<Record<RefundOutcome, RefundLife<Status>>> & { readonly succeeds: RefundLife<Status> }
  >;
}
