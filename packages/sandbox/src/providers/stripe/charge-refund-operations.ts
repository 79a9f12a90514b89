import type { RoutedRequest } from "../../http/exchange.ts";
import type { Operations } from "../../http/router.ts";
import { chargeObject } from "./charge.ts";
import { chargeFields, createRefund, nestedFields } from "./create-refund.ts";
import { noSuch } from "./errors.ts";
import { listReply, readListInput } from "./list-request.ts";
import { retrieveReply, writeReply } from "./object-request.ts";
import type { StripeAccount, StripePayment, StripeRefund } from "./records.ts";
import { refundList, updateRefund } from "./refund-operations.ts";
import { refundObject } from "./refund.ts";

/** The older paths for the refunds of one charge. */
export function chargeRefundOperations(account: StripeAccount): Operations {
  const { book } = account;

  function findCharge(request: RoutedRequest): StripePayment {
    const id = request.segment("charge");
    const payment = book.paymentOfCharge(id);
    if (payment === undefined) throw noSuch("charge", id, "charge");
    return payment;
  }

  function find(request: RoutedRequest): StripeRefund {
    const payment = findCharge(request);
    const id = request.segment("refund");
    const refund = book.refunds.get(id);
    if (refund?.paymentId !== payment.id) throw noSuch("refund", id, "refund");
    return refund;
  }

  return {
    "GET /v1/charges/{charge}/refunds": (request) => {
      const input = readListInput(request, {});
      const { id, chargeId } = findCharge(request);
      const list = refundList(account, `/v1/charges/${chargeId}/refunds`, ({ paymentId }) => paymentId === id);
      return listReply(account, list, input);
    },

    "POST /v1/charges/{charge}/refunds": (request) =>
      writeReply(account, request, "refund", nestedFields, (input) =>
        refundObject(account, createRefund(account, { ...input, charge: request.segment("charge") })),
      ),

    "GET /v1/charges/{charge}/refunds/{refund}": (request) =>
      retrieveReply(account, request, "refund", () => refundObject(account, find(request))),

    "POST /v1/charges/{charge}/refunds/{refund}": (request) => updateRefund(account, request, () => find(request)),

    // The oldest form: it answers with the charge.
    "POST /v1/charges/{charge}/refund": (request) =>
      writeReply(account, request, "charge", chargeFields, (input) => {
        createRefund(account, { ...input, charge: request.segment("charge") });
        const payment = findCharge(request);
        return chargeObject(payment, book.refundedAmount(payment));
      }),
  };
}
