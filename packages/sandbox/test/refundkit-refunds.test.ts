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
  await refund({ transactionId, amount: 300, reason: "other" });
  const conditions = [
    "Original transaction amount: 1000",
    "Previous partial refund: 300",
    "Remaining refundable amount: 700",
  ];
  expect(await check({ transactionId })).toMatchObject({ eligible: true, maxAmount: 700, conditions });
  const tooMuch = await check({ transactionId, amount: 701 });
  expect(tooMuch).toMatchObject({ eligible: false, maxAmount: 700, deadline: null, conditions });
  expect(tooMuch.reason).toBe("Requested amount of 701 exceeds the maximum refundable amount of 700");
  await refund({ transactionId, amount: 700, reason: "other" });
  expect(await check({ transactionId })).toMatchObject({ eligible: false, maxAmount: null, conditions: [] });
  expect(await check({ transactionId: "ch_none" })).toMatchObject({ eligible: false, maxAmount: null });
});

test("a disputed payment is not refunded", async () => {
  const { id } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd", disputed: true });
  const { status, body } = await refund({ transactionId: id, amount: 1, reason: "other" });
  expect([status, body.error]).toEqual([
    502,
    { message: "Stripe: This charge has been disputed", code: "processor_error" },
  ]);
  expect(await check({ transactionId: id })).toMatchObject({ eligible: false, reason: "Transaction is disputed" });
});

test("what the processor refuses is told in the name of the processor", async () => {
  const seeded = createSandbox({ refunds: 60 });
  const call = caller(seeded, "refundkit");
  const atSquare = (await call("GET", "/v1/refunds?processor=square&limit=100")).body.data;
  const partly = atSquare.find(
    ({ transactionId }: { transactionId: string }) =>
      seeded.ledger.payment("refundkit", transactionId).remainingAmount > 0,
  );
  const messageOf = async (transactionId: string, processor: string, currency: string) => {
    const body = { transactionId, amount: 10 ** 9, reason: "other", processor, currency };
    return (await call("POST", "/v1/refunds", { body })).body.error.message;
  };
  const { currency, transactionId } = partly;
  const tooMuch = "Refund amount is greater than unrefunded amount on charge";
  expect(await messageOf(transactionId, "square", currency)).toBe(`Square: ${tooMuch}`);
  expect(await messageOf(transactionId, "square", "zar")).toMatch(/^Square: This charge is in/);
  const { id } = seeded.addPayment("refundkit", { amount: 1000, currency: "usd" });
  expect(await messageOf(id, "stripe", "usd")).toBe(`Stripe: ${tooMuch}`);
});

test("the full envelope has both keys, 201 for a new refund and three members of a cancelled one", async () => {
  const other = createSandbox({ refundkit: { envelope: "full" } });
  const full = caller(other, "refundkit");
  expect((await full("GET", "/v1/refunds")).body).toEqual({ data: [], error: null });
  const { body } = await full("GET", "/v1/refunds/ref_none");
  expect(body).toEqual({ data: null, error: { message: "Refund not found", code: "not_found" } });
  const transactionId = other.addPayment("refundkit", { amount: 1000, currency: "usd" }).id;
  const made = await full("POST", "/v1/refunds", { body: { transactionId, amount: 1, reason: "other" } });
  expect([made.status, made.body.error, made.body.data.status]).toEqual([201, null, "processing"]);
  const { id } = made.body.data;
  const cancelled = await full("POST", `/v1/refunds/${id}/cancel`);
  expect([cancelled.status, cancelled.body]).toEqual([
    200,
    { data: { id, status: "cancelled", updatedAt: "2026-01-01T00:00:03.000Z" }, error: null },
  ]);
});

test.each([
  [{ kind: "rate-limit", retryAfter: 7 }, 429, "rate_limited", "7"],
  [{ kind: "error", status: 500, commit: false }, 500, "internal_error", null],
  [{ kind: "error", status: 503, commit: true }, 503, "internal_error", null],
] as const)("the fault %j is told in RefundKit's words", async (fault, status, code, retryAfter) => {
  for (const envelope of ["short", "full"] as const) {
    const faulty = createSandbox({ faults: [fault], refundkit: { envelope } });
    const { id: transactionId } = faulty.addPayment("refundkit", { amount: 1000, currency: "usd" });
    const body = { transactionId, amount: 1, reason: "other" };
    const answer = await caller(faulty, "refundkit")("POST", "/v1/refunds", { body });
    expect([answer.status, answer.headers.get("Retry-After")]).toEqual([status, retryAfter]);
    const error = { message: expect.any(String), code };
    expect(answer.body).toEqual(envelope === "full" ? { data: null, error } : { error });
    expect(faulty.ledger.refunds("refundkit")).toHaveLength("commit" in fault && fault.commit ? 1 : 0);
  }
});
