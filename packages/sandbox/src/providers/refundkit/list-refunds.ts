import type { Reply, RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { choice, integerText, readParameters, text } from "../../http/parameters.ts";
import { reversed, sequenceOf } from "../../paging/sequence.ts";
import { walk } from "../../paging/walk.ts";
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
  const { skip, size } = pageOf(account, limit, offset);
  // Where every row counts, the page is where the offset says; anywhere else the rows before it have to be counted.
  const isWhole = status === undefined && processor === undefined && lists.fault !== "lagging-list";
  const found = walk({
    at: reversed(sequenceOf(book.refunds)).at,
    from: isWhole ? skip : 0,
    step: 1,
    matches: (refund) =>
      lists.shows(refund) &&
      (status ?? refund.status) === refund.status &&
      (processor ?? refund.processor) === refund.processor,
    count: isWhole ? size : skip + size,
  });
  const page = isWhole ? found : found.slice(skip);
  return answers.data(page.map((refund) => refundObject(organizationId, refund)));
}

/**
 * Which rows make the page. A page has neither a cursor nor a sign of more, so an empty or a short page looks like the last
 * one, and what comes nearest to a repeated cursor is an offset that is ignored.
 */
function pageOf({ lists: { fault } }: RefundKitAccount, limit: number, offset: number): { skip: number; size: number } {
  if (fault === "empty-page") return { skip: 0, size: 0 };
  if (fault === "repeated-cursor") return { skip: 0, size: limit };
  return { skip: offset, size: fault === "short-page" ? Math.ceil(limit / 2) : limit };
}
