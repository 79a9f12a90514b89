import type { JsonObject } from "../../json.ts";
import type { StripePayment } from "./records.ts";

const NO_ADDRESS = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };

const CARD = {
  brand: "visa",
  checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: "pass" },
  country: "US",
  exp_month: 12,
  exp_year: 2030,
  funding: "credit",
  last4: "4242",
  network: "visa",
  three_d_secure: null,
  wallet: null,
};

const OUTCOME = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: "approved_by_network",
  reason: null,
  risk_level: "normal",
  seller_message: "Payment complete.",
  type: "authorized",
};

/** Members that stay the same for every charge here: no Connect, no shipping, no receipts. */
const UNUSED = {
  application: null,
  application_fee: null,
  application_fee_amount: null,
  calculated_statement_descriptor: "STORNO SANDBOX",
  customer: null,
  description: null,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  fraud_details: {},
  livemode: false,
  metadata: {},
  on_behalf_of: null,
  receipt_email: null,
  receipt_number: null,
  receipt_url: null,
  review: null,
  shipping: null,
  source: null,
  source_transfer: null,
  statement_descriptor: null,
  statement_descriptor_suffix: null,
  transfer_data: null,
  transfer_group: null,
};

/**
 * A charge as the API shows it; its refunds are there only when they are expanded. `refunded`: how much of it has been
 * refunded by the moment that the object shows.
 */
export function chargeObject(payment: StripePayment, refunded: number): JsonObject {
  const captured = payment.status === "succeeded";
  return {
    id: payment.chargeId,
    object: "charge",
    amount: payment.amount,
    amount_captured: captured ? payment.amount : 0,
    amount_refunded: refunded,
    balance_transaction: payment.transactionId,
    billing_details: { address: NO_ADDRESS, email: null, name: null, phone: null, tax_id: null },
    captured,
    created: payment.createdAt,
    currency: payment.currency,
    disputed: payment.disputed,
    outcome: OUTCOME,
    paid: true,
    payment_intent: payment.paymentIntentId,
    payment_method: payment.paymentMethodId,
    payment_method_details: { card: CARD, type: "card" },
    refunded: captured && refunded === payment.amount,
    status: "succeeded",
    ...UNUSED,
  };
}
