import { isoTime } from "../../world/iso-time.ts";
import type { WhopAccount, WhopPayment, WhopRefund } from "./records.ts";
import { refundObject } from "./refund.ts";

/** Makes a refund and its event. The caller has checked that the payment allows it. `createdAt` in unix seconds. */
export function issueRefund(
  account: WhopAccount,
  payment: WhopPayment,
  amount: number,
  status: string,
  createdAt: number,
): WhopRefund {
  const { book, random, events } = account;
  const settled = status === "succeeded";
  const refund = book.addRefund({
    provider: payment.provider,
    id: `rf_${random.text(15)}`,
    paymentId: payment.id,
    amount,
    currency: payment.currency,
    status,
    reason: null,
    createdAt,
    referenceStatus: settled ? "available" : status === "pending" ? "pending" : "unavailable",
    referenceValue: settled ? random.digits(11) : null,
  });
  const current = book.payments.get(payment.id) ?? payment;
  const refundedAt = settled ? createdAt : current.refundedAt;
  const updated = book.replacePayment({ ...current, refundedAt, updatedAt: createdAt });
  const id = `msg_${random.text(15)}`;
  const type = "refund.created";
  const body = () => ({
    id,
    api_version: "v1",
    timestamp: isoTime(createdAt),
    type,
    data: refundObject(account, refund),
    company_id: account.companyId,
  });
  events.add({ id, type, createdAt: updated.updatedAt, body });
  return refund;
}
