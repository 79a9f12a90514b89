import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { root } from "../providers.ts";
import { PATIENCE } from "./patience.ts";
import { emptyFolder, lay } from "./tarballs.ts";

/** What an application does with a client, in some twenty lines. */
const PROGRAM = `
import { createStripe, isStripeError, toRefund } from "@storno/stripe";
const stripe = createStripe({ apiKey: "sk_test_1" });
let total = 0;
for await (const refund of stripe.refunds.list({ charge: "ch_1", limit: 100 })) total += refund.amount;
try {
  const made = await stripe.refunds.create({ charge: "ch_1", amount: 500, reason: "duplicate" });
  const { amount, status } = toRefund(await stripe.refunds.retrieve(made.id));
  console.log(amount.amount, amount.currency, status, total);
} catch (error) {
  if (isStripeError(error)) console.log(error.code, error.outcome);
}
const { data, error } = await stripe.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });
if (error) console.log(error.error.message);
else console.log(data.status);
`;

/** A program as a user's compiler sees it, which reads every declaration to the end. */
function compiled(text: string): { program: ts.Program; found: readonly ts.Diagnostic[] } {
  const folder = emptyFolder();
  lay(folder, { "package.json": `{ "type": "module" }`, "program.ts": text });
  const program = ts.createProgram([join(folder, "program.ts")], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    types: [],
    paths: Object.fromEntries(
      ["stripe", "shared"].map((name) => [`@storno/${name}`, [join(root, "packages", name, "dist/index.d.ts")]]),
    ),
  });
  return { program, found: ts.getPreEmitDiagnostics(program) };
}

it(
  "A client costs a compiler few types: it reads the spec's and ours, and not openapi-fetch's",
  () => {
    const bare = compiled("export {};").program.getInstantiationCount();
    const { program, found } = compiled(PROGRAM);
    expect(found.map(({ messageText }) => messageText)).toEqual([]);
    const files = program.getSourceFiles().map(({ fileName }) => fileName);
    expect(files.filter((file) => file.includes("openapi-fetch/"))).toEqual([]);
    expect(files.filter((file) => file.includes("/packages/")).length).toBeGreaterThan(10);
    expect(program.getInstantiationCount() - bare).toBeLessThan(20_000);
  },
  PATIENCE,
);
