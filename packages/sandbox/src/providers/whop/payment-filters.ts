import { booleanText, choice, dateTime, list, text, type Values } from "../../http/parameters.ts";
import { sequenceOf } from "../../paging/sequence.ts";
import { sortedBy } from "../../paging/sorted.ts";
import { CURRENCIES } from "./currencies.ts";
import { isBetween, pageRules, timeRules } from "./list-request.ts";
import { substatusOf } from "./payment.ts";
import { userObject } from "./refund.ts";
import { decimalAmount, type WhopAccount, type WhopPayment } from "./records.ts";

const SUBSTATUSES = `succeeded pending failed past_due canceled price_too_low uncollectible refunded auto_refunded
  partially_refunded dispute_warning dispute_needs_response dispute_warning_needs_response resolution_needs_response
  dispute_under_review dispute_warning_under_review resolution_under_review dispute_won dispute_warning_closed
  resolution_won dispute_lost dispute_closed resolution_lost drafted incomplete unresolved open_dispute
  open_resolution`.split(/\s+/);

const BILLING_REASONS = [
  "subscription_create",
  "subscription_cycle",
  "subscription_update",
  "one_time",
  "manual",
  "subscription",
] as const;

/** Query of `GET /payments`. */
export const paymentFilters = {
  ...pageRules,
  ...timeRules,
  billing_reasons: list<string>(choice(BILLING_REASONS)),
  checkout_configuration_ids: list(text()),
  company_id: text(),
  currencies: list(choice(CURRENCIES)),
  include_free: booleanText,
  order: choice(["final_amount", "created_at", "paid_at"]),
  plan_ids: list(text()),
  product_ids: list(text()),
  query: text(),
  statuses: list<string>(choice(["draft", "open", "paid", "pending", "uncollectible", "unresolved", "void"])),
  substatuses: list(choice(SUBSTATUSES)),
  updated_after: dateTime,
  updated_before: dateTime,
};

type Input = Values<typeof paymentFilters>;

/** Every payment in each order that a query may ask for, ascending. */
export function paymentOrders({ book: { payments } }: WhopAccount) {
  return {
    created_at: () => sequenceOf(payments),
    // Inferred: by the number that the list shows, whatever its currency.
    final_amount: sortedBy(payments, (payment) => decimalAmount(payment.amount, payment)),
    // Inferred: what is not paid stands before all that is, so that the newest first begins with what was paid last. No
    // payment here becomes paid later.
    paid_at: sortedBy(payments, ({ status, createdAt }) => (status === "paid" ? createdAt : 0)),
  };
}

/** Does a payment pass all filters of a query? */
export function isWanted(account: WhopAccount, payment: WhopPayment, input: Input): boolean {
  return (
    (input.company_id ?? account.companyId) === account.companyId &&
    // No payment here comes from a checkout configuration.
    input.checkout_configuration_ids === undefined &&
    includes(input.billing_reasons, payment.billingReason) &&
    includes(input.currencies, payment.currency) &&
    includes(input.plan_ids, payment.planId) &&
    includes(input.product_ids, payment.productId) &&
    includes(input.statuses, payment.status) &&
    includes(input.substatuses, substatusOf(account, payment)) &&
    (input.query === undefined || isFoundBy(payment, input.query.toLowerCase())) &&
    isBetween(payment.createdAt, input.created_after, input.created_before) &&
    isBetween(payment.updatedAt, input.updated_after, input.updated_before)
  );
}

function includes(wanted: readonly string[] | undefined, value: string): boolean {
  return wanted === undefined || wanted.includes(value);
}

/** Inferred: names are found by a part of them, everything else only as a whole. */
function isFoundBy(payment: WhopPayment, query: string): boolean {
  const { id, email, username } = userObject(payment);
  const whole = [id, email, username, payment.buyer.membershipId];
  return payment.buyer.name.toLowerCase().includes(query) || whole.some((text) => text.toLowerCase() === query);
}
