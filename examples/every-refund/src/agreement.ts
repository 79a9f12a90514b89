import type { Refund } from "@storno/shared";
import type { Ledger } from "@storno/sandbox";
import type { Tally } from "./tally.ts";

/** Where the tally and the sandbox's ledger differ, in words; empty when every number agrees. */
export function differences(provider: string, tally: Tally, ledger: Ledger): string[] {
  const { refunds, byCurrency, byStatus } = ledger.totals(provider);
  const sums = [...tally.byCurrency].map(
    ([currency, { count, sum }]) => [currency.toLowerCase(), `${count} = ${sum.amount}`] as const,
  );
  const ledgerSums = Object.entries(byCurrency).map(
    ([currency, { count, amount }]) => [currency, `${count} = ${amount}`] as const,
  );
  const missing = ledger.refunds(provider).filter(({ id }) => !tally.ids.has(id));
  return [
    ...compare("refunds", [["all", tally.refunds]], [["all", refunds]]),
    ...compare("currency", sums, ledgerSums),
    ...compare("status", [...tally.byProviderStatus], Object.entries(byStatus)),
    ...(missing.length > 0
      ? [`missing from the list: ${missing.length} of the ledger's refunds, the first is ${missing[0]?.id}`]
      : []),
  ];
}

/** Whether a refund that was read back is the one, and the only one, that the ledger holds for the payment. */
export function agreesOnRefund(refund: Refund, paymentId: string, ledger: Ledger): boolean {
  const made = ledger.refunds(refund.provider).filter((entry) => entry.paymentId === paymentId);
  const [entry] = made;
  return (
    made.length === 1 &&
    entry?.id === refund.id &&
    entry.amount === refund.amount.amount &&
    entry.currency.toUpperCase() === refund.amount.currency
  );
}

function compare<Value>(
  subject: string,
  found: readonly (readonly [string, Value])[],
  expected: readonly (readonly [string, Value])[],
): string[] {
  const counted = new Map(found);
  const booked = new Map(expected);
  return [...new Set([...counted.keys(), ...booked.keys()])]
    .filter((name) => counted.get(name) !== booked.get(name))
    .map(
      (name) =>
        `${subject} ${name}: listed ${String(counted.get(name) ?? "none")}, ledger ${String(booked.get(name) ?? "none")}`,
    );
}
