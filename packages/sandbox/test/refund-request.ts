import type { LedgerPayment } from "../src/index.ts";
import type { KnownProvider } from "./caller.ts";

/** A POST that refunds a payment, in one provider's manner. */
export interface RefundRequest {
  /** The route as the provider's documentation writes it. */
  readonly route: string;
  readonly path: string;
  readonly body: unknown;
}

const REQUESTS: Readonly<Record<KnownProvider, (payment: LedgerPayment, amount: number) => RefundRequest>> = {
  refundkit: ({ id }, amount) => ({
    route: "POST /v1/refunds",
    path: "/v1/refunds",
    body: { transactionId: id, amount, reason: "other" },
  }),
  stripe: ({ chargeId }, amount) => ({
    route: "POST /v1/refunds",
    path: "/v1/refunds",
    body: `charge=${chargeId}&amount=${amount}`,
  }),
  whop: ({ id }, amount) => ({
    route: "POST /api/v1/payments/{id}/refund",
    path: `/api/v1/payments/${id}/refund`,
    body: { partial_amount: amount / 100 },
  }),
  wooshpay: ({ id }, amount) => ({
    route: "POST /v1/refunds",
    path: "/v1/refunds",
    body: { payment_intent: id, amount },
  }),
};

/** The request that refunds so many cents of a payment. */
export function refundRequest(name: KnownProvider, payment: LedgerPayment, cents: number): RefundRequest {
  return REQUESTS[name](payment, cents);
}
