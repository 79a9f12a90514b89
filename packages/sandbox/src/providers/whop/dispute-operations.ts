import { ok } from "../../http/exchange.ts";
import { text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { JsonObject } from "../../json.ts";
import { sequenceOf } from "../../paging/sequence.ts";
import { disputeListItem, disputeObject } from "./dispute.ts";
import { noSuch } from "./errors.ts";
import { inDirection, isBetween, pageReply, pageRules, readQuery, timeRules, type WhopList } from "./list-request.ts";
import type { WhopAccount, WhopDispute, WhopPayment } from "./records.ts";

const filters = { ...pageRules, ...timeRules, company_id: text() };

/** Disputes: list and retrieve. */
export function disputeOperations(account: WhopAccount): Operations {
  const { book, companyId, disputes, lists } = account;

  function show(
    dispute: WhopDispute,
    render: (account: WhopAccount, payment: WhopPayment, dispute: WhopDispute) => JsonObject,
  ): JsonObject {
    const payment = book.payments.get(dispute.paymentId);
    if (payment === undefined) throw new Error(`dispute ${dispute.id} has no payment`);
    return render(account, payment, dispute);
  }

  return {
    "GET /api/v1/disputes": (request) => {
      const input = readQuery(request, filters, ["company_id"]);
      const list: WhopList<WhopDispute> = {
        ordered: inDirection(sequenceOf(disputes), input.direction),
        matches: (dispute) =>
          lists.shows(dispute) &&
          input.company_id === companyId &&
          isBetween(dispute.createdAt, input.created_after, input.created_before),
        render: (dispute) => show(dispute, disputeListItem),
      };
      return pageReply(account, list, input);
    },

    "GET /api/v1/disputes/{id}": (request) => {
      readQuery(request, {});
      const dispute = disputes.get(request.segment("id"));
      if (dispute === undefined) throw noSuch("dispute", request.segment("id"));
      return ok(show(dispute, disputeObject));
    },
  };
}
