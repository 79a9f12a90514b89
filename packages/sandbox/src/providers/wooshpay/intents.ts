import type { Refusal } from "../../http/exchange.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { emit } from "./events.ts";
import { isManual, type IntentInput } from "./intent-fields.ts";
import { paymentIntentObject } from "./objects.ts";
import { newId, type WooshPayAccount, type WooshPayPayment } from "./records.ts";

const SECONDS_UNTIL_CAPTURE = 7 * 86_400;

/** Inferred: which change of a payment intent each documented type of event tells of. */
const EVENTS: Readonly<Record<string, string>> = {
  requires_capture: "payment_intent.amount_capturable_updated",
  succeeded: "payment_intent.succeeded",
  canceled: "payment_intent.canceled",
};

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

/** Puts a payment intent in the place of its older self, and the webhooks hear of its new status. `at` in unix seconds. */
export function replaceIntent(account: WooshPayAccount, changed: WooshPayPayment, at: number): WooshPayPayment {
  const { book } = account;
  const before = book.payments.get(changed.id);
  book.replacePayment(changed);
  if (before?.status === changed.status) return changed;
  const type = EVENTS[changed.status];
  if (type !== undefined) emit(account, type, at, () => paymentIntentObject(changed));
  if (changed.status === "requires_capture") awaitCapture(account, changed.id);
  return changed;
}

/** A payment intent that nobody captures from now on is canceled after the seven days that are WooshPay's default. */
export function awaitCapture(account: WooshPayAccount, id: string): void {
  const { clock } = account;
  clock.schedule(clock.now + SECONDS_UNTIL_CAPTURE, (due) => expireIntent(account, id, due));
}

function expireIntent(account: WooshPayAccount, id: string, at: number): void {
  const payment = account.book.payments.get(id);
  if (payment?.status !== "requires_capture") return;
  // Inferred: no page says which reason such a payment intent shows.
  replaceIntent(account, { ...payment, status: "canceled", cancellationReason: "automatic" }, at);
}
