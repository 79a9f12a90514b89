import type { Journal, RequestEntry } from "../journal/journal.ts";
import { unknownProvider, type AnyProvider } from "../options.ts";
import type { AnyBook } from "./book.ts";
import { paymentSnapshot, refundSnapshot, type LedgerPayment, type LedgerRefund } from "./records.ts";

/** Sums over one provider's refunds, in every state. */
export interface LedgerTotals {
  /** Number of refunds. */
  readonly refunds: number;
  /** By lower-case currency: number of refunds, and their sum in the currency's smallest unit. */
  readonly byCurrency: Readonly<Record<string, { readonly count: number; readonly amount: number }>>;
  /** By the provider's own status: number of refunds. */
  readonly byStatus: Readonly<Record<string, number>>;
}

/** Everything that the sandbox knows about one payment. */
export interface PaymentHistory {
  readonly payment: LedgerPayment;
  /** Its refunds in every state, oldest first, and the request that made each: null if none did. */
  readonly refunds: readonly { readonly refund: LedgerRefund; readonly request: RequestEntry | null }[];
  /** Refunded or on its way back to the payer, in the unit of the payment's amount; failed and cancelled refunds do not count. */
  readonly refundedAmount: number;
  /** What is left of the payment, in the same unit. */
  readonly remainingAmount: number;
}

/** What really happened, for assertions that do not go through a provider's API. */
export class Ledger {
  readonly #books: ReadonlyMap<string, AnyBook>;
  readonly #journal: Journal;

  constructor(books: ReadonlyMap<string, AnyBook>, journal: Journal) {
    this.#books = books;
    this.#journal = journal;
  }

  /** Payments in creation order. Throws a RangeError for an unknown provider. */
  payments(provider: AnyProvider): readonly LedgerPayment[] {
    return this.#book(provider).payments.all.map(paymentSnapshot);
  }

  /** Refunds in creation order. Throws a RangeError for an unknown provider. */
  refunds(provider: AnyProvider): readonly LedgerRefund[] {
    return this.#book(provider).refunds.all.map(refundSnapshot);
  }

  /**
   * How often a payment was refunded, and by which requests. `paymentId` is the payment's id or its charge's. Throws a
   * RangeError for an unknown provider or payment.
   */
  payment(provider: AnyProvider, paymentId: string): PaymentHistory {
    const book = this.#book(provider);
    const payment = book.payments.get(paymentId) ?? book.paymentOfCharge(paymentId);
    if (payment === undefined) throw new RangeError(`${provider} has no payment "${paymentId}"`);
    const refunds = book.refundsOf(payment);
    return {
      payment: paymentSnapshot(payment),
      refunds: refunds.map((refund) => ({
        refund: refundSnapshot(refund),
        request: this.#journal.makerOf(refund) ?? null,
      })),
      refundedAmount: book.refundedAmount(payment),
      remainingAmount: book.remainingAmount(payment),
    };
  }

  /** Counts and sums. Throws a RangeError for an unknown provider. */
  totals(provider: AnyProvider): LedgerTotals {
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

  #book(provider: AnyProvider): AnyBook {
    const book = this.#books.get(provider);
    if (book === undefined) throw unknownProvider(provider, this.#books.keys());
    return book;
  }
}
