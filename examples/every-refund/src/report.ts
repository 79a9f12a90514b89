import { moneyToDecimal, type Money } from "@storno/shared";
import type { Listing } from "./listing.ts";
import { table, type Cells } from "./table.ts";

/** The one table: a row per provider. */
export function report(listings: readonly Listing[], verdictOf: (listing: Listing) => readonly string[]): string {
  const rows = listings.map((listing): Cells => {
    const { name, requests, tally } = listing;
    const currencies = [...tally.byCurrency].toSorted(([a], [b]) => a.localeCompare(b));
    const statuses = [...tally.byStatus].toSorted(([, a], [, b]) => b - a);
    return [
      [name],
      [requests.toLocaleString("en")],
      [tally.refunds.toLocaleString("en")],
      currencies.map(([currency]) => currency),
      currencies.map(([, { sum }]) => amount(sum)),
      statuses.map(([status]) => status),
      statuses.map(([, count]) => count.toLocaleString("en")),
      verdictOf(listing),
    ];
  });
  const head = ["provider", "requests", "refunds", "currency", "total", "status", "count", "compared with the ledger"];
  return table(head, rows, new Set([1, 2, 4, 6]));
}

/** 1234.5 USD as `1,234.50`. */
export function amount(money: Money): string {
  // Intl takes a decimal text as it is, without making a floating point number of it.
  const decimal = moneyToDecimal(money) as Intl.StringNumericLiteral;
  return new Intl.NumberFormat("en", { minimumFractionDigits: money.exponent }).format(decimal);
}
