import type { Reply, RoutedRequest } from "../../http/exchange.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { readParameters } from "../../http/parameters.ts";
import type { Answers } from "./answers.ts";
import { SECONDS_TO_WITHDRAW } from "./lives.ts";
import { changeStatus } from "./movements.ts";
import { refundObject, type RefundKitAccount, type RefundKitRefund } from "./records.ts";

/**
 * Cancels a refund that has not ended. Documented: one that the processor cannot give back any more stays as it is, and the
 * answer is 200 all the same.
 */
export function cancelRefund(
  account: RefundKitAccount,
  answers: Answers,
  request: RoutedRequest,
  current: RefundKitRefund,
): Reply {
  readParameters(parseJsonBody(request.body), {});
  if (!account.mover.allows(current, "cancelled")) throw answers.notCancellable(current.status);
  const refund = isTooLate(account, current)
    ? current
    : changeStatus(account, current, "cancelled", account.clock.tick());
  return answers.cancelled(refundObject(account.organizationId, refund));
}

function isTooLate({ clock }: RefundKitAccount, { processor, status, updatedAt }: RefundKitRefund): boolean {
  if (status !== "processing") return false;
  // Documented: Square cancels no refund.
  return processor === "square" || clock.now - updatedAt >= SECONDS_TO_WITHDRAW;
}
