import type { ProviderName, ServedProvider } from "@storno/sandbox";
import type { Fetch } from "@storno/shared";

/** A refund that somebody wants, of a payment of its own. */
export interface Intent {
  readonly paymentId: string;
  /** The payment's charge, where the provider has charges. */
  readonly chargeId: string | null;
  /** What was paid, in minor units of USD. */
  readonly paid: number;
  /** The part that goes back, in the same unit. Absent: all of it. */
  readonly part?: number;
}

/** Where a client is sent to, and how often it may send a call. */
export interface Terms extends ServedProvider {
  /** The server's own port, for SDKs that take no path. */
  readonly port: number;
  /** Absent: as often as it does by default. */
  readonly attempts?: number;
  /** What one of ours sends with. Absent: the global `fetch`. */
  readonly fetch?: Fetch;
}

/** A client of a provider, ours or another one. */
export interface Client {
  readonly provider: ProviderName;
  /** The package and its version. */
  readonly name: string;
  /** What makes a refund, as our spec names it. Absent: the client is not ours. */
  readonly operation?: string;
  /** What the error of a refund says that was asked for, under the provider's own names. Absent: the client is not ours. */
  readonly asked?: (intent: Intent) => object;
  /** Makes what makes refunds. */
  readonly refunding: (terms: Terms) => (intent: Intent) => Promise<unknown>;
  /** Makes what walks through all refunds. Absent where the provider has no list of them. */
  readonly listing?: (terms: Terms) => () => AsyncIterable<{ readonly id: string }>;
  /** Whether somebody who knows the client can see from an error of a refund that it may have been made. */
  readonly isDoubtful: (error: unknown) => boolean;
}
