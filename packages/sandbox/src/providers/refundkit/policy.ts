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
  const conditions = [
    `Original transaction amount: ${payment.amount}`,
    ...(remaining === payment.amount ? [] : [`Previous partial refund: ${payment.amount - remaining}`]),
    `Remaining refundable amount: ${remaining}`,
  ];
  if (amount !== undefined && amount > remaining) {
    const reason = `Requested amount of ${amount} exceeds the maximum refundable amount of ${remaining}`;
    return result(false, reason, remaining, conditions);
  }
  return result(true, "Transaction is eligible for a refund", remaining, conditions);
}

function result(
  eligible: boolean,
  reason: string,
  maxAmount: number | null,
  conditions: readonly string[] = [],
): JsonObject {
  return { eligible, reason, maxAmount, deadline: null, conditions };
}
