import type { RefundOutcome } from "@storno/sandbox";
import { describe, expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

interface Seen {
  /** The refund's statuses, when it is made and five days later. */
  readonly statuses: readonly [string, string];
  /** What the payment says after five days. */
  readonly payment: object;
}

const REFUNDED = { refunded_amount: 10, substatus: "refunded", refundable: false, refunded_at: expect.any(String) };
const UNTOUCHED = { refunded_amount: 0, substatus: "succeeded", refundable: true, refunded_at: null };

describe("a refund of which the SDK reads", () => {
  const lives: [RefundOutcome, Seen][] = [
    ["succeeds", { statuses: ["succeeded", "succeeded"], payment: REFUNDED }],
    ["succeeds-later", { statuses: ["pending", "succeeded"], payment: REFUNDED }],
    ["fails-later", { statuses: ["pending", "failed"], payment: UNTOUCHED }],
    ["requires-action", { statuses: ["requires_action", "requires_action"], payment: REFUNDED }],
  ];

  it.each(lives)("%s", async (refundOutcome, { statuses, payment }) => {
    const { whop, sandbox, pay, ledger } = await whopScene();
    const id = pay({ refundOutcome });
    const { refunds } = await whop.payments.refund(id);
    const [made] = refunds ?? [];
    expect(await whop.payments.retrieve(id)).toMatchObject(REFUNDED);
    await sandbox.clock.advance("5d");
    const now = await whop.refunds.retrieve(made?.id ?? "");
    expect([made?.status, now.status]).toEqual(statuses);
    expect(await whop.payments.retrieve(id)).toMatchObject({
      ...payment,
      refunds: [{ id: now.id, status: now.status }],
    });
    const { data } = await whop.refunds.list({ payment_id: id });
    expect(data).toMatchObject([{ id: now.id, status: now.status }]);
    const [refund] = ledger.payment("whop", id).refunds;
    expect(refund).toMatchObject({ refund: { id: now.id, status: now.status } });
  });
});

it("of several refunds only those that stand count, and what failed can be refunded again", async () => {
  const { whop, sandbox, pay, ledger } = await whopScene();
  const id = pay({ refundOutcome: "fails-later" });
  await whop.payments.refund(id, { partial_amount: 3 });
  await sandbox.clock.advance("2d");
  const both = await whop.payments.refund(id, { partial_amount: 4.5 });
  expect(both).toMatchObject({ refunded_amount: 4.5, substatus: "partially_refunded", refundable: true });
  const newest = ledger.refunds("whop").at(-1);
  sandbox.moveRefund("whop", newest?.id ?? "", "succeeded");
  await sandbox.clock.advance("5d");
  expect(await whop.payments.refund(id)).toMatchObject({ refunded_amount: 10, substatus: "refunded" });
  expect(ledger.refunds("whop").map(({ amount, status }) => [amount, status])).toEqual([
    [300, "failed"],
    [450, "succeeded"],
    [550, "pending"],
  ]);
});
