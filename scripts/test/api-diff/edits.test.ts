import { beforeAll, describe, expect, it, vi } from "vitest";
import { highest } from "../../api-diff/change.ts";
import { compare, type Verdict } from "../../api-diff/compare.ts";
import { PATIENCE } from "../patience.ts";
import { acmePackage } from "./acme-package.ts";
import { inputs } from "./edits/inputs.ts";
import { operations } from "./edits/operations.ts";
import { results } from "./edits/results.ts";
import type { SpecEdit } from "./edits/spec-edit.ts";
import { table } from "./edits/table.ts";
import { telling, told } from "./told.ts";

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE });

const edits = [...operations, ...inputs, ...results, ...table];

const CODE = `import { createAcme, type Refund } from "../src/index.ts";
import type { Known, Paginated, Unrecognized, Walkable } from "@storno/shared";
const client = createAcme({ apiKey: "k" });
declare const refund: Refund;
export const used = [client, refund];
export type Lists = [Paginated<Refund>, Walkable<Refund>];
`;

/** Packages before and after each edit, with the code that was written against the one before. */
let found: Verdict[];
beforeAll(async () => {
  const pairs = edits.map(async ({ before = [], edit, code }, index) => {
    const uses = new Map(code === undefined ? [] : [[`test/use-${index}.test-d.ts`, CODE + code]]);
    const old = await acmePackage({ spec: before }, uses);
    return { old, now: await acmePackage({ spec: [...before, ...edit] }) };
  });
  found = compare(await Promise.all(pairs));
});

const byTitle = edits.map((edit, index): [string, SpecEdit, number] => [edit.title, edit, index]);

describe("Tells the level and the place when", () => {
  it.each(byTitle)("%s", (_, { level, says }, index) => {
    // What the code below proves is to be found without it.
    const changes = found[index]?.changes.filter(({ isProof }) => !isProof) ?? [];
    const verdict = { level: highest(changes.map((change) => change.level)), changes };
    expect(told(verdict)).toEqual(telling(level, says));
  });
});

const ONCE =
  /^(an operation is (added|removed|renamed)|a body can be left out|an input is another one when it is left out)$/;

it.each(byTitle.filter(([title]) => ONCE.test(title)))(
  "Tells once, and not of everything that has it as well, that %s",
  (_, { says }, index) => {
    const changes = found[index]?.changes.filter(({ isProof }) => !isProof).map(({ text }) => text);
    expect(changes).toEqual(says);
  },
);

describe("Judges as the compiler does of code from before, when", () => {
  it.each(byTitle.filter(([, { code }]) => code !== undefined))("%s", (_, { level, compiles }, index) => {
    const broken = found[index]?.changes.filter(({ isProof }) => isProof).map(({ text }) => text);
    if (level === "major" && !compiles) expect(broken).toHaveLength(1);
    else expect(broken).toEqual([]);
  });
});
