import { expect, it } from "vitest";
import { stripeScene } from "../src/stripe.ts";

const route = "GET /v1/refunds";

it("short pages, and refunds that are made between pages, cost a walk nothing", async () => {
  const { stripe, sandbox, ledger } = await stripeScene({ refunds: 3000 });
  const before = ledger.refunds("stripe").map(({ id }) => id);
  sandbox.faults.add({ kind: "short-page", route, rate: 0.3 });
  sandbox.faults.add({ kind: "inserted-row", route, rate: 0.3, skip: 1 });
  const walked: string[] = [];
  for await (const { id } of stripe.refunds.list({ limit: 100 })) walked.push(id);
  expect(walked.toReversed()).toEqual(before);
  expect(ledger.refunds("stripe").length).toBeGreaterThan(before.length);
});

it("a list that lags behind does not show a refund that can be retrieved", async () => {
  const { stripe, sandbox, pay } = await stripeScene();
  const { charge } = pay();
  const { id } = await stripe.refunds.create({ charge });
  sandbox.faults.add({ kind: "lagging-list", by: "30s", route });
  expect((await stripe.refunds.list({ charge })).data).toEqual([]);
  expect((await stripe.refunds.retrieve(id)).id).toBe(id);
  await sandbox.clock.advance("30s");
  expect((await stripe.refunds.list({ charge })).data.map((refund) => refund.id)).toEqual([id]);
});

// The SDK takes its cursor from the last row and has none when a page is empty.
it("an empty page with more to come fails the walk", async () => {
  const { stripe, sandbox } = await stripeScene({ refunds: 300 });
  sandbox.faults.add({ kind: "empty-page", route, skip: 1, times: 1 });
  const walk = stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  await expect(walk).rejects.toThrow(/No `id` found on the last item/);
});

// The SDK does not notice that it has had this row.
it("a repeated cursor gives a row twice", async () => {
  const { stripe, sandbox, ledger } = await stripeScene({ refunds: 300 });
  sandbox.faults.add({ kind: "repeated-cursor", route, skip: 1, times: 1 });
  const walked = await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  const ids = ledger
    .refunds("stripe")
    .map(({ id }) => id)
    .toReversed();
  expect(walked.map(({ id }) => id)).toEqual([...ids.slice(0, 100), ids[99], ...ids.slice(100)]);
});
