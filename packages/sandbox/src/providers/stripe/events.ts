import type { JsonObject } from "../../json.ts";
import { API_VERSION } from "./api-version.ts";
import { chargeObject } from "./charge.ts";
import type { StripeAccount, StripePayment, StripeRefund } from "./records.ts";
import { refundObject } from "./refund.ts";

/** An event about a refund. `at` in unix seconds; `before`: the refund as it was, on refund.updated. */
export function emitRefund(
  account: StripeAccount,
  type: string,
  refund: StripeRefund,
  at: number,
  before?: StripeRefund,
): void {
  emit(account, type, at, () => {
    const object = refundObject(account, refund);
    if (before === undefined) return { object };
    return { object, previous_attributes: changedMembers(refundObject(account, before), object) };
  });
}

/** The old values of the members that differ. Inferred: null for a member that was not there. */
function changedMembers(before: JsonObject, after: JsonObject): JsonObject {
  const names = Object.keys({ ...before, ...after });
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(changed.map((name) => [name, before[name] ?? null]));
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
    pending_webhooks: account.deliveriesOf(id).filter((state) => state !== "delivered").length,
    request: { id: cause.id, idempotency_key: cause.idempotencyKey },
    type,
  });
  account.events.add({ id, type, createdAt, body });
}
