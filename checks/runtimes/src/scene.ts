import type { ProviderErrorOutcome } from "@storno/shared";

/**
 * What a refund of the program is for, and how many refunds there must be in the end: a time-out and a lost answer come after the
 * refund was made. Each purpose has a payment of its own, so that the ledger can tell them apart.
 */
export const EXPECTED = {
  create: 1,
  refuse: 0,
  "abort before": 0,
  abort: 0,
  "time-out": 1,
  "lost answer": 1,
  "closed port": 0,
} as const;

export type Purpose = keyof typeof EXPECTED;

/** A refund to be asked for: of what, and what the operation is to be called with. */
export interface RefundCall {
  readonly payment: string;
  readonly inputs: readonly unknown[];
}

/** What the program is told of a provider: data only, for it comes over HTTP. */
export interface ProviderScene {
  readonly apiKey: string;
  readonly url: string;
  readonly refunding: {
    /** `refunds.create` */
    readonly operation: string;
    /** Whether it takes an idempotency key. */
    readonly keyed: boolean;
    /** What can be known of a refund that the provider refuses. */
    readonly refusal: ProviderErrorOutcome;
    readonly calls: Readonly<Record<Purpose, RefundCall>>;
  };
  /** A delivery that was signed just now. Absent where the provider has no webhooks. */
  readonly webhook?: {
    readonly body: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly secret: string;
  };
}

/** What the program is told. */
export interface Scene {
  /** The sandbox, for its controls. */
  readonly sandbox: string;
  /** Whether the runtime may send a write again by itself when its answer is lost. */
  readonly resends: boolean;
  /** Where nobody listens. */
  readonly closedUrl: string;
  readonly providers: Readonly<Record<string, ProviderScene>>;
}

/** A refund as the program has seen it. */
export interface SeenRefund {
  readonly id: string;
  /** In minor units. */
  readonly amount: number;
  /** In the provider's own words. */
  readonly status: string | null;
}

/** What the program says of a provider. */
export interface ProviderReport {
  readonly steps: readonly { readonly name: string; readonly problem?: string }[];
  /** Every refund that there was in the beginning. Absent where the provider has no list of them. */
  readonly listed?: readonly SeenRefund[];
  /** The refund that was made for the purpose `create`. */
  readonly created?: SeenRefund;
  /** What is known of a refund where nobody listens: a runtime may not tell that it was never sent. */
  readonly closedPort?: string;
}

/** What the program says at its end. */
export type Report = Readonly<Record<string, ProviderReport>>;
