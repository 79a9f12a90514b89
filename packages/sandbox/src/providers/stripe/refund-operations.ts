import type { Reply, RoutedRequest } from "../../http/exchange.ts";
import { text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { createRefund, refundFields } from "./create-refund.ts";
import { createdRule } from "./created-range.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { emitRefund } from "./events.ts";
import { listReply, readListInput, type StripeList } from "./list-request.ts";
import { metadataRule } from "./metadata.ts";
import { changeStatus } from "./movements.ts";
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
      const isWanted = (refund: StripeRefund) => ofPayment(refund) && (input.created?.(refund.createdAt) ?? true);
      return listReply(account, refundList(account, "/v1/refunds", isWanted), input);
    },

    "POST /v1/refunds": (request) =>
      writeReply(account, request, "refund", refundFields, (input) =>
        refundObject(account, createRefund(account, input)),
      ),

    "GET /v1/refunds/{refund}": (request) =>
      retrieveReply(account, request, "refund", () => refundObject(account, find(request.segment("refund")))),

    "POST /v1/refunds/{refund}": (request) => updateRefund(account, request, () => find(request.segment("refund"))),

    "POST /v1/refunds/{refund}/cancel": (request) =>
      writeReply(account, request, "refund", {}, () => {
        const refund = findWaiting(request.segment("refund"));
        return refundObject(account, changeStatus(account, refund, "canceled", account.clock.tick()));
      }),

    // Inferred: an expired refund has failed.
    "POST /v1/test_helpers/refunds/{refund}/expire": (request) =>
      writeReply(account, request, "refund", {}, () => {
        const refund = findWaiting(request.segment("refund"));
        return refundObject(account, changeStatus(account, refund, "failed", account.clock.tick()));
      }),
  };
}

/** Refunds as a list under this URL. */
export function refundList(
  account: StripeAccount,
  url: string,
  matches: (refund: StripeRefund) => boolean,
): StripeList<StripeRefund> {
  const { refunds } = account.book;
  return {
    url,
    type: "refund",
    records: refunds.all,
    position: (id) => refunds.position(id),
    matches,
    render: (refund) => refundObject(account, refund),
  };
}

/** Answers a change of a refund's metadata, all that can be changed of it. `find` gives the refund or throws the refusal. */
export function updateRefund(account: StripeAccount, request: RoutedRequest, find: () => StripeRefund): Reply {
  return writeReply(account, request, "refund", { metadata: metadataRule }, (input) => {
    const refund = find();
    const metadata = input.metadata?.(refund.metadata) ?? refund.metadata;
    const updated = account.book.replaceRefund({ ...refund, metadata });
    emitRefund(account, "refund.updated", updated, account.clock.tick(), refund);
    return refundObject(account, updated);
  });
}
