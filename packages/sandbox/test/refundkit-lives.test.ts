import { expect, test } from "vitest";
import { createSandbox, type PaymentInput } from "../src/index.ts";
import { caller, readEvents } from "./caller.ts";

async function scene(payment: Partial<PaymentInput> = {}) {
  const sandbox = createSandbox();
  const call = caller(sandbox, "refundkit");
  const { id: transactionId } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd", ...payment });
  const refund = (amount: number) => call("POST", "/v1/refunds", { body: { transactionId, amount, reason: "other" } });
  const made = (await refund(1000)).body.data;
  const look = async () => (await call("GET", `/v1/refunds/${made.id}`)).body.data;
  return {
    sandbox,
    made,
    refund,
    look,
    cancel: () => call("POST", `/v1/refunds/${made.id}/cancel`, { body: {} }),
    eligible: async () => (await call("POST", "/v1/policies/check", { body: { transactionId } })).body.data.eligible,
    history: () => sandbox.ledger.payment("refundkit", transactionId),
    movements: () =>
      sandbox.journal.movements("refundkit").map(({ from, to, request }) => [from, to, request !== null]),
    events: () => readEvents(sandbox, "refundkit").map(({ type, data }) => [type, data.status]),
  };
}

test("succeeds: with the processor at once, completed after two minutes", async () => {
  const { sandbox, made, look, history, movements, events } = await scene();
  expect(made).toMatchObject({ status: "processing", createdAt: "2026-01-01T00:00:02.000Z" });
  expect(made.updatedAt).toBe(made.createdAt);
  expect(made.externalRefundId).toMatch(/^re_\w{16}$/);
  await sandbox.clock.advance("1m59s");
  expect(await look()).toEqual(made);
  await sandbox.clock.advance("1s");
  expect(await look()).toEqual({ ...made, status: "completed", updatedAt: "2026-01-01T00:02:02.000Z" });
  expect(history()).toMatchObject({ refundedAmount: 1000, remainingAmount: 0 });
  expect(movements()).toEqual([
    [null, "processing", true],
    ["processing", "completed", false],
  ]);
  expect(events()).toEqual([
    ["refund.created", "processing"],
    ["refund.processing", "processing"],
    ["refund.completed", "completed"],
  ]);
  await sandbox.clock.advance("365d");
  expect((await look()).status).toBe("completed");
});

test("succeeds-later: the processor has it after a minute, it is completed a day later", async () => {
  const { sandbox, made, look, history, movements, events } = await scene({ refundOutcome: "succeeds-later" });
  expect(made).toMatchObject({ status: "pending", externalRefundId: null });
  expect(history()).toMatchObject({ refundedAmount: 1000, remainingAmount: 0 });
  await sandbox.clock.advance("59s");
  expect(await look()).toEqual(made);
  await sandbox.clock.advance("1s");
  const processing = await look();
  expect(processing).toMatchObject({ status: "processing", updatedAt: "2026-01-01T00:01:02.000Z" });
  expect(processing.externalRefundId).toMatch(/^re_\w{16}$/);
  await sandbox.clock.advance("23h59m59s");
  expect(await look()).toEqual(processing);
  await sandbox.clock.advance("1s");
  expect(await look()).toEqual({ ...processing, status: "completed", updatedAt: "2026-01-02T00:01:02.000Z" });
  expect(movements()).toEqual([
    [null, "pending", true],
    ["pending", "processing", false],
    ["processing", "completed", false],
  ]);
  expect(events().map(([type]) => type)).toEqual(["refund.created", "refund.processing", "refund.completed"]);
});

test("fails-later: failed after a day, and the amount can be refunded again", async () => {
  const { sandbox, made, refund, look, eligible, history, movements, events } = await scene({
    refundOutcome: "fails-later",
  });
  expect(made.status).toBe("processing");
  expect([await eligible(), (await refund(1)).body.error.code]).toEqual([false, "refund_already_processed"]);
  await sandbox.clock.advance("1d");
  expect(await look()).toMatchObject({ status: "failed", externalRefundId: made.externalRefundId });
  expect(history()).toMatchObject({ refundedAmount: 0, remainingAmount: 1000 });
  expect(movements()).toEqual([
    [null, "processing", true],
    ["processing", "failed", false],
  ]);
  expect(events().at(-1)).toEqual(["refund.failed", "failed"]);
  expect([await eligible(), (await refund(1000)).status]).toEqual([true, 200]);
});

test.each(["fails-after-success", "requires-action", "awaits-funds"] as const)(
  "RefundKit documents no refund that %s",
  (refundOutcome) => {
    const { addPayment } = createSandbox();
    const add = () => addPayment("refundkit", { amount: 1, currency: "usd", refundOutcome });
    expect(add).toThrow(`"${refundOutcome}"; refundOutcome is one of succeeds, succeeds-later, fails-later`);
  },
);

