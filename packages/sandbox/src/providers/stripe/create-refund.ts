import { booleanText, choice, integerText, text, type Values } from "../../http/parameters.ts";
import { amountStep } from "./currencies.ts";
import { invalidParameters, invalidRequest, noSuch } from "./errors.ts";
import { metadataRule } from "./metadata.ts";
import { refund } from "./movements.ts";
import type { StripeAccount, StripePayment, StripeRefund } from "./records.ts";

/** Fields of `POST /v1/charges/{charge}/refund`. */
export const chargeFields = {
  amount: integerText({ minimum: 1 }),
  instructions_email: text(),
  metadata: metadataRule,
  payment_intent: text(),
  reason: choice(["duplicate", "fraudulent", "requested_by_customer"]),
  refund_application_fee: booleanText,
  reverse_transfer: booleanText,
};

/** Fields of `POST /v1/charges/{charge}/refunds`. */
export const nestedFields = {
  ...chargeFields,
  currency: text(),
  customer: text(),
  origin: choice(["customer_balance"]),
};

/** Fields of `POST /v1/refunds`. */
export const refundFields = { ...nestedFields, charge: text() };

type Input = Partial<Values<typeof refundFields>>;

/** Refunds what the caller asks for; a path that names the charge is as good as the field. Throws a Refusal. */
export function createRefund(account: StripeAccount, input: Input): StripeRefund {
  refuseUnmodelled(input);
  const payment = refundablePayment(account, input);
  const amount = refundableAmount(account, payment, input.amount);
  return refund(account, payment, {
    amount,
    reason: input.reason ?? null,
    metadata: input.metadata?.({}) ?? {},
    instructionsEmail: input.instructions_email ?? null,
  });
}

function refuseUnmodelled(input: Input): void {
  if (input.origin !== undefined) {
    throw invalidRequest("The customer has no cash balance.", { code: "balance_insufficient" });
  }
  for (const param of ["currency", "customer"] as const) {
    if (input[param] === undefined) continue;
    throw invalidParameters(`You may only specify '${param}' together with 'origin'.`, { param });
  }
  for (const param of ["refund_application_fee", "reverse_transfer"] as const) {
    if (input[param] !== true) continue;
    throw invalidParameters(`You cannot specify '${param}': the charge was not made with Connect.`, { param });
  }
}

function refundablePayment(account: StripeAccount, input: Input): StripePayment {
  const payment = findPayment(account, input);
  if (payment.status !== "succeeded" || payment.chargeId === null) {
    const message = `This payment cannot be refunded because it has a status of ${payment.status}.`;
    const onIntent = input.payment_intent !== undefined;
    const code = onIntent ? "payment_intent_unexpected_state" : "charge_not_refundable";
    throw invalidRequest(message, { code, param: onIntent ? "payment_intent" : "charge" });
  }
  const charge = payment.chargeId;
  if (payment.disputed) {
    throw invalidRequest(`Charge ${charge} has been disputed.`, { code: "charge_disputed", charge });
  }
  return payment;
}

function findPayment(account: StripeAccount, { charge, payment_intent }: Input): StripePayment {
  if (charge !== undefined && payment_intent !== undefined) {
    const message = "You may only specify one of these parameters: charge, payment_intent.";
    throw invalidParameters(message, { code: "parameters_exclusive" });
  }
  if (charge !== undefined) {
    const payment = account.book.paymentOfCharge(charge);
    if (payment === undefined) throw noSuch("charge", charge, "charge");
    return payment;
  }
  if (payment_intent === undefined) {
    const message = "One of the following params should be provided for this request: payment_intent or charge.";
    throw invalidParameters(message, { code: "parameter_missing" });
  }
  const payment = account.book.payments.get(payment_intent);
  if (payment === undefined) throw noSuch("payment_intent", payment_intent, "payment_intent");
  return payment;
}

function refundableAmount(account: StripeAccount, payment: StripePayment, asked: number | undefined): number {
  const { currency, chargeId } = payment;
  const remaining = account.book.remainingAmount(payment);
  if (remaining === 0) {
    const details = { code: "charge_already_refunded", ...(chargeId !== null && { charge: chargeId }) };
    throw invalidRequest(`Charge ${chargeId} has already been refunded.`, details);
  }
  const amount = asked ?? remaining;
  if (amount > remaining) {
    const message = `Refund amount (${amount} ${currency}) is greater than unrefunded amount on charge (${remaining} ${currency})`;
    throw invalidRequest(message, { param: "amount" });
  }
  const step = amountStep(currency);
  if (amount % step === 0) return amount;
  throw invalidRequest(`Amounts in ${currency} must be divisible by ${step}.`, { param: "amount" });
}
