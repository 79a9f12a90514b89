import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, readEvents, type Answer, type Call } from "./caller.ts";

let sandbox: Sandbox;
let stripe: Call;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
});

async function refund(): Promise<Answer["body"]> {
  const { chargeId } = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  return (await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}` })).body;
}

/** Types of the events that a list has, newest first. */
async function typesIn(query = ""): Promise<string[]> {
  const { body } = await stripe("GET", `/v1/events?limit=100${query}`);
  return body.data.map(({ type }: Answer["body"]) => type);
}

test("a refund that fails is told twice: what changed, and that it failed", async () => {
  const made = await refund();
  sandbox.moveRefund("stripe", made.id, "failed");
  const failed = (await stripe("GET", `/v1/refunds/${made.id}`)).body;
  const [updated, told] = readEvents(sandbox, "stripe").slice(-2);
  expect([updated.type, told.type]).toEqual(["refund.updated", "refund.failed"]);
  expect(updated.data.object).toEqual(failed);
  expect(updated.data.previous_attributes).toMatchObject({
    status: "succeeded",
    destination_details: made.destination_details,
    failure_reason: null,
    failure_balance_transaction: null,
  });
  expect(told.data).toEqual({ object: failed });
  expect(updated.id).not.toBe(told.id);
  // A refund that does not fail is told of once.
  const waiting = sandbox.addPayment("stripe", { amount: 5, currency: "usd", refundOutcome: "requires-action" });
  const { id } = (await stripe("POST", "/v1/refunds", { body: `charge=${waiting.chargeId}` })).body;
  await stripe("POST", `/v1/refunds/${id}/cancel`);
  expect((await typesIn()).slice(0, 3)).toEqual(["refund.updated", "charge.refunded", "refund.created"]);
});

test("events are gone from the API after 30 days, and the test still has them", async () => {
  await refund();
  const events = readEvents(sandbox, "stripe");
  const statuses = () => Promise.all(events.map(async ({ id }) => (await stripe("GET", `/v1/events/${id}`)).status));
  await sandbox.clock.advance("30d");
  expect(await typesIn()).toEqual(["charge.refunded", "refund.created"]);
  expect(await statuses()).toEqual([200, 200]);
  await sandbox.clock.advance("1s");
  expect(await typesIn()).toEqual([]);
  expect(await statuses()).toEqual([404, 404]);
  const { body } = await stripe("GET", `/v1/events/${events[0].id}`);
  expect(body.error).toMatchObject({ code: "resource_missing", param: "id" });
  expect(readEvents(sandbox, "stripe")).toEqual(events);
  // Later events are there.
  await refund();
  expect(await typesIn()).toEqual(["charge.refunded", "refund.created"]);
});

test("the events of what a sandbox starts with are young enough to be read", async () => {
  const seeded = createSandbox({ refunds: 200 });
  const call = caller(seeded, "stripe");
  const events = readEvents(seeded, "stripe");
  expect(events.length).toBeGreaterThan(400);
  const statuses = await Promise.all(events.map(async ({ id }) => (await call("GET", `/v1/events/${id}`)).status));
  expect(new Set(statuses)).toEqual(new Set([200]));
});

test("a type may be a pattern, types are exact", async () => {
  await refund();
  expect(await typesIn("&type=refund.*")).toEqual(["refund.created"]);
  expect(await typesIn("&type=refund.created")).toEqual(["refund.created"]);
  expect(await typesIn("&types[]=refund.created&types[]=charge.refunded")).toEqual([
    "charge.refunded",
    "refund.created",
  ]);
  expect(await typesIn("&types[]=refund.*")).toEqual([]);
  expect(await typesIn("&types[]=*")).toEqual([]);
  const both = await stripe("GET", "/v1/events?type=refund.*&types[]=refund.created");
  expect([both.status, both.body.error.code]).toEqual([400, "parameters_exclusive"]);
});
