import type { JsonObject } from "../../json.ts";
import type { RefundKitAccount } from "./records.ts";

/** Answer of `POST /v1/policies/check`. The only policy here is what is left of the payment: no deadline. */
export function policyResult(
  { book }: RefundKitAccount,
  transactionId: string,
  amount: number | undefined,
): JsonObject {
  const payment = book.payments.get(transactionId);
  if (payment === undefined) return result(false, "Transaction not found", null);
  if (payment.disputed) return result(false, "Transaction is disputed", null);
  const remaining = book.remainingAmount(payment);
  if (remaining === 0) return result(false, "Transaction is already fully refunded", null);
  if (amount !== undefined && amount > remaining) {
    return result(false, "Amount exceeds the refundable amount", remaining);
  }
  return result(true, "Transaction is eligible for a refund", remaining);
}

function result(eligible: boolean, reason: string, maxAmount: number | null): JsonObject {
  return { eligible, reason, maxAmount, deadline: null, conditions: [] };
}
