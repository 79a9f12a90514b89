import { setImmediate } from "node:timers/promises";
import { expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { failureOf, json } from "./answers.ts";

it("A call whose time was over before anybody looked ends, and sets no timer for the past", async () => {
  const warnings: Error[] = [];
  const warn = (warning: Error): unknown => warnings.push(warning);
  process.on("warning", warn);
  const acme = createAcme({
    timeoutMs: 5,
    fetch: async (request) => {
      for (const end = performance.now() + 20; performance.now() < end;);
      return json({}, { status: 503 })(request);
    },
  });
  expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({ status: 503, attempts: 1 });
  await setImmediate();
  process.off("warning", warn);
  expect(warnings).toEqual([]);
});
