import { isoTime } from "../../world/iso-time.ts";
import type { WhopAccount, WhopRefund } from "./records.ts";
import { refundObject } from "./refund.ts";

/** An event about a refund, which it carries as retrieve shows it. `at` in unix seconds. */
export function emitRefund(
  account: WhopAccount,
  type: "refund.created" | "refund.updated",
  refund: WhopRefund,
  at: number,
): void {
  const id = `msg_${account.random.text(15)}`;
  const body = () => ({
    id,
    api_version: "v1",
    // Inferred: when it was first sent. A delivery that is repeated says the same, so that its bytes are the same.
    timestamp: isoTime(at),
    type,
    data: refundObject(account, refund),
    company_id: account.companyId,
  });
  account.events.add({ id, type, createdAt: at, body });
}
