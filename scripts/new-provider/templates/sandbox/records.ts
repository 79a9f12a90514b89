import { objectCode, type Part } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import type { Gaps } from "../../gaps.ts";
import { when } from "../../lines.ts";
import { amountCode, timeCode } from "./parts.ts";

/** `records.ts` of a stand-in: what it keeps, and how it shows a refund. */
export function records(draft: Draft, gaps: Gaps): string {
  const { title, refund, spec, telling } = draft;
  const { member, schema, type } = refund;
  const parts = new Map<string, Part>([
    [`/${member.id.name}`, "refund.id"],
    [`/${member.amount.name}`, amountCode(draft, "refund.amount")],
    [`/${member.currency.name}`, refund.isLowerCase ? "refund.currency" : "refund.currency.toUpperCase()"],
    [`/${member.status.name}`, "refund.status"],
    [`/${member.payment.name}`, "refund.paymentId"],
    [`/${member.created.name}`, timeCode(member.created, "refund.createdAt")],
  ]);
  if (member.reason !== undefined) parts.set(`/${member.reason.name}`, { nullable: "refund.reason" });
  if (member.updated?.isRequired) parts.set(`/${member.updated.name}`, timeCode(member.updated, "refund.updatedAt"));
  const object = objectCode(spec, schema, parts, (pointer) => {
    const name = pointer.slice(1);
    const place = ["components", "schemas", type, "properties", name];
    gaps.report(
      spec.problem(place, type, name, "is required, and the stand-in cannot know what to show; give it an example"),
    );
  });
  const uses = (part: string): boolean => object.includes(part);
  return `import type { JsonObject } from "../../json.ts";
import type { Book } from "../../ledger/book.ts";
${when(telling, 'import type { Collection } from "../../ledger/collection.ts";')}
import type { LedgerPayment, LedgerRefund } from "../../ledger/records.ts";
import type { RefundMover } from "../../life/refund-mover.ts";
import type { ProviderContext } from "../../provider.ts";
${when(telling, 'import type { WebhookTarget } from "../../webhooks/rules.ts";')}
${when(uses("toDecimal"), 'import { toDecimal } from "../../world/decimal.ts";')}
${when(uses("isoTime"), 'import { isoTime } from "../../world/iso-time.ts";')}
import type { ${title}RefundStatus } from "./lives.ts";

/** A refund as it is kept. */
export interface ${title}Refund extends LedgerRefund {
  /** Last change of its status, in unix seconds. */
  readonly updatedAt: number;
}
${when(
  telling,
  `
/** A webhook endpoint. The spec has no operation that sets one up. */
export interface ${title}Endpoint extends WebhookTarget {
  /** Types of events that it wants. */
  readonly events: readonly string[];
}`,
)}

/** Everything that one account holds. */
export interface ${title}Account extends ProviderContext {
  readonly book: Book<LedgerPayment, ${title}Refund>;
  readonly mover: RefundMover<${title}RefundStatus, ${title}Refund>;
${when(telling, `  readonly endpoints: Collection<${title}Endpoint>;`)}
}

/** A refund as the API shows it. */
export function refundObject(refund: ${title}Refund): JsonObject {
  return ${object};
}
`;
}
