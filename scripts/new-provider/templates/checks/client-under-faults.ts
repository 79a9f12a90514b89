import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { makingInput } from "../../sample.ts";
import { writtenAmount } from "./facts.ts";

/** `checks/faults/src/clients/<name>.ts`. */
export function clientUnderFaults(draft: Draft): string {
  const { name, title, making, listing } = draft;
  const { operation, amount, payment } = making;
  const isPart = !amount.isRequired;
  const value = (minor: string): string => writtenAmount(draft, minor);
  const whole = isPart ? "part" : "part = paid";
  const rest = Object.entries(makingInput(draft, "AMOUNT", "PAYMENT")).filter(([key]) => key !== amount.name);
  const members = [
    ...rest.map(
      ([key, given]) => `${JSON.stringify(key)}: ${given === "PAYMENT" ? "paymentId" : JSON.stringify(given)}`,
    ),
    isPart
      ? `...(part !== undefined && { ${JSON.stringify(amount.name)}: ${value("part")} })`
      : `${JSON.stringify(amount.name)}: ${value("part")}`,
  ].join(", ");
  const input = `{ ${members} }`;
  const hasBody = payment.in === "body" || !isPart || rest.length > 0;
  const names = ["paymentId", ...(isPart ? [] : ["paid"]), whole].join(", ");
  const asked = [
    ...(payment.in === "path" ? [`path: { ${JSON.stringify(payment.name)}: paymentId }`] : []),
    hasBody ? `body: ${input}` : `...(part !== undefined && { body: ${input} })`,
  ].join(", ");
  const [resource, ...rows] = operation.name.split(".");
  const call = `${resource}.${rows.join(".")}(${payment.in === "path" ? "paymentId, " : ""}${input}`;
  const once = making.isKeyed ? `${call})` : `${call}, { timeoutMs: ATTEMPT_TIMEOUT_MS })`;
  const terms = [!making.isKeyed && "ATTEMPT_TIMEOUT_MS", listing?.scheme.size !== undefined && "PAGE_SIZE"].filter(
    Boolean,
  );
  const most = listing === undefined ? 0 : listing.size.most;
  const list =
    listing?.scheme.size === undefined ? "" : `{ ${listing.scheme.size}: ${most < 100 ? most : "PAGE_SIZE"} }`;
  const used = terms.filter((term) => term !== "PAGE_SIZE" || list.includes("PAGE_SIZE"));
  return `import { create${title} } from "@storno/${name}";
import type { Client } from "../client.ts";
import { isDoubtful, optionsOf } from "../ours.ts";
${when(used.length > 0, `import { ${used.join(", ")} } from "../terms.ts";`)}

export const client: Client = {
  provider: ${JSON.stringify(name)},
  name: "@storno/${name}",
  operation: ${JSON.stringify(operation.name)},
  isDoubtful,
  asked: ({ ${names} }) => ({ ${asked} }),
  refunding(terms) {
    const { ${resource} } = create${title}(optionsOf(terms));
${when(!making.isKeyed, "    // It is sent once, so that the time of the call is that of the attempt.")}
    return ({ ${names} }) => ${once};
  },
${when(
  listing,
  `  listing(terms) {
    const { refunds } = create${title}(optionsOf(terms));
    return () => refunds.list(${list});
  },`,
)}
};
`;
}
