/** Where a server listens, on loopback. */
export interface Target {
  /** `http://127.0.0.1:<port>`, without a path. */
  readonly origin: string;
  readonly port: number;
}

/** The calls that every client is measured with. Each gives what the provider has answered, parsed. */
export interface Calls {
  /** Retrieves one refund. */
  readonly retrieve: () => Promise<unknown>;
  /** Makes a refund. */
  readonly create: () => Promise<unknown>;
  /** Asks for one page of 100 refunds. */
  readonly page: () => Promise<unknown>;
}

/** A client, ours or another one, with the options that it has by default. */
export interface Contender {
  /** As the tables call it. */
  readonly title: string;
  /** The provider whose API it calls, so whose answers it is given. */
  readonly provider: "stripe" | "whop";
  readonly connect: (target: Target) => Calls;
}

/** Given as a key to every client; the servers do not look at it. */
export const API_KEY = "sk_test_1";

/** What is refunded; the servers know no other. */
export const CHARGE = "ch_1";
/** The payment that Whop's clients refund. */
export const PAYMENT = "pay_1";
/** The refund that is retrieved. */
export const REFUND = "re_1";
/** Rows of a page. */
export const PAGE_SIZE = 100;
