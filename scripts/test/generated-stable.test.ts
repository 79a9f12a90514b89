import ts from "typescript";
import { expect, it } from "vitest";
import { acme, edited } from "./acme.ts";
import { generated } from "./generated.ts";

function withoutComments(source: string): string {
  const file = ts.createSourceFile("generated.ts", source, ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}

const withoutHash = (source: string): string => source.replace(/^\/\/ Spec SHA-256: \w+$/m, "");

it("The same spec gives the same bytes every time", async () => {
  expect(await generated(acme)).toEqual(await generated(acme));
});

it("Another description changes comments and the hash, and nothing else", async () => {
  const before = await generated(acme);
  const after = await generated(edited(["Sends money back.", "Sends the money back."], ["Which note.", "The note."]));
  for (const file of ["operations", "schema"] as const) {
    expect(after[file]).not.toBe(before[file]);
    expect(withoutComments(after[file])).toBe(withoutComments(before[file]));
  }
});

it("Another member changes more than comments", async () => {
  const after = await generated(edited(["note: { type: string }", "memo: { type: string }"]));
  expect(withoutComments(after.schema)).not.toBe(withoutComments((await generated(acme)).schema));
});

it("The layout of the spec changes the hash alone", async () => {
  const before = await generated(acme);
  const after = await generated(edited(["paths:\n", "\n# The whole of it.\npaths:\n"]));
  expect(withoutHash(after.operations)).toBe(withoutHash(before.operations));
  expect(withoutHash(after.schema)).toBe(withoutHash(before.schema));
});
