import type { Journal } from "../journal/journal.ts";
import { Collection } from "./collection.ts";
import type { LedgerPayment, LedgerRefund } from "./records.ts";

/** One provider's payments and refunds, and what is left of each payment. */
export class Book<Payment extends LedgerPayment, Refund extends LedgerRefund> {
  readonly payments = new Collection<Payment>();
  readonly refunds = new Collection<Refund>();
  readonly #refundIds = new Map<string, string[]>();
  readonly #paymentIds = new Map<string, string>();
  readonly #journal: Journal;
  readonly #undoneStatuses: ReadonlySet<string>;

  /** `undoneStatuses`: refunds in these states gave their amount back to the payment. */
  constructor(journal: Journal, undoneStatuses: readonly string[]) {
    this.#journal = journal;
    this.#undoneStatuses = new Set(undoneStatuses);
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
    this.#journal.moved(refund, null);
    return refund;
  }

  /** Puts a refund in the place of its older self; a change of its status is a movement. */
  replaceRefund(refund: Refund): Refund {
    const before = this.refunds.get(refund.id);
    this.refunds.replace(refund);
    if (before !== undefined && before.status !== refund.status) this.#journal.moved(refund, before.status);
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

  /** Refunded or on its way back to the payer; failed and cancelled refunds do not count. */
  refundedAmount(payment: LedgerPayment): number {
    return this.refundsOf(payment)
      .filter((refund) => !this.#undoneStatuses.has(refund.status))
      .reduce((sum, refund) => sum + refund.amount, 0);
  }

  remainingAmount(payment: LedgerPayment): number {
    return payment.amount - this.refundedAmount(payment);
  }
}

/** A book of which only the common members matter. */
export type AnyBook = Book<LedgerPayment, LedgerRefund>;
