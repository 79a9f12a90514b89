import type { Reply, RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { choice, integerText, readParameters, text } from "../../http/parameters.ts";
import type { Answers } from "./answers.ts";
import { refundObject, type RefundKitAccount } from "./records.ts";

const filters = {
  status: choice(["pending", "processing", "completed", "failed", "cancelled"]),
  processor: text(),
  limit: integerText({ minimum: 1, maximum: 100 }),
  offset: integerText({ minimum: 0 }),
};

/** Answers one page of the refunds. Inferred: newest first, and rows that come in meanwhile move the others back. */
export function listRefunds(account: RefundKitAccount, answers: Answers, request: RoutedRequest): Reply {
  const { book, lists, organizationId } = account;
  const { status, processor, limit = 25, offset = 0 } = readParameters(parseForm(request.query), filters);
  const found = book.refunds.all.filter(
    (refund) =>
      lists.shows(refund) &&
      (status ?? refund.status) === refund.status &&
      (processor ?? refund.processor) === refund.processor,
  );
  const page = found.toReversed().slice(...window(account, limit, offset));
  return answers.data(page.map((refund) => refundObject(organizationId, refund)));
}

/**
 * From which row to which. A page has neither a cursor nor a sign of more, so an empty or a short page looks like the last
 * one, and what comes nearest to a repeated cursor is an offset that is ignored.
 */
function window({ lists: { fault } }: RefundKitAccount, limit: number, offset: number): [from: number, to: number] {
  if (fault === "empty-page") return [0, 0];
  if (fault === "repeated-cursor") return [0, limit];
  return [offset, offset + (fault === "short-page" ? Math.ceil(limit / 2) : limit)];
}
