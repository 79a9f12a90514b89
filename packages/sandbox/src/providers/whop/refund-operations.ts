import { ok } from "../../http/exchange.ts";
import { text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import { sequenceOf } from "../../paging/sequence.ts";
import { noSuch } from "./errors.ts";
import { inDirection, isBetween, pageReply, pageRules, readQuery, timeRules } from "./list-request.ts";
import type { WhopAccount, WhopRefund } from "./records.ts";
import { refundListItem, refundObject } from "./refund.ts";

const filters = { ...pageRules, ...timeRules, company_id: text(), payment_id: text(), user_id: text() };

/** Refunds: list and retrieve. They are made by way of the payment. */
export function refundOperations(account: WhopAccount): Operations {
  const { book, companyId, lists } = account;
  return {
    "GET /api/v1/refunds": (request) => {
      const input = readQuery(request, filters);
      const matches = (refund: WhopRefund): boolean => {
        const { paymentId, createdAt } = refund;
        return (
          lists.shows(refund) &&
          (input.company_id ?? companyId) === companyId &&
          (input.payment_id ?? paymentId) === paymentId &&
          (input.user_id === undefined || book.payments.get(paymentId)?.buyer.userId === input.user_id) &&
          isBetween(createdAt, input.created_after, input.created_before)
        );
      };
      const ordered = inDirection(sequenceOf(book.refunds), input.direction);
      return pageReply(account, { ordered, matches, render: refundListItem }, input);
    },

    "GET /api/v1/refunds/{id}": (request) => {
      readQuery(request, {});
      const refund = book.refunds.get(request.segment("id"));
      if (refund === undefined) throw noSuch("refund", request.segment("id"));
      return ok(refundObject(account, refund));
    },
  };
}
