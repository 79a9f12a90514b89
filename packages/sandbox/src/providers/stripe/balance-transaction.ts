import type { JsonObject } from "../../json.ts";
import type { StripeAccount, StripeTransaction } from "./records.ts";

const DAYS_UNTIL_AVAILABLE = 2;

/** A balance transaction as the API shows it. */
export function transactionObject(account: StripeAccount, transaction: StripeTransaction): JsonObject {
  const { id, amount, fee, currency, createdAt, source, type } = transaction;
  const availableOn = createdAt + DAYS_UNTIL_AVAILABLE * 86_400;
  return {
    id,
    object: "balance_transaction",
    amount,
    available_on: availableOn,
    balance_type: "payments",
    created: createdAt,
    currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [{ amount: fee, application: null, currency, description: "Processing fee", type: "stripe_fee" }],
    net: amount - fee,
    reporting_category: type,
    source,
    status: availableOn <= account.clock.now ? "available" : "pending",
    type,
  };
}
