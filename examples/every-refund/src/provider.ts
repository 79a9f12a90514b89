import type { ClientOptions, Money, Refund } from "@storno/shared";

/** What this program does with a provider: everything in which providers differ. */
export interface Provider {
  /** The environment variable that holds a real key. */
  readonly keyVariable: string;
  connect(options: ClientOptions, known: KnownRefunds): Connection;
}

/** Ids of refunds that we have been told of, for a provider that has no list of them. */
export type KnownRefunds = () => Iterable<string>;

export interface Connection {
  /** Every refund that the key can see. */
  refunds(): AsyncIterable<Refund>;
  /** Refunds a part of a payment, and reads the new refund back. */
  refund(paymentId: string, amount: Money): Promise<Refund>;
}
