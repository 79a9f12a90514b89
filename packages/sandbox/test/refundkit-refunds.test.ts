import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { caller, ledgerText } from "./caller.ts";

const sandbox = createSandbox({ refunds: 60 });
const refundkit = caller(sandbox, "refundkit");
const pay = (currency = "usd") => sandbox.addPayment("refundkit", { amount: 1000, currency }).id;
const check = async (body: unknown) => (await refundkit("POST", "/v1/policies/check", { body })).body.data;
const refund = (body: unknown) => refundkit("POST", "/v1/refunds", { body });

test("a refund is made in part and in full, then the transaction is done", async () => {
  const transactionId = pay();
  const { status, body } = await refund({
    transactionId,
    amount: 400,
    reason: "other",
    metadata: { deep: [1, { a: null }] },
  });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    transactionId,
    amount: 400,
    currency: "usd",
    status: "processing",
    initiatedBy: "api",
  });
  expect(body.data.metadata).toEqual({ deep: [1, { a: null }] });
  expect(body.data.createdAt).toMatch(/^2026-01-01T00:00:\d\d\.000Z$/);
  expect((await refundkit("GET", `/v1/refunds/${body.data.id}`)).body).toEqual(body);
  await refund({ transactionId, amount: 600, reason: "other" });
  const again = await refund({ transactionId, amount: 1, reason: "other" });
  expect([again.status, again.body.error.code]).toEqual([409, "refund_already_processed"]);
});

test("what the processor refuses is a processor error and changes nothing", async () => {
  const transactionId = pay();
  const wrong = [
    { transactionId: "ch_none", amount: 1 },
    { transactionId, amount: 1001 },
    { transactionId, amount: 1.5 },
    { transactionId, amount: 1, processor: "square" },
    { transactionId: pay("eur"), amount: 1 },
  ];
  const before = ledgerText(sandbox, "refundkit");
  for (const body of wrong) {
    const answer = await refund({ ...body, reason: "other" });
    expect([answer.status, answer.body.error.code]).toEqual([502, "processor_error"]);
  }
  expect(ledgerText(sandbox, "refundkit")).toBe(before);
});

test.each([
  [{ amount: 1, reason: "other" }, "Transaction ID is required"],
  [{ transactionId: "", amount: 1, reason: "other" }, "Transaction ID is required"],
  [{ transactionId: "ch_1", amount: 0, reason: "other" }, "Amount must be positive"],
  [{ transactionId: "ch_1", amount: "1", reason: "other" }, "Amount must be positive"],
  [{ transactionId: "ch_1", amount: 1, reason: "customer_request" }, "Invalid reason"],
  [{ transactionId: "ch_1", amount: 1, reason: "other", currency: "euro" }, "Invalid currency"],
  [{ transactionId: "ch_1", amount: 1, reason: "other", extra: 1 }, "unknown"],
])("%j is a validation error", async (fields, message) => {
  const { status, body } = await refund(fields);
  expect([status, body.error.code]).toEqual([400, "validation_error"]);
  expect(body.error.message).toContain(message);
});

test.each(["limit=0", "limit=101", "limit=x"])(
  "refunds?%s is a validation error in the documented words",
  async (query) => {
    const { status, body } = await refundkit("GET", `/v1/refunds?${query}`);
    expect(status).toBe(400);
    expect(body).toEqual({ error: { message: "Limit must be between 1 and 100", code: "validation_error" } });
  },
);

test("pending and processing refunds are cancelled, others are not", async () => {
  const transactionId = pay();
  const { id } = (await refund({ transactionId, amount: 1000, reason: "other" })).body.data;
  expect((await refundkit("POST", `/v1/refunds/${id}/cancel`, { body: {} })).body.data.status).toBe("cancelled");
  const again = await refundkit("POST", `/v1/refunds/${id}/cancel`);
  expect([again.status, again.body.error.code]).toEqual([409, "refund_not_cancellable"]);
  expect((await refund({ transactionId, amount: 1000, reason: "other" })).status).toBe(200);
});

test("the policy says what can be refunded", async () => {
  const transactionId = pay();
  expect(await check({ transactionId })).toMatchObject({ eligible: true, maxAmount: 1000 });
  expect(await check({ transactionId, amount: 1001 })).toMatchObject({ eligible: false, maxAmount: 1000 });
  expect(await check({ transactionId: "ch_none" })).toMatchObject({ eligible: false, maxAmount: null });
});

test("the full envelope has both keys", async () => {
  const full = caller(createSandbox({ refundkit: { envelope: "full" } }), "refundkit");
  expect((await full("GET", "/v1/refunds")).body).toEqual({ data: [], error: null });
  const { body } = await full("GET", "/v1/refunds/ref_none");
  expect(body).toEqual({ data: null, error: { message: "Refund not found", code: "not_found" } });
});

test("events follow a refund from its creation to its cancelling", async () => {
  const { id } = (await refund({ transactionId: pay(), amount: 1, reason: "other" })).body.data;
  await refundkit("POST", `/v1/refunds/${id}/cancel`);
  const events = sandbox.providers.refundkit.deliveries().slice(-3);
  expect(events.map(({ type }) => type)).toEqual(["refund.created", "refund.processing", "refund.cancelled"]);
});
