import type { JsonObject } from "../../json.ts";
import type { StripePayment } from "./records.ts";

/** Members that stay the same for every payment intent here. */
const UNUSED = {
  allowed_payment_method_types: null,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  confirmation_method: "automatic",
  customer: null,
  customer_account: null,
  description: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  livemode: false,
  managed_payments: null,
  metadata: {},
  next_action: null,
  on_behalf_of: null,
  payment_method_configuration_details: null,
  payment_method_options: {},
  payment_method_types: ["card"],
  payment_record: null,
  processing: null,
  receipt_email: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_group: null,
};

/** A payment intent as the API shows it. */
export function paymentIntentObject(payment: StripePayment): JsonObject {
  const capturable = payment.status === "requires_capture";
  return {
    id: payment.paymentIntentId,
    object: "payment_intent",
    amount: payment.amount,
    amount_capturable: capturable ? payment.amount : 0,
    amount_received: payment.status === "succeeded" ? payment.amount : 0,
    canceled_at: payment.canceledAt,
    cancellation_reason: payment.cancellationReason,
    capture_method: payment.captureMethod,
    client_secret: `${payment.paymentIntentId}_secret_sandbox`,
    created: payment.createdAt,
    currency: payment.currency,
    latest_charge: payment.chargeId,
    payment_method: payment.paymentMethodId,
    status: payment.status,
    ...UNUSED,
  };
}
