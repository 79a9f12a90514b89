import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { json, namesOf } from "../../names.ts";
import { amountOf, makingInput } from "../../sample.ts";

/** `test/types.test-d.ts` of a provider's package. */
export function typesTest(draft: Draft): string {
  const { name, title, refund, making, listing, retrieve, spec, hasTest } = draft;
  const { create, options } = namesOf(draft);
  const { type, member, statuses } = refund;
  const input = makingInput(draft, amountOf(draft), "pay_1");
  const before = making.payment.in === "path" ? '"pay_1", ' : "";
  const words = [...statuses.keys()];
  const isOpen = spec.branches(member.status.schema).some((branch) => branch["x-open-enum"] === true);
  const path = `${name}.${making.operation.name}`;
  return `import { ${create}, type ${type}, type ${title}, type ${options} } from "../src/index.ts";

declare const ${name}: ${title};

/** Inputs: what ${title} does not document does not compile. */
export function inputs(): void {
  void ${path}(${before}${json(input)});
  // @ts-expect-error -- a misspelt member is refused
  void ${path}(${before}${json({ ...input, amuont: 1 })});
  // @ts-expect-error -- an amount that may be undefined could mean everything
  void ${path}(${before}${json({ ...input, [making.amount.name]: "UNDEFINED" }).replace('"UNDEFINED"', "undefined")});
  // @ts-expect-error -- an id is needed
  void ${name}.${retrieve.name}();
}
${when(
  listing,
  `
/** A list is no promise and no array. */
export function lists(): void {
  const list = ${name}.refunds.list();
  // @ts-expect-error -- a list is no promise
  const promised: PromiseLike<unknown> = list;
  // @ts-expect-error -- nor an array
  const rows: readonly unknown[] = list;
  // @ts-expect-error -- an unknown filter would list everything
  void ${name}.refunds.list({ no_such_filter: "red" });
  void [promised, rows];
}`,
)}

/** Options: an idempotency key only where ${title} takes one. */
export function options(signal: AbortSignal): void {
  void ${name}.${retrieve.name}("re_1", {}, { signal, timeoutMs: 5 });
  // @ts-expect-error -- a read takes none
  void ${name}.${retrieve.name}("re_1", {}, { idempotencyKey: "order-6" });
${when(!making.isKeyed, "  // @ts-expect-error -- it would protect nothing")}
  void ${path}(${before}${json(input)}, { idempotencyKey: "order-6" });
}

/** A switch over a status is complete when ${isOpen ? "only the unrecognized is left" : "nothing is left"}. */
export function describe(status: NonNullable<${type}[${json(member.status.name)}]>): string {
  switch (status) {
${words.map((word) => `    case ${json(word)}:`).join("\n")}
      return status;
    default: {
${
  isOpen
    ? `      const added: string = status;
      // @ts-expect-error -- it is a value that ${title} has added, not one that was forgotten here
      const forgotten: ${words.map(json).join(" | ")} = status;
      return added + forgotten;`
    : "      return status satisfies never;"
}
    }
  }
}

export const client: ${title} = ${create}({ apiKey: process.env[${json(`${name.toUpperCase()}_API_KEY`)}] });
${when(!hasTest, `// @ts-expect-error -- ${title} has one host; the key decides`)}
export const environment: ${options} = { apiKey: "k", environment: "test" };
`;
}
