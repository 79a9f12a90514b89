import type { Refusal } from "../../http/exchange.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { isManual, type IntentInput } from "./intent-fields.ts";
import { newId, type WooshPayAccount, type WooshPayPayment } from "./records.ts";

/** The payment intent, or the refusal that there is none. */
export function findIntent({ book }: WooshPayAccount, id: string): WooshPayPayment {
  const payment = book.payments.get(id);
  if (payment === undefined) throw noSuch("payment_intent", id);
  return payment;
}

/** 400: the state of the payment intent does not allow it. */
export function refuseStatus(participle: string, { status }: WooshPayPayment): Refusal {
  const message = `A payment intent with a status of ${status} cannot be ${participle}.`;
  return invalidRequest(message, "payment_intent_unexpected_state");
}

/** The id of a stored payment method, or a new id for the data of one; null when neither is given. */
export function methodOf(
  account: WooshPayAccount,
  input: Pick<IntentInput, "payment_method" | "payment_method_data">,
): string | null {
  if (input.payment_method !== undefined) return input.payment_method;
  return input.payment_method_data === undefined ? null : newId(account, "pm");
}

/** The payment after the payer has confirmed it: here every method succeeds at once. */
export function confirmIntent(account: WooshPayAccount, payment: WooshPayPayment): WooshPayPayment {
  const status = isManual(payment.details) ? "requires_capture" : "succeeded";
  return { ...payment, status, chargeId: newId(account, "ch") };
}
