import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { memberCode } from "../../names.ts";
import { makingInput } from "../../sample.ts";

/** `checks/conformance/src/providers/<name>.ts`. */
export function facts(draft: Draft): string {
  const { making, refund } = draft;
  const { operation, payment, amount } = making;
  const amountCode = memberCode(amount.name, writtenAmount(draft, "amount"));
  const input = (id: string, amountPart: string): string =>
    JSON.stringify(makingInput(draft, "AMOUNT", "PAYMENT"))
      .replace(`${JSON.stringify(amount.name)}:"AMOUNT"`, amountPart)
      .replace('"PAYMENT"', id);
  const inputs = (id: string, amountPart: string): string =>
    payment.in === "path" ? `[${id}, ${input(id, amountPart)}]` : `[${input(id, amountPart)}]`;
  const five = memberCode(amount.name, writtenAmount(draft, "5"));
  const sends = sentAmounts(draft);
  const { name: status } = refund.member.status;
  return `import type { Facts } from "../facts.ts";

export const facts: Facts = {
  calls: {
    ${JSON.stringify(operation.name)}: {
      succeeds: ({ newPayment }) => ${inputs("newPayment()", five)},
      refused: () => ${inputs('"pay_nothing"', five)},
    },
    "refunds.retrieve": { succeeds: ({ refund }) => [refund(${JSON.stringify([...refund.statuses.keys()][0])})] },
  },
  refunding: {
    operation: ${JSON.stringify(operation.name)},
    inputs: (id, amount) => ${inputs("id", amountCode)},
    keyed: ${making.isKeyed},
    refusal: "rejected",
${when(sends !== "", sends)}
  },
${when(draft.telling === undefined, "  tells: false,")}
${when(status !== "status", `  statusAt: "/${status}",`)}
};
`;
}

/** Code that writes minor units of USD as the provider does. */
export function writtenAmount({ refund: { unit, member } }: Draft, minor: string): string {
  if (unit !== "major") return minor;
  return member.amount.types.has("string") ? `(${minor} / 100).toFixed(2)` : `${minor} / 100`;
}

/** What the client cannot know to be wrong. */
function sentAmounts({ refund, making }: Draft): string {
  if (refund.unit !== "major") return "";
  if (making.amount.types.has("string")) {
    return "    // What a text says is for the provider to judge.\n    sends: () => true,";
  }
  if (making.amount.schema.maximum !== undefined) return "";
  return "    // A decimal has no largest value that is exact.\n    sends: (amount) => Number.isFinite(amount) && amount > 0,";
}
