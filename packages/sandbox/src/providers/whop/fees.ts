import type { JsonObject } from "../../json.ts";
import { decimalAmount, type WhopPayment } from "./records.ts";

/** A fee in minor units. */
export interface WhopFee {
  readonly type: string;
  readonly name: string;
  readonly amount: number;
}

/** Inferred: 3 % for Whop and 2.7 % for the processor, rounded down. Fees are not given back with a refund. */
export function feesOf(payment: WhopPayment): readonly WhopFee[] {
  if (payment.status !== "paid") return [];
  const share = (perMille: number): number => Math.floor((payment.amount * perMille) / 1000);
  return [
    { type: "whop_processing_fee", name: "Whop processing fee", amount: share(30) },
    { type: "payment_processing_percentage_fee", name: "Payment processing", amount: share(27) },
  ];
}

/** A fee as the API shows it. */
export function feeObject(payment: WhopPayment, { amount, name, type }: WhopFee): JsonObject {
  return { amount: decimalAmount(amount, payment), currency: payment.currency, name, type };
}
