import type { JsonObject } from "../../json.ts";
import { refundObject } from "./objects.ts";
import { milliseconds, newId, type WooshPayAccount, type WooshPayPayment, type WooshPayRefund } from "./records.ts";

/** What is decided about a refund before it is made. */
export interface NewRefund {
  readonly amount: number;
  readonly status: string;
  readonly reason: string | null;
  readonly metadata: JsonObject;
  /** Unix seconds. */
  readonly createdAt: number;
}

/** Makes a refund and the one refund event that WooshPay has. The caller has checked that the payment allows it. */
export function issueRefund(account: WooshPayAccount, payment: WooshPayPayment, wanted: NewRefund): WooshPayRefund {
  const refund = account.book.addRefund({
    ...wanted,
    provider: payment.provider,
    id: newId(account, "re"),
    paymentId: payment.id,
    currency: payment.currency,
    failureReason: wanted.status === "failed" ? "unknown" : null,
  });
  const id = newId(account, "evt");
  const type = "charge.refund.updated";
  const body = () => ({
    id,
    object: "event",
    api_version: "1.0.1",
    created: milliseconds(wanted.createdAt),
    data: { object: refundObject(refund) },
    livemode: false,
    request: { id: null, idempotency_key: null },
    type,
  });
  account.events.add({ id, type, createdAt: wanted.createdAt, body });
  return refund;
}
