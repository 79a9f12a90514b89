import type { AnyBook } from "./book.ts";
import type { LedgerPayment, LedgerRefund } from "./records.ts";

/** Sums over one provider's refunds, in every state. */
export interface LedgerTotals {
  /** Number of refunds. */
  readonly refunds: number;
  /** By lower-case currency: number of refunds, and their sum in the currency's smallest unit. */
  readonly byCurrency: Readonly<Record<string, { readonly count: number; readonly amount: number }>>;
  /** By the provider's own status: number of refunds. */
  readonly byStatus: Readonly<Record<string, number>>;
}

/** What really happened, for assertions that do not go through a provider's API. */
export class Ledger {
  readonly #books: ReadonlyMap<string, AnyBook>;

  constructor(books: ReadonlyMap<string, AnyBook>) {
    this.#books = books;
  }

  /** Payments in creation order. Throws a RangeError for an unknown provider. */
  payments(provider: string): readonly LedgerPayment[] {
    return [...this.#book(provider).payments.all];
  }

  /** Refunds in creation order. Throws a RangeError for an unknown provider. */
  refunds(provider: string): readonly LedgerRefund[] {
    return [...this.#book(provider).refunds.all];
  }

  /** Counts and sums. Throws a RangeError for an unknown provider. */
  totals(provider: string): LedgerTotals {
    const refunds = this.#book(provider).refunds.all;
    const byCurrency: Record<string, { count: number; amount: number }> = {};
    const byStatus: Record<string, number> = {};
    for (const { currency, amount, status } of refunds) {
      const sum = (byCurrency[currency] ??= { count: 0, amount: 0 });
      sum.count += 1;
      sum.amount += amount;
      byStatus[status] = (byStatus[status] ?? 0) + 1;
    }
    return { refunds: refunds.length, byCurrency, byStatus };
  }

  #book(provider: string): AnyBook {
    const book = this.#books.get(provider);
    if (book === undefined) throw new RangeError(`the sandbox has no provider named "${provider}"`);
    return book;
  }
}
