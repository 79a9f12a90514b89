import { ok } from "../../http/exchange.ts";
import { text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { JsonObject } from "../../json.ts";
import { disputeListItem, disputeObject } from "./dispute.ts";
import { noSuch } from "./errors.ts";
import { isBetween, pageReply, pageRules, readQuery, timeRules } from "./list-request.ts";
import type { WhopAccount, WhopDispute, WhopPayment } from "./records.ts";

const filters = { ...pageRules, ...timeRules, company_id: text() };

/** Disputes: list and retrieve. */
export function disputeOperations(account: WhopAccount): Operations {
  const { book, companyId, disputes } = account;

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
      const found = disputes.all.filter(
        ({ createdAt }) =>
          input.company_id === companyId && isBetween(createdAt, input.created_after, input.created_before),
      );
      const ordered = input.direction === "asc" ? found : found.toReversed();
      return pageReply(
        ordered,
        ({ id }) => id,
        (dispute) => show(dispute, disputeListItem),
        input,
      );
    },

    "GET /api/v1/disputes/{id}": (request) => {
      readQuery(request, {});
      const dispute = disputes.get(request.segment("id"));
      if (dispute === undefined) throw noSuch("dispute", request.segment("id"));
      return ok(show(dispute, disputeObject));
    },
  };
}
