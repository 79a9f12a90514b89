import type { Draft } from "../../draft.ts";
import { access } from "../../names.ts";
import { makingInput } from "../../sample.ts";

/** `examples/every-refund/src/providers/<name>.ts`. */
export function example(draft: Draft): string {
  const { name, title, making, listing, retrieve, refund } = draft;
  const { operation, payment, amount, currency } = making;
  const input = Object.entries(makingInput(draft, "AMOUNT", "PAYMENT")).map(([key, given]) => {
    const code =
      key === amount.name
        ? "toAmount(amount)"
        : given === "PAYMENT"
          ? "paymentId"
          : key === currency?.name
            ? "amount.currency.toLowerCase()"
            : JSON.stringify(given);
    return `${JSON.stringify(key)}: ${code}`;
  });
  const list =
    listing === undefined
      ? `async *refunds() {
        for (const id of known()) yield toRefund(await client.${retrieve.name}(id));
      },`
      : `async *refunds() {
        for await (const refund of client.refunds.list()) yield toRefund(refund);
      },`;
  return `import { create${title}, toAmount, toRefund } from "@storno/${name}";
import type { Provider } from "../provider.ts";

export const ${name}: Provider = {
  keyVariable: ${JSON.stringify(`${name.toUpperCase()}_API_KEY`)},
  connect(options${listing === undefined ? ", known" : ""}) {
    const client = create${title}(options);
    return {
      ${list}
      async refund(paymentId, amount) {
        const made = await client.${operation.name}(${payment.in === "path" ? "paymentId, " : ""}{ ${input.join(", ")} });
        return toRefund(await client.${retrieve.name}(${access("made", refund.member.id.name)}));
      },
    };
  },
};
`;
}
