import type { JsonObject } from "../../json.ts";
import { chargeObject } from "./charge.ts";
import type { StripeAccount, StripePayment, StripeRefund } from "./records.ts";
import { refundObject } from "./refund.ts";

/** The API version whose objects the sandbox shows. */
export const API_VERSION = "2026-10-28.endive";

/** An event about a refund. `at` in unix seconds; `previous`: the old values of changed members, on refund.updated. */
export function emitRefund(
  account: StripeAccount,
  type: string,
  refund: StripeRefund,
  at: number,
  previous?: JsonObject,
): void {
  emit(account, type, at, () => ({
    object: refundObject(account, refund),
    ...(previous && { previous_attributes: previous }),
  }));
}

/** The event that carries the charge, not the refund. `at` in unix seconds. */
export function emitChargeRefunded(account: StripeAccount, payment: StripePayment, at: number): void {
  const refunded = account.book.refundedAmount(payment);
  emit(account, "charge.refunded", at, () => ({ object: chargeObject(payment, refunded) }));
}

function emit(account: StripeAccount, type: string, createdAt: number, data: () => JsonObject): void {
  const id = `evt_${account.random.text(24)}`;
  const { cause } = account;
  const body = () => ({
    id,
    object: "event",
    api_version: API_VERSION,
    created: createdAt,
    data: data(),
    livemode: false,
    pending_webhooks: 0,
    request: { id: cause.id, idempotency_key: cause.idempotencyKey },
    type,
  });
  account.events.add({ id, type, createdAt, body });
}
