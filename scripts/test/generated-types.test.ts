import { beforeAll, describe, expect, it, vi } from "vitest";
import { acme, edited } from "./acme.ts";
import { generated } from "./generated.ts";
import { PATIENCE } from "./patience.ts";
import { typecheck, type Diagnostic } from "./typecheck.ts";

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const HEAD = `import type { Paginated, Unrecognized } from "@storno/shared";
import type { ErrorCode, Refund, RefundsCreateInput, RefundsListInput, Resources } from "./operations.ts";
import type { paths } from "./schema.ts";
declare const client: Resources;
declare const refund: Refund;
type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const same = <One, Other>(_: Same<One, Other>): void => {};
`;

/** What tsc says of the generated code of a spec, and of pieces of code that use it. */
async function compiled(text: string, uses: readonly string[] = []): Promise<Diagnostic[]> {
  const { operations, schema } = await generated(text);
  return typecheck(
    new Map([
      ["operations.ts", operations],
      ["schema.ts", schema],
      ...uses.map((use, index) => [`use-${index}.ts`, HEAD + use] as const),
    ]),
  );
}

const uses: [string, string][] = [
  [
    "write what the spec allows",
    `client.refunds.list();
       client.refunds.list({ limit: 10, created: { gte: 1 } }, { timeoutMs: 10 });
       client.refunds.create({ payment: "py_1", amount: 100, expand: ["payment"] }, { idempotencyKey: "k" });
       client.refunds.update("re_1");
       client.refunds.update("re_1", { note: null });
       client.refunds.notes.delete("re_1", "no_1", {}, { timeoutMs: 10 });`,
  ],
  [
    "not leave out what is required",
    `// @ts-expect-error: a member of the body is required
       client.refunds.create();
       // @ts-expect-error: and it is not amount
       client.refunds.create({ amount: 100 });
       // @ts-expect-error: a path parameter is required
       client.refunds.retrieve();`,
  ],
  [
    "not write what the spec does not know",
    `// @ts-expect-error: no such filter
       client.refunds.list({ payment: "py_1" });
       // @ts-expect-error: a read takes no input beside its path
       client.refunds.retrieve("re_1", { expand: ["payment"] });
       // @ts-expect-error: of the wrong type
       client.refunds.create({ payment: "py_1", amount: "100" });
       // @ts-expect-error: null is not documented
       client.refunds.create({ payment: "py_1", note: null });`,
  ],
  [
    "not walk backwards",
    `// @ts-expect-error: a walk has one direction
       client.refunds.list({ ending_before: "re_1" });
       same<keyof RefundsListInput, "limit" | "starting_after" | "created">(true);`,
  ],
  [
    "give an idempotency key only where the provider takes one",
    `// @ts-expect-error: it would protect nothing
       client.refunds.update("re_1", {}, { idempotencyKey: "k" });`,
  ],
  [
    "read the resource itself, by its name",
    `same<ReturnType<typeof client.refunds.list>, Paginated<Refund>>(true);
       same<ReturnType<typeof client.refunds.create>, Promise<Refund>>(true);
       same<ReturnType<typeof client.refunds.retrieve>, Promise<Refund>>(true);
       same<Parameters<typeof client.refunds.create>[0], RefundsCreateInput>(true);`,
  ],
  [
    "read a result that has no name",
    `same<Awaited<ReturnType<typeof client.refunds.update>>, { id: string; note: string | null }>(true);
       same<ReturnType<typeof client.refunds.notes.delete>, Promise<void>>(true);`,
  ],
  [
    "switch over every known value of an open enum, and meet others",
    `function words(status: Refund["status"]): string {
         switch (status) {
           case "pending": return "on its way";
           case "succeeded": return "there";
           default: same<typeof status, Unrecognized>(true); return status;
         }
       }
       function forgetful(status: Refund["status"]): void {
         if (status !== "pending") same<typeof status, Unrecognized>(false);
       }`,
  ],
  [
    "switch over every known code of an error, and meet others",
    `function words(code: ErrorCode): string {
         switch (code) {
           case "not_found": return "it is not there";
           case "rate_limited": return "later";
           default: same<typeof code, Unrecognized>(true); return code;
         }
       }`,
  ],
  [
    "read that code in the error body of a verb",
    `type Body = paths["/v1/refunds"]["post"]["responses"][400]["content"]["application/json"];
       same<Body["error"]["code"], ErrorCode | undefined>(true);`,
  ],
  [
    "meet null in an open enum that has it, and in no other",
    `// @ts-expect-error: it may be null
       const reason: string = refund.reason;
       const status: string = refund.status;`,
  ],
  [
    "switch over a closed enum to the end",
    `function closed(method: NonNullable<Refund["method"]>): string {
         switch (method) { case "card": return "a"; case "bank": return "b"; }
       }`,
  ],
];

describe("Generated code compiles, and its types let a caller", () => {
  let found: Diagnostic[];
  beforeAll(async () => {
    found = await compiled(
      acme,
      uses.map(([, use]) => use),
    );
  });

  it.each(uses.map(([title], index) => [title, `use-${index}.ts`]))("%s", (_, own) => {
    expect(found.filter(({ file }) => file === own || !file.startsWith("use-"))).toEqual([]);
  });
});

describe("Generated code compiles when", () => {
  it("a result stands deeper than a member that may be missing", async () => {
    const text = edited(
      ["x-result: /data", "x-result: /data/refund"],
      [
        "                required: [data]\n                properties:\n                  data:\n                    type: object\n",
        "                properties:\n                  data:\n                    type: object\n",
      ],
      [
        "required: [id, note]\n                    properties:\n",
        "properties:\n                      refund: { type: object, properties: { id: { type: string } } }\n",
      ],
      [
        'data: { $ref: "#/components/schemas/Refund" }',
        'data: { type: object, properties: { refund: { $ref: "#/components/schemas/Refund" } } }',
      ],
    );
    expect(await compiled(text)).toEqual([]);
  });

  it("a result is in one of several bodies", async () => {
    const text = edited([
      "                type: object\n                required: [data]\n                properties:\n                  data:\n                    type: object\n",
      "                oneOf: [{ type: object, properties: { warning: { type: string } } }]\n                type: object\n                required: [data]\n                properties:\n                  data:\n                    type: object\n",
    ]);
    expect(await compiled(text)).toEqual([]);
  });

  it("a description holds the end of a comment", async () => {
    const text = edited(
      ["description: Sends money back.", 'description: "*/ throw 1; /*"'],
      ["Which note.", "Which */ note."],
    );
    expect(await compiled(text)).toEqual([]);
  });
});

it("A result that may be missing is not undefined for the caller: without it the method throws", async () => {
  const text = edited([
    "required: [data]\n                properties:\n                  data:\n",
    "properties:\n                  data:\n",
  ]);
  const use = "same<Awaited<ReturnType<typeof client.refunds.update>>, { id: string; note: string | null }>(true);";
  expect(await compiled(text, [use])).toEqual([]);
});

it("A write whose body may be left out does not demand its members", async () => {
  const text = edited([
    'note: { type: [string, "null"] }\n      responses',
    'note: { type: [string, "null"] }\n              required: [note]\n      responses',
  ]);
  expect(await compiled(text, [`client.refunds.update("re_1");`])).toEqual([]);
});
