import { root } from "@storno/scripts/providers.ts";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { run } from "../src/program.ts";
import { judge } from "../src/row.ts";
import type { ProviderReport, Report } from "../src/scene.ts";
import { openStage, REFUNDED, type Stage } from "../src/stage.ts";
import { providerPackages } from "./consumer.ts";

const packages: Record<string, object> = {};

beforeAll(async () => {
  for (const name of providerPackages.keys()) {
    packages[name] = await import(pathToFileURL(join(root, "packages", name, "dist/index.js")).href);
  }
});

/** What the program reports on a stage, run right here. */
async function perform(resends = false): Promise<{ stage: Stage; report: Report }> {
  const stage = await openStage(resends);
  await run(stage.url, packages, []);
  const report = await stage.report;
  await stage.close();
  return { stage, report };
}

describe("A report of the program", () => {
  let stage: Stage;
  let report: Report;
  beforeAll(async () => {
    ({ stage, report } = await perform());
  });

  /** What is said when Stripe's part of the report is another one. */
  const judged = (change: (of: ProviderReport) => Partial<ProviderReport>): string[] => {
    const { stripe = { steps: [] } } = report;
    return judge({ ...report, stripe: { ...stripe, ...change(stripe) } }, stage);
  };

  it("agrees with the ledger, for every provider", () => {
    expect(Object.keys(report).toSorted()).toEqual([...providerPackages.keys()]);
    expect(judge(report, stage)).toEqual([]);
  });

  it("fails when a step has failed", () => {
    const problems = judged(() => ({ steps: [{ name: "create a refund", problem: "Error: none" }] }));
    expect(problems).toEqual(["stripe: create a refund: Error: none"]);
  });

  it("fails when a refund is lost from the list", () => {
    const problems = judged(({ listed = [] }) => ({ listed: listed.slice(1) }));
    expect(problems).toEqual([expect.stringMatching(/^stripe: 1 refunds in the ledger were not seen, such as re_/)]);
  });

  it("fails when a refund is listed twice", () => {
    const problems = judged(({ listed = [] }) => ({ listed: [...listed, ...listed.slice(0, 1)] }));
    expect(problems).toEqual([
      expect.stringMatching(/^stripe: re_\w+ was seen, and is not in the ledger or was seen twice/),
    ]);
  });

  it("fails when an amount or a status is another one", () => {
    const problems = judged(({ listed: [first, ...rest] = [] }) => ({
      listed: first === undefined ? [] : [{ ...first, amount: first.amount * 100 }, ...rest],
    }));
    expect(problems).toEqual([expect.stringMatching(/^stripe: re_\w+ was seen as \d+00 \w+, and is \d+ \w+/)]);
  });

  it("fails when nothing was seen of the refund that was made", () => {
    const { stripe: { created: _, ...silent } = { steps: [] } } = report;
    expect(judge({ ...report, stripe: silent }, stage)).toEqual([
      expect.stringMatching(/^stripe: create: 1 refunds in the ledger were not seen/),
    ]);
  });
});

describe("A refund in the ledger that nobody wanted", () => {
  it("fails the report, as one that was doubled does", async () => {
    const stage = await openStage();
    const { inputs } = stage.scene.providers["stripe"]?.refunding.calls.create ?? { inputs: [] };
    const { stripe } = stage.sandbox.providers;
    const body = new URLSearchParams(
      Object.entries(Object(inputs[0])).filter(([name]) => name !== "metadata") as [string, string][],
    );
    await stripe.fetch("http://sandbox.test/v1/refunds", {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${stripe.apiKey}` },
    });
    await run(stage.url, packages, []);
    const problems = judge(await stage.report, stage);
    await stage.close();
    expect(problems).toContain("stripe: create: 2 refunds were made, not 1");
  });
});

/** What is wrong when a refund whose answer was lost is made once more after the report. */
async function sentAgain(resends: boolean): Promise<string[]> {
  const { stage, report } = await perform(resends);
  expect(judge(report, stage)).toEqual([]);
  const { payment } = stage.scene.providers["whop"]?.refunding.calls["lost answer"] ?? { payment: "" };
  const { apiKey, basePath, fetch } = stage.sandbox.providers.whop;
  const headers = { authorization: `Bearer ${apiKey}`, "content-type": "application/json" };
  const body = JSON.stringify({ partial_amount: REFUNDED / 100 });
  await fetch(`http://sandbox.test${basePath}/payments/${payment}/refund`, { method: "POST", headers, body });
  return judge(report, stage);
}

describe("A lost refund without a key", () => {
  it("must not be made twice", async () => {
    expect(await sentAgain(false)).toEqual(["whop: lost answer: 2 refunds were made, not 1"]);
  });

  it("may be made twice on a runtime that sends it again by itself", async () => {
    expect(await sentAgain(true)).toEqual([]);
  });
});
