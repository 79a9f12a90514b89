import { money, type Money, type Refund } from "@storno/shared";

/** What was counted of a provider's refunds. */
export class Tally {
  readonly ids = new Set<string>();
  /** Refunds and their sum, by currency. */
  readonly byCurrency = new Map<string, { count: number; sum: Money }>();
  /** Refunds by common status. */
  readonly byStatus = new Map<string, number>();
  /** Refunds by the provider's own status. */
  readonly byProviderStatus = new Map<string, number>();

  get refunds(): number {
    return this.ids.size;
  }

  add({ id, amount, status, providerStatus }: Refund): void {
    if (this.ids.has(id)) throw new Error(`Refund ${id} came twice`);
    this.ids.add(id);
    const { count, sum } = this.byCurrency.get(amount.currency) ?? { count: 0, sum: money(0, amount.currency) };
    if (sum.exponent !== amount.exponent) throw new Error(`Refund ${id} counts ${amount.currency} in another unit`);
    this.byCurrency.set(amount.currency, { count: count + 1, sum: money(sum.amount + amount.amount, amount.currency) });
    increment(this.byStatus, status);
    increment(this.byProviderStatus, providerStatus ?? "none");
  }
}

function increment(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
