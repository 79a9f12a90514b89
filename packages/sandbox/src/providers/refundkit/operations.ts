import { parseForm } from "../../http/form.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { readParameters, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { Answers } from "./answers.ts";
import { cancelRefund } from "./cancel-refund.ts";
import { createRefund, positive } from "./create-refund.ts";
import { listRefunds } from "./list-refunds.ts";
import { policyResult } from "./policy.ts";
import { refundObject, type RefundKitAccount, type RefundKitRefund } from "./records.ts";

const policyFields = { transactionId: text(), amount: positive };

/** Refunds and the policy check. */
export function refundKitOperations(account: RefundKitAccount, answers: Answers): Operations {
  function find(id: string): RefundKitRefund {
    const refund = account.book.refunds.get(id);
    if (refund === undefined) throw answers.notFound("Refund not found");
    return refund;
  }

  return {
    "GET /v1/refunds": (request) => listRefunds(account, answers, request),

    "POST /v1/refunds": (request) => createRefund(account, answers, request),

    "GET /v1/refunds/{id}": (request) => {
      readParameters(parseForm(request.query), {});
      return answers.data(refundObject(account.organizationId, find(request.segment("id"))));
    },

    "POST /v1/refunds/{id}/cancel": (request) => cancelRefund(account, answers, request, find(request.segment("id"))),

    "POST /v1/policies/check": (request) => {
      const input = readParameters(parseJsonBody(request.body), policyFields, ["transactionId"]);
      return answers.data(policyResult(account, input.transactionId, input.amount));
    },
  };
}
