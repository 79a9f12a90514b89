import { PAGE_NAME, stepsOf } from "@storno/scripts/new-provider/steps.ts";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { Checkout } from "../src/checkout.ts";
import { linkly, pagely, type MadeUp } from "../src/providers.ts";

const checkout = new Checkout();
afterAll(() => checkout.remove());

const GIVEN = ` ${PAGE_NAME} -- --openapi ${PAGE_NAME}.yaml --amounts minor`;
const [begin = "", ...others] = stepsOf();

/** The page's first command, for another provider. */
function beginning({ name, spec, answers }: MadeUp): string {
  return begin.replace(GIVEN, ` ${name} -- --openapi ${spec} ${answers}`);
}

/** Puts a mistake into a file, and gives how a command ends with it. */
async function withMistake(path: string, [from, to]: readonly [string, string], line: string, folder = ".") {
  const file = join(checkout.folder, path);
  const text = readFileSync(file, "utf8");
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
  const outcome = await checkout.run(line, folder);
  writeFileSync(file, text);
  return outcome;
}

describe('The page "Adding a provider", followed to the letter', () => {
  it("has a provider written, linked and checked, and then everything", () => {
    expect(begin).toBe(`npm run new-provider${GIVEN}`);
    expect(others.at(-1)).toBe("npm test");
  });

  it("writes two providers, one with numbered pages and one with URLs of pages", async () => {
    for (const madeUp of [pagely, linkly]) {
      const { status, output } = await checkout.run(beginning(madeUp));
      expect(output).toContain(`specs/${madeUp.name}.yaml\n`);
      // The command says what the page says.
      for (const step of others) expect(output).toContain(`  ${step.replaceAll(PAGE_NAME, madeUp.name)}\n`);
      expect(status).toBe(0);
      const read = (path: string): string => readFileSync(join(checkout.folder, path), "utf8");
      expect(read(`specs/${madeUp.name}.yaml`)).toBe(read(madeUp.spec));
    }
  });

  it("gives providers of which everything holds", async () => {
    // The last step is all tests, of which this is one.
    for (const step of others.slice(0, -1)) {
      const { status, output } = await checkout.run(step.replaceAll(PAGE_NAME, `${pagely.name} ${linkly.name}`));
      expect(output).not.toContain("✗");
      expect({ step, status, output: status === 0 ? "" : output }).toEqual({ step, status: 0, output: "" });
    }
  });
});

describe("What was written can fail:", () => {
  const pnpm = others[0]?.replace(/ install .*$/, "") ?? "";
  const tests = `${pnpm} exec vitest run --no-isolate`;

  it.each([
    [
      "an amount off by a factor",
      pagely,
      "money(refund.amount, refund.currency)",
      "money(refund.amount, refund.currency, 0)",
    ],
    ["an amount that goes back in another unit", pagely, "moneyToMinor(amount)", "moneyToMinor(amount, 3)"],
    ["a status that means something else", linkly, 'done: "succeeded"', 'done: "pending"'],
    ["a time in another unit", linkly, "refund.created * 1000", "refund.created"],
    ["a webhook whose time is not looked at", pagely, 'layout: "pairs"', 'layout: "list"'],
  ])("%s", async (mistake, { name }, from, to) => {
    const file = mistake.includes("webhook") ? "webhook.ts" : "index.ts";
    const folder = `packages/${name}`;
    const { status, output } = await withMistake(`${folder}/src/${file}`, [from, to], tests, folder);
    expect(output).toMatch(/Tests .*\d+ failed/);
    expect(status).toBe(1);
  });

  it("a stand-in that leaves a row out between two pages", async () => {
    const file = "packages/sandbox/src/providers/pagely/list-refunds.ts";
    const line = `${pnpm} --filter @storno/sandbox run build && ${pnpm} --filter @storno/conformance exec vitest run --no-isolate agreement -t "^pagely"`;
    const { status, output } = await withMistake(file, ["(begin - 1) * size", "(begin - 1) * (size + 1)"], line);
    // Once over the fetch that is a handler, and once over the pool.
    expect(output).toMatch(/Tests .*2 failed/);
    expect(status).toBe(1);
  });
});
