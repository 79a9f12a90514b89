import type { LedgerPayment, LedgerRefund } from "@storno/sandbox";
import { listOf, type Provider, type Row } from "./clients.ts";
import type { Connection } from "./connect.ts";

/** Where nothing listens. */
export const HOOK = "http://127.0.0.1:9/hook";

/** What stands in a sandbox, to be picked for a call. */
export interface Scene {
  /** Something to refund. */
  readonly newPayment: () => string;
  /** Id of a payment with this status. */
  readonly payment: (status: string) => string;
  /** Id of a refund with this status. */
  readonly refund: (status: string) => string;
  /** Id of a new webhook endpoint. */
  readonly newEndpoint: () => string;
  /** Id of the newest event. */
  readonly event: () => string;
  /** The first row of a list. */
  readonly firstOf: (list: string, input?: object) => Promise<Row>;
}

/** Picks from what a connection's sandbox has. Everything throws a TypeError where there is no such thing. */
export function sceneOf({ name, table }: Provider, { sandbox, ledger, client, events, addPayment }: Connection): Scene {
  function idOf(kept: readonly (LedgerPayment | LedgerRefund)[], status: string): string {
    const found = kept.find((one) => one.status === status);
    if (found === undefined) throw new TypeError(`nothing of ${name} is ${status}`);
    return found.id;
  }

  return {
    newPayment: () => addPayment({ amount: 1999, currency: "usd" }).id,
    payment: (status) => idOf(ledger.payments(name), status),
    refund: (status) => idOf(ledger.refunds(name), status),
    newEndpoint: () => sandbox.webhooks.addEndpoint(name, { url: HOOK }).id,
    event: () => events().at(-1)?.id ?? "",
    async firstOf(list, input = {}) {
      const { items } = await listOf(client, table, list, input).page();
      if (items[0] === undefined) throw new TypeError(`${list} of ${name} is empty`);
      return items[0];
    },
  };
}
