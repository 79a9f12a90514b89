import type { Edit } from "../../acme.ts";
import type { SpecEdit } from "./spec-edit.ts";

const REFUND = "required: [id, status, reason]";
const METHOD = "          type: string\n          enum: [card, bank]";
const STATUS = "          type: string\n          x-open-enum: true\n          enum: [pending, succeeded]";

/** Another type of the member that is a closed enum. */
const method = (text: string): Edit => [METHOD, `          ${text}`];

/** What a caller gets. */
export const results: readonly SpecEdit[] = [
  {
    title: "a member is added to a result",
    edit: [["        method:\n", "        fee: { type: integer }\n        method:\n"]],
    level: "minor",
    says: ["`Refund.fee` was added (`refunds.list`, `refunds.create`, `refunds.retrieve`)"],
    code: `void refund.id;`,
  },
  {
    title: "a member that is always there is added to a result",
    edit: [
      ["        method:\n", "        fee: { type: integer }\n        method:\n"],
      [REFUND, "required: [id, status, reason, fee]"],
    ],
    level: "minor",
    says: ["`Refund.fee` was added (`refunds.list`, `refunds.create`, `refunds.retrieve`)"],
    code: `export async function first(): Promise<string> { return (await import("../src/index.ts")).idOf(refund); }`,
  },
  {
    title: "a member is removed from a result",
    edit: [[`        method:\n${METHOD}\n`, ""]],
    level: "major",
    says: ["`Refund.method` was removed"],
    code: `void refund.method;`,
  },
  {
    title: "a result may be missing a member",
    edit: [[REFUND, "required: [id, status]"]],
    level: "major",
    says: ["`Refund.reason` may now be missing"],
    code: `const reason: string | null = refund.reason; void reason;`,
  },
  {
    title: "a member is always in a result",
    edit: [[REFUND, "required: [id, status, reason, method]"]],
    level: "minor",
    says: ["`Refund.method` is always there now"],
    code: `if (refund.method === undefined) void refund.id;`,
  },
  {
    title: "an open enum grows",
    edit: [["enum: [pending, succeeded]", "enum: [pending, succeeded, reversed]"]],
    level: "minor",
    says: ['`Refund.status` lists "reversed" now; the enum is open'],
    code: `const all = { pending: 1, succeeded: 2 } satisfies Record<Known<Refund["status"]>, number>;
      switch (refund.status) { case "pending": case "succeeded": void all; break; default: refund.status satisfies Unrecognized; }`,
  },
  {
    title: "an open enum shrinks",
    edit: [["enum: [pending, succeeded]", "enum: [pending]"]],
    level: "major",
    says: [
      '`Refund.status` no longer lists "succeeded": code that has something for each known value no longer compiles',
    ],
    code: `export const words = { pending: 1, succeeded: 2 } satisfies Record<Known<Refund["status"]>, number>;`,
  },
  {
    title: "a closed enum grows",
    edit: [["enum: [card, bank]", "enum: [card, bank, wallet]"]],
    level: "major",
    says: ['`Refund.method` may now be "wallet", and the enum is closed: a switch over it is no longer complete'],
    code: `export function words(method: NonNullable<Refund["method"]>): string {
      switch (method) { case "card": return "a card"; case "bank": return "a bank"; }
    }`,
  },
  {
    title: "a closed enum shrinks",
    edit: [["enum: [card, bank]", "enum: [card]"]],
    level: "major",
    says: ['`Refund.method` is never "bank" now: code that compares with it no longer compiles'],
    code: `if (refund.method === "bank") void refund.id;`,
  },
  {
    title: "an open enum is closed",
    edit: [[STATUS, "          type: string\n          enum: [pending, succeeded]"]],
    level: "major",
    says: ["`Refund.status` is a closed enum now"],
    code: `switch (refund.status) { case "pending": case "succeeded": break; default: void refund.status.toUpperCase(); }`,
  },
  {
    title: "a closed enum is opened",
    edit: [[METHOD, "          type: string\n          x-open-enum: true\n          enum: [card, bank]"]],
    level: "major",
    says: ["`Refund.method` is an open enum now"],
    code: `const method: "card" | "bank" | undefined = refund.method; void method;`,
  },
  {
    title: "a text becomes an open enum",
    before: [method("type: string")],
    edit: [
      [
        `        method:\n          type: string\n`,
        `        method:\n          type: string\n          x-open-enum: true\n          enum: [card, bank]\n`,
      ],
    ],
    level: "minor",
    says: ['`Refund.method` is now one of "bank", "card"'],
    code: `const method: string = refund.method ?? ""; if (method === "cash") void method;`,
  },
  {
    title: "a text becomes a closed enum",
    before: [method("type: string")],
    edit: [
      [
        "        method:\n          type: string\n",
        "        method:\n          type: string\n          enum: [card, bank]\n",
      ],
    ],
    level: "major",
    says: ['`Refund.method` is now one of "bank", "card": code that compares with another value no longer compiles'],
    code: `if (refund.method === "cash") void refund.id;`,
  },
  {
    title: "a result may be of another type too",
    before: [method("type: string")],
    edit: [["        method:\n          type: string\n", "        method:\n          type: [string, integer]\n"]],
    level: "major",
    says: ["`Refund.method` may now be any number"],
    code: `void refund.method?.toUpperCase();`,
  },
  {
    title: "a result is never of one of its types",
    before: [method("type: [string, integer]")],
    edit: [["        method:\n          type: [string, integer]\n", "        method:\n          type: string\n"]],
    level: "major",
    says: ["`Refund.method` is never a number now: code that handles one no longer compiles"],
    code: `if (typeof refund.method === "number") void refund.method.toFixed();`,
  },
  {
    title: "a result may be null",
    before: [method("type: string")],
    edit: [["        method:\n          type: string\n", '        method:\n          type: [string, "null"]\n']],
    level: "major",
    says: ["`Refund.method` may now be null"],
    code: `const method: string | undefined = refund.method; void method;`,
  },
  {
    title: "a result is never null",
    before: [method('type: [string, "null"]')],
    edit: [['        method:\n          type: [string, "null"]\n', "        method:\n          type: string\n"]],
    level: "minor",
    says: ["`Refund.method` is never null now"],
    code: `if (refund.method === null) void refund.id;`,
  },
  {
    title: "a list is one of other items",
    before: [
      [
        "  schemas:\n",
        "  schemas:\n    Note: { type: object, description: A note., required: [id], properties: { id: { type: string }, text: { type: string } } }\n",
      ],
    ],
    edit: [
      [
        '                    items: { $ref: "#/components/schemas/Refund" }',
        '                    items: { $ref: "#/components/schemas/Note" }',
      ],
    ],
    level: "major",
    says: ["`refunds.list`: `[]` is a Note now, and was a Refund"],
    code: `for await (const each of client.refunds.list()) void each.status;`,
  },
  {
    title: "a result without a name of its own changes",
    edit: [["required: [id, note]", "required: [id]"]],
    level: "major",
    says: ["`refunds.update`: `note` may now be missing"],
    code: `const note: string | null = (await client.refunds.update("re_1")).note; void note;`,
  },
  {
    title: "a result is found elsewhere in the answer",
    edit: [["x-result: /data\n", ""]],
    level: "major",
    says: [
      "results are found at `/`, not `/data`",
      "`refunds.create`, `refunds.retrieve`: is a RefundAnswer now, and was a Refund",
    ],
    code: `void (await client.refunds.retrieve("re_1")).status;`,
  },
  {
    title: "a schema is renamed",
    before: [
      [
        "  schemas:\n",
        "  schemas:\n    Note: { type: object, description: A note., properties: { text: { type: string } } }\n",
      ],
    ],
    edit: [["    Note: {", "    Memo: {"]],
    level: "major",
    says: ["`Note` is no longer exported", "`Memo` is exported"],
    code: `export type Mine = import("../src/index.ts").Note;`,
  },
  {
    title: "an error code is added",
    edit: [["enum: [not_found, rate_limited]", "enum: [not_found, rate_limited, too_late]"]],
    level: "minor",
    says: ['lists "too_late" now; the enum is open'],
  },
  {
    title: "a member of an error body is removed",
    before: [
      [
        "                  message: { type: string }",
        "                  message: { type: string }\n                  hint: { type: string }",
      ],
    ],
    edit: [["                  hint: { type: string }\n", ""]],
    level: "major",
    says: ["`error.error.hint` was removed"],
    code: `const { error } = await client.GET("/v1/refunds"); void error?.error.hint;`,
  },
];
