import type { Draft } from "../draft.ts";

/** The provider's section of the fidelity table in the sandbox's manual. */
export function fidelity({ title, name, making, listing, telling, others }: Draft): string {
  const docs = making.operation.source.externalDocs?.url ?? "";
  const rules: (readonly [rule: string, source: string, shownBy: string])[] = [
    [
      "a refund may be partial, up to what is left of its payment",
      docs,
      '`conformance/refunding` "refuses more than what is left',
    ],
    [
      "every status of the spec occurs; their order and how long each lasts are inferred",
      "the spec",
      '`conformance/lives` "can have every status that the spec knows',
    ],
    [
      making.isKeyed
        ? "an idempotency key gives the first answer again; what another request gets under it is inferred"
        : "no idempotency keys",
      docs,
      making.isKeyed
        ? '`conformance/refunding` "makes one refund of a call that is repeated'
        : '`conformance/refunding` "takes no idempotency key',
    ],
    ...(listing === undefined
      ? []
      : [
          [
            "newest first; the order is inferred",
            listing.operation.source.externalDocs?.url ?? "",
            '`conformance/agreement` "on every row of',
          ] as const,
        ]),
    ...(telling === undefined
      ? []
      : [
          [
            "webhooks are signed as the client verifies them; when a delivery is tried again is inferred",
            "the spec; whoever added it",
            '`conformance/webhooks` "is verified by the client',
          ] as const,
        ]),
  ];
  const lacking = [
    ...(listing?.strangers ?? []).map((filter) => `the filter \`${filter}\``),
    ...others.map((operation) => `\`${operation.name}\``),
    "currencies other than USD, EUR and GBP",
  ];
  return `### ${title}

| rule | source | shown by |
| ---- | ------ | -------- |
${rules.map(([rule, source, shownBy]) => `| ${rule} | ${source} | ${shownBy}" |`).join("\n")}

Begun from \`specs/${name}.yaml\`: hold it against ${title}'s documentation. Not modelled: ${lacking.join(", ")}.
`;
}
