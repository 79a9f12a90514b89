import { createSandbox, type LedgerPayment, type LedgerRefund } from "../../src/index.ts";
import type { KnownProvider } from "../caller.ts";

/** A request that the provider would carry out, or refuse for a reason of its own. */
export interface OrdinaryRequest {
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** What a sandbox must be made with for the ids in {@link ordinaryRequests} to be there. */
export const START = { seed: 5, refunds: 24, rateLimits: "off" } as const;

/** Something to refund, something refunded, and what belongs to them. */
interface Ids {
  readonly payment: string;
  readonly charge: string;
  /** A payment that was never collected; at RefundKit, which has none, any. */
  readonly unpaid: string;
  readonly refund: string;
  /** A refund that waits for somebody. */
  readonly waiting: string;
}

const { ledger } = createSandbox(START);

const isPaid = ({ status }: LedgerPayment): boolean => /^(?:succeeded|paid)$/.test(status);

function idsOf(name: KnownProvider): Ids {
  const payments = ledger.payments(name);
  const refunds = ledger.refunds(name);
  const untouched = payments.filter(
    ({ id, disputed }) => !disputed && !refunds.some(({ paymentId }) => paymentId === id),
  );
  const first = <Kept extends LedgerPayment | LedgerRefund>(...kept: readonly Kept[]): Kept => {
    if (kept[0] === undefined) throw new Error(`the seed gives ${name} too little`);
    return kept[0];
  };
  const payment = first(...untouched.filter(isPaid), ...payments);
  return {
    payment: payment.id,
    charge: payment.chargeId ?? payment.id,
    unpaid: first(...untouched.filter((one) => !isPaid(one)), ...payments).id,
    refund: first(...refunds).id,
    waiting: first(...refunds.filter(({ status }) => status === "requires_action" || status === "pending"), ...refunds)
      .id,
  };
}

const POINTS: Readonly<Record<KnownProvider, (ids: Ids) => readonly OrdinaryRequest[]>> = {
  stripe: ({ payment, charge, unpaid, refund, waiting }) => [
    { method: "GET", path: "/v1/refunds", query: { limit: "3", "created[gte]": "1", "expand[]": "data.charge" } },
    { method: "GET", path: "/v1/refunds", query: { starting_after: refund, charge } },
    { method: "POST", path: "/v1/refunds", fields: { payment_intent: payment, amount: "3" } },
    {
      method: "POST",
      path: "/v1/refunds",
      fields: { charge, amount: "2", "metadata[order]": "7", reason: "duplicate" },
    },
    { method: "GET", path: `/v1/refunds/${refund}`, query: { "expand[]": "charge" } },
    { method: "POST", path: `/v1/refunds/${refund}`, fields: { "metadata[order]": "8" } },
    { method: "POST", path: `/v1/refunds/${waiting}/cancel` },
    { method: "POST", path: `/v1/test_helpers/refunds/${waiting}/expire` },
    { method: "GET", path: "/v1/charges", query: { payment_intent: payment } },
    { method: "GET", path: `/v1/charges/${charge}`, query: { "expand[]": "refunds" } },
    { method: "GET", path: "/v1/payment_intents", query: { ending_before: payment } },
    { method: "GET", path: `/v1/payment_intents/${payment}` },
    { method: "POST", path: `/v1/payment_intents/${unpaid}/cancel`, fields: { cancellation_reason: "abandoned" } },
    { method: "GET", path: "/v1/balance_transactions", query: { type: "refund", source: refund } },
    { method: "GET", path: "/v1/events", query: { type: "refund.*", delivery_success: "true" } },
    { method: "GET", path: "/v1/webhook_endpoints", query: { limit: "1" } },
    {
      method: "POST",
      path: "/v1/webhook_endpoints",
      fields: { url: "http://127.0.0.1:9/", "enabled_events[]": "*", "metadata[a]": "b" },
    },
  ],
  whop: ({ payment, unpaid, refund }) => [
    { method: "GET", path: "/api/v1/refunds", query: { payment_id: payment, first: "3", direction: "asc" } },
    { method: "GET", path: "/api/v1/refunds", query: { payment_id: payment, last: "3", before: "Y3Vyc29yOng=" } },
    { method: "GET", path: `/api/v1/refunds/${refund}` },
    { method: "GET", path: "/api/v1/payments", query: { "statuses[]": "paid", order: "created_at", first: "5" } },
    { method: "GET", path: "/api/v1/payments", query: { created_after: "2025-01-01T00:00:00Z", query: "a" } },
    { method: "GET", path: `/api/v1/payments/${payment}` },
    { method: "GET", path: `/api/v1/payments/${payment}/fees`, query: { first: "1" } },
    { method: "POST", path: `/api/v1/payments/${payment}/refund`, fields: { partial_amount: 2 } },
    { method: "POST", path: `/api/v1/payments/${payment}/refund` },
    { method: "POST", path: `/api/v1/payments/${unpaid}/retry` },
    { method: "POST", path: `/api/v1/payments/${unpaid}/void` },
    { method: "GET", path: "/api/v1/disputes", query: { company_id: "biz_1" } },
    { method: "GET", path: "/api/v1/webhooks", query: { company_id: "biz_1" } },
    { method: "POST", path: "/api/v1/webhooks", fields: { url: "http://127.0.0.1:9/", events: ["refund.created"] } },
  ],
  wooshpay: ({ payment, charge, unpaid, refund }) => [
    { method: "POST", path: "/v1/refunds", fields: { payment_intent: payment, amount: "3", reason: "duplicate" } },
    { method: "POST", path: "/v1/refunds", fields: { payment_intent: payment, amount: 2, metadata: { order: "7" } } },
    { method: "GET", path: `/v1/refunds/${refund}` },
    { method: "GET", path: "/v1/payment_intents", query: { limit: "3", "created[gte]": "1" } },
    {
      method: "POST",
      path: "/v1/payment_intents",
      fields: { amount: 500, currency: "usd", confirm: true, payment_method_data: { type: "card" }, shipping: {} },
    },
    { method: "POST", path: `/v1/payment_intents/${unpaid}`, fields: { description: "x", metadata: { a: "b" } } },
    { method: "GET", path: `/v1/payment_intents/${payment}` },
    { method: "POST", path: `/v1/payment_intents/${unpaid}/cancel`, fields: { cancellation_reason: "abandoned" } },
    { method: "POST", path: `/v1/payment_intents/${unpaid}/capture`, fields: { amount_to_capture: 1 } },
    {
      method: "POST",
      path: `/v1/payment_intents/${unpaid}/confirm`,
      fields: { payment_method_data: { type: "card" } },
    },
    { method: "GET", path: "/v1/payment_intents/search", query: { query: "status:'succeeded'", limit: "2" } },
    { method: "GET", path: `/v1/charges/${charge}` },
    { method: "GET", path: "/v1/charges/list", query: { payment_intent: payment } },
    { method: "GET", path: "/v1/disputes/list", query: { limit: "2" } },
    { method: "GET", path: "/v1/balance" },
    { method: "GET", path: "/v1/webhook_endpoints", query: { limit: "2" } },
    {
      method: "POST",
      path: "/v1/webhook_endpoints",
      fields: { url: "http://127.0.0.1:9/", enabled_events: ["charge.refund.updated"] },
    },
  ],
  refundkit: ({ payment, refund, waiting }) => [
    { method: "GET", path: "/v1/refunds", query: { limit: "3", offset: "1", status: "completed" } },
    { method: "POST", path: "/v1/refunds", fields: { transactionId: payment, amount: 3, reason: "other" } },
    {
      method: "POST",
      path: "/v1/refunds",
      fields: { transactionId: payment, amount: 2, reason: "wrong_product", currency: "usd", metadata: { order: 7 } },
    },
    { method: "GET", path: `/v1/refunds/${refund}` },
    { method: "POST", path: `/v1/refunds/${waiting}/cancel` },
    { method: "POST", path: "/v1/policies/check", fields: { transactionId: payment, amount: 3 } },
  ],
};

/** Requests to a provider of a sandbox that was made with {@link START}. */
export function ordinaryRequests(name: KnownProvider): readonly OrdinaryRequest[] {
  return POINTS[name](idsOf(name));
}

/** Ids of all that there is in a sandbox that was made with {@link START}, also of what no request can have. */
export function idsAt(name: KnownProvider): readonly string[] {
  const payments = ledger.payments(name).flatMap(({ id, chargeId }) => (chargeId === null ? [id] : [id, chargeId]));
  return [...payments, ...ledger.refunds(name).map(({ id }) => id)];
}