test("a pending refund is cancelled and never reaches the processor", async () => {
  const { sandbox, made, refund, look, cancel, history, movements, events } = await scene({
    refundOutcome: "succeeds-later",
  });
  const { status, body } = await cancel();
  expect(status).toBe(200);
  expect(body.data).toEqual({ ...made, status: "cancelled", updatedAt: "2026-01-01T00:00:03.000Z" });
  await sandbox.clock.advance("2d");
  expect(await look()).toEqual(body.data);
  expect(history()).toMatchObject({ refundedAmount: 0, remainingAmount: 1000 });
  expect(movements().at(-1)).toEqual(["pending", "cancelled", true]);
  expect(events().at(-1)).toEqual(["refund.cancelled", "cancelled"]);
  expect((await cancel()).body.error).toEqual({
    message: "Refund cannot be cancelled — status is 'cancelled'",
    code: "refund_not_cancellable",
  });
  expect((await refund(1000)).status).toBe(200);
});

test("for a minute the processor gives a refund back; then a cancellation leaves it processing, with 200", async () => {
  const early = await scene();
  await early.sandbox.clock.advance("59s");
  expect((await early.cancel()).body.data.status).toBe("cancelled");

  const late = await scene();
  await late.sandbox.clock.advance("1m");
  const { status, body } = await late.cancel();
  expect([status, body.data]).toEqual([200, late.made]);
  expect(late.movements()).toHaveLength(1);
  await late.sandbox.clock.advance("1m");
  expect((await late.look()).status).toBe("completed");
  expect((await late.cancel()).body.error.code).toBe("refund_not_cancellable");
  expect(late.history().remainingAmount).toBe(0);
});

test("Square takes no refund back", async () => {
  const sandbox = createSandbox({ refunds: 1000 });
  const call = caller(sandbox, "refundkit");
  const { body } = await call("GET", "/v1/refunds?processor=square&status=pending&limit=2");
  const [waiting, sent] = body.data;
  sandbox.moveRefund("refundkit", sent.id, "processing");
  const cancel = async ({ id }: { id: string }) => (await call("POST", `/v1/refunds/${id}/cancel`)).body.data.status;
  expect([await cancel(waiting), await cancel(sent)]).toEqual(["cancelled", "processing"]);
});

test("a test moves a refund along the documented statuses and no others", async () => {
  const { sandbox, made, look, movements, events } = await scene({ refundOutcome: "succeeds-later" });
  const move = (status: string) => sandbox.moveRefund("refundkit", made.id, status);
  expect(() => move("completed")).toThrow("it can become processing or cancelled or failed");
  expect(move("processing").status).toBe("processing");
  expect((await look()).externalRefundId).toMatch(/^re_/);
  expect(() => move("pending")).toThrow(RangeError);
  expect(move("failed").status).toBe("failed");
  for (const status of ["completed", "cancelled", "failed", "nonsense"]) {
    expect(() => move(status)).toThrow("nothing can follow it");
  }
  expect(() => sandbox.moveRefund("refundkit", "ref_none", "failed")).toThrow(RangeError);
  await sandbox.clock.advance("3d");
  expect((await look()).status).toBe("failed");
  expect(movements()).toEqual([
    [null, "pending", true],
    ["pending", "processing", false],
    ["processing", "failed", false],
  ]);
  expect(events().map(([type]) => type)).toEqual(["refund.created", "refund.processing", "refund.failed"]);
});

test("a refund that was moved by hand lives on from its new status", async () => {
  const { sandbox, made, look } = await scene({ refundOutcome: "succeeds-later" });
  await sandbox.clock.advance("30s");
  sandbox.moveRefund("refundkit", made.id, "processing");
  await sandbox.clock.advance("1m59s");
  expect((await look()).status).toBe("processing");
  await sandbox.clock.advance("1s");
  expect((await look()).status).toBe("completed");
  await sandbox.clock.advance("3d");
  expect(sandbox.journal.movements("refundkit").map(({ to }) => to)).toEqual(["pending", "processing", "completed"]);
});

test("a refund that fails before the processor had it has no id there", async () => {
  const { sandbox, made, look } = await scene({ refundOutcome: "succeeds-later" });
  sandbox.moveRefund("refundkit", made.id, "failed");
  expect(await look()).toMatchObject({ status: "failed", externalRefundId: null });
});

test("refunds that the sandbox starts with go on when the clock does", async () => {
  const sandbox = createSandbox({ refunds: 200 });
  const counts = () => sandbox.ledger.totals("refundkit").byStatus;
  const { pending = 0, processing = 0, completed = 0, failed, cancelled } = counts();
  expect(Math.min(pending, processing, completed)).toBeGreaterThan(3);
  expect(sandbox.journal.entries).toEqual([]);
  await sandbox.clock.advance("2m");
  expect(counts()).toEqual({ processing: pending, completed: completed + processing, failed, cancelled });
  await sandbox.clock.advance("1d");
  expect(counts()).toEqual({ completed: completed + processing + pending, failed, cancelled });
  expect(sandbox.journal.movements("refundkit")).toHaveLength(2 * pending + processing);
});

test("every seeded refund has told its story, and has an id at the processor once it was there", async () => {
  const sandbox = createSandbox({ refunds: 100 });
  const { body } = await caller(sandbox, "refundkit")("GET", "/v1/refunds?limit=100");
  const told = readEvents(sandbox, "refundkit");
  for (const refund of body.data) {
    const events = told.filter(({ data }) => data.id === refund.id);
    const wasThere = events.some(({ type }) => type === "refund.processing");
    expect(refund.externalRefundId !== null).toBe(wasThere);
    expect(events.at(-1)?.data).toEqual(refund);
    expect(events[0]?.type).toBe("refund.created");
  }
});
