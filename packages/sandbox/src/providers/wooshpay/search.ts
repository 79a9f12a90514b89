import { invalidRequest } from "./errors.ts";
import type { WooshPayPayment } from "./records.ts";

const FIELDS: Readonly<Record<string, (payment: WooshPayPayment) => string | null>> = {
  currency: ({ currency }) => currency.toUpperCase(),
  merchant_order_id: ({ details }) => details.merchantOrderId,
  merchant_user_id: ({ details }) => details.merchantUserId,
  status: ({ status }) => status,
};

/** Understands `field:'value'`, the one form of query that the documentation shows. */
export function searchTest(query: string | undefined): (payment: WooshPayPayment) => boolean {
  if (query === undefined) return () => true;
  const [, field = "", value = ""] = /^\s*(\w+)\s*:\s*'([^']*)'\s*$/.exec(query) ?? [];
  const read = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  if (read === undefined) throw invalidRequest("The query must look like merchant_order_id:'order1234'.");
  return (payment) => read(payment) === (field === "currency" ? value.toUpperCase() : value);
}
