import { ok } from "../../http/exchange.ts";
import { anyObject, choice, looseInteger, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { refund } from "./movements.ts";
import { refundObject } from "./objects.ts";
import type { WooshPayAccount, WooshPayPayment } from "./records.ts";
import { readBody, readQuery } from "./requests.ts";

const createFields = {
  payment_intent: text(),
  amount: looseInteger({ minimum: 1 }),
  reason: choice(["duplicate", "fraudulent", "requested_by_customer", "resolved_dispute"]),
  metadata: anyObject,
};

/** Refunds: create and retrieve. There is no list. */
export function refundOperations(account: WooshPayAccount): Operations {
  const { book } = account;

  function findRefundable(id: string): WooshPayPayment {
    const payment = book.payments.get(id);
    if (payment === undefined) throw noSuch("payment_intent", id);
    if (payment.status !== "succeeded") {
      const message = `A payment intent with a status of ${payment.status} cannot be refunded.`;
      throw invalidRequest(message, "payment_intent_unexpected_state");
    }
    if (payment.disputed) throw invalidRequest("The payment has been disputed.", "charge_disputed");
    return payment;
  }

  return {
    "POST /v1/refunds": (request) => {
      const input = readBody(request, createFields, ["payment_intent"]);
      const payment = findRefundable(input.payment_intent);
      const remaining = book.remainingAmount(payment);
      if (remaining === 0) {
        throw invalidRequest("The payment has already been refunded.", "charge_already_refunded");
      }
      const { amount = remaining, reason = null, metadata = {} } = input;
      if (amount > remaining) {
        const message = `Refund amount (${amount}) is greater than the unrefunded amount (${remaining}).`;
        throw invalidRequest(message, "amount_too_large");
      }
      return ok(refundObject(account, refund(account, payment, { amount, reason, metadata })));
    },

    "GET /v1/refunds/{refund_id}": (request) => {
      readQuery(request, {});
      const found = book.refunds.get(request.segment("refund_id"));
      if (found === undefined) throw noSuch("refund", request.segment("refund_id"));
      return ok(refundObject(account, found));
    },
  };
}
