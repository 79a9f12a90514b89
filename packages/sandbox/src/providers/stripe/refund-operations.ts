import { text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { createRefund } from "./create-refund.ts";
import { createdRule } from "./created-range.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { emitRefund } from "./events.ts";
import { listReply, readListInput } from "./list-request.ts";
import { metadataRule } from "./metadata.ts";
import { undoRefund } from "./movements.ts";
import { retrieveReply, writeReply } from "./object-request.ts";
import type { StripeAccount, StripeRefund } from "./records.ts";
import { refundObject } from "./refund.ts";

const filters = { charge: text(), created: createdRule, payment_intent: text() };

/** Refunds: list, create, retrieve, update, cancel, and the test helper that expires one. */
export function refundOperations(account: StripeAccount): Operations {
  const { refunds } = account.book;

  function find(id: string): StripeRefund {
    const refund = refunds.get(id);
    if (refund === undefined) throw noSuch("refund", id, "id");
    return refund;
  }

  function findWaiting(id: string): StripeRefund {
    const refund = find(id);
    if (refund.status === "requires_action") return refund;
    throw invalidRequest(`Refund ${id} has a status of ${refund.status}; it must be requires_action.`);
  }

  function paymentFilter(charge: string | undefined, intent: string | undefined): (refund: StripeRefund) => boolean {
    const charged = charge === undefined ? undefined : account.book.paymentOfCharge(charge);
    if (charge !== undefined && charged === undefined) throw noSuch("charge", charge, "charge");
    if (intent !== undefined && account.book.payments.get(intent) === undefined) {
      throw noSuch("payment_intent", intent, "payment_intent");
    }
    return ({ paymentId }) =>
      (charged === undefined || paymentId === charged.id) && (intent === undefined || paymentId === intent);
  }

  return {
    "GET /v1/refunds": (request) => {
      const input = readListInput(request, filters);
      const ofPayment = paymentFilter(input.charge, input.payment_intent);
      const source = {
        url: "/v1/refunds",
        type: "refund",
        records: refunds.all,
        position: (id: string) => refunds.position(id),
        matches: (refund: StripeRefund) => ofPayment(refund) && (input.created?.(refund.createdAt) ?? true),
        render: (refund: StripeRefund) => refundObject(account, refund),
      };
      return listReply(account, source, input);
    },

    "POST /v1/refunds": (request) => createRefund(account, request),

    "GET /v1/refunds/{refund}": (request) =>
      retrieveReply(account, request, "refund", () => refundObject(account, find(request.segment("refund")))),

    "POST /v1/refunds/{refund}": (request) =>
      writeReply(account, request, "refund", { metadata: metadataRule }, (input) => {
        const refund = find(request.segment("refund"));
        const at = account.clock.tick();
        const metadata = input.metadata?.(refund.metadata) ?? refund.metadata;
        const updated = refunds.replace({ ...refund, metadata });
        emitRefund(account, "refund.updated", updated, at, { metadata: refund.metadata });
        return refundObject(account, updated);
      }),

    "POST /v1/refunds/{refund}/cancel": (request) =>
      writeReply(account, request, "refund", {}, () => {
        const refund = findWaiting(request.segment("refund"));
        return refundObject(account, undoRefund(account, refund, "canceled", account.clock.tick()));
      }),

    // Inferred: an expired refund has failed.
    "POST /v1/test_helpers/refunds/{refund}/expire": (request) =>
      writeReply(account, request, "refund", {}, () => {
        const refund = findWaiting(request.segment("refund"));
        return refundObject(account, undoRefund(account, refund, "failed", account.clock.tick()));
      }),
  };
}
