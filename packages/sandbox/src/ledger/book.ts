import type { Journal } from "../journal/journal.ts";
import { Collection } from "./collection.ts";
import type { LedgerPayment, LedgerRefund } from "./records.ts";

/** What one provider's words mean for the money. */
export interface BookRules {
  /** The status of a payment whose money was collected. */
  readonly paid: string;
  /** Statuses of refunds that gave their amount back to the payment. */
  readonly undone: readonly string[];
}

/** One provider's payments and refunds, and what is left of each payment. */
export class Book<Payment extends LedgerPayment, Refund extends LedgerRefund> {
  readonly payments = new Collection<Payment>();
  readonly refunds = new Collection<Refund>();
  readonly #refundIds = new Map<string, string[]>();
  readonly #paymentIds = new Map<string, string>();
  /** Kept up to date with every change: a payment may have thousands of refunds. */
  readonly #refundedAmounts = new Map<string, number>();
  readonly #journal: Journal;
  readonly #rules: BookRules;

  constructor(journal: Journal, rules: BookRules) {
    this.#journal = journal;
    this.#rules = rules;
  }

  addPayment(payment: Payment): Payment {
    this.payments.add(payment);
    if (payment.chargeId !== null) this.#paymentIds.set(payment.chargeId, payment.id);
    return payment;
  }

  /** Puts a payment in the place of its older self; it may have gained a charge. */
  replacePayment(payment: Payment): Payment {
    if (payment.chargeId !== null) this.#paymentIds.set(payment.chargeId, payment.id);
    return this.payments.replace(payment);
  }

  addRefund(refund: Refund): Refund {
    this.refunds.add(refund);
    const siblings = this.#refundIds.get(refund.paymentId);
    if (siblings === undefined) this.#refundIds.set(refund.paymentId, [refund.id]);
    else siblings.push(refund.id);
    this.#addToRefunded(refund.paymentId, this.#countedAmount(refund));
    this.#journal.moved(refund, null);
    return refund;
  }

  /** Puts a refund in the place of its older self; a change of its status is a movement. */
  replaceRefund(refund: Refund): Refund {
    const before = this.refunds.get(refund.id);
    this.refunds.replace(refund);
    if (before === undefined || before.status === refund.status) return refund;
    this.#addToRefunded(refund.paymentId, this.#countedAmount(refund) - this.#countedAmount(before));
    this.#journal.moved(refund, before.status);
    return refund;
  }

  paymentOfCharge(chargeId: string): Payment | undefined {
    const id = this.#paymentIds.get(chargeId);
    return id === undefined ? undefined : this.payments.get(id);
  }

  /** All refunds of a payment in every state, oldest first. */
  refundsOf(payment: LedgerPayment): Refund[] {
    const ids = this.#refundIds.get(payment.id) ?? [];
    return ids.map((id) => this.refunds.get(id)).filter((refund) => refund !== undefined);
  }

  /** Did a refund of this status give its amount back to the payment? */
  isUndone(status: string): boolean {
    return this.#rules.undone.includes(status);
  }

  /** Refunded or on its way back to the payer; failed and cancelled refunds do not count. */
  refundedAmount(payment: LedgerPayment): number {
    return this.#refundedAmounts.get(payment.id) ?? 0;
  }

  remainingAmount(payment: LedgerPayment): number {
    return payment.amount - this.refundedAmount(payment);
  }

  /** Paid, not disputed and not yet given back in full. */
  isRefundable(payment: LedgerPayment): boolean {
    return payment.status === this.#rules.paid && !payment.disputed && this.remainingAmount(payment) > 0;
  }

  /** The payment to refund. Throws a RangeError for one that there is not and for one that cannot be refunded. */
  refundablePayment(id: string): Payment {
    const payment = this.payments.get(id);
    if (payment === undefined || !this.isRefundable(payment)) throw new RangeError(`nothing to refund of "${id}"`);
    return payment;
  }

  #countedAmount({ status, amount }: LedgerRefund): number {
    return this.isUndone(status) ? 0 : amount;
  }

  #addToRefunded(paymentId: string, amount: number): void {
    this.#refundedAmounts.set(paymentId, (this.#refundedAmounts.get(paymentId) ?? 0) + amount);
  }
}

/** A book of which only the common members matter. */
export type AnyBook = Book<LedgerPayment, LedgerRefund>;
