import Whop from "@whop/sdk";
import { expect, it } from "vitest";
import { whopScene } from "../src/whop.ts";

it("a refund answers with the payment, in which the refund is found", async () => {
  const { whop, pay, ledger } = await whopScene();
  const id = pay({ amount: 1230 });
  const payment = await whop.payments.refund(id, { partial_amount: 6.9 });
  expect(payment).toMatchObject({ id, total: 12.3, refunded_amount: 6.9, substatus: "partially_refunded" });
  const refund = await whop.refunds.retrieve(payment.refunds?.[0]?.id ?? "");
  expect(refund).toMatchObject({ amount: 6.9, currency: "usd", status: "succeeded", payment: { id, total: 12.3 } });
  expect(ledger.refunds("whop")).toMatchObject([{ id: refund.id, paymentId: id, amount: 690, currency: "usd" }]);
});

it("partial refunds add up to the payment, and no amount gives back all that is left", async () => {
  const { whop, pay, ledger } = await whopScene();
  const id = pay();
  await whop.payments.refund(id, { partial_amount: 0.1 });
  await whop.payments.refund(id, { partial_amount: 0.2 });
  await expect(whop.payments.refund(id, { partial_amount: 9.71 })).rejects.toThrow(Whop.BadRequestError);
  expect(await whop.payments.refund(id, { partial_amount: null })).toMatchObject({
    refunded_amount: 10,
    substatus: "refunded",
    refundable: false,
  });
  expect(ledger.refunds("whop").map(({ amount }) => amount)).toEqual([10, 20, 970]);
});

it.each([
  ["jpy", 700, 1, 1],
  ["kwd", 5125, 5.125, 5125],
  ["usd", 200_000_000_001, 1_999_999_999.99, 199_999_999_999],
])("a partial amount in %s has the currency's decimals: of %d, %d is %d", async (currency, paid, amount, minor) => {
  const { whop, pay, ledger } = await whopScene();
  await whop.payments.refund(pay({ amount: paid, currency }), { partial_amount: amount });
  expect(ledger.refunds("whop").map((refund) => refund.amount)).toEqual([minor]);
});

it("an open payment is voided or retried, and fees stay after a refund", async () => {
  const { whop, pay, ledger } = await whopScene({ refunds: 300 });
  const [first, second] = ledger.payments("whop").filter(({ status }) => status === "open");
  expect(await whop.payments.void(first?.id ?? "")).toMatchObject({ status: "void", retryable: false });
  expect(await whop.payments.retry(second?.id ?? "")).toMatchObject({ status: "pending" });
  const id = pay();
  const before = (await whop.payments.listFees(id)).data;
  expect(before.map(({ amount, currency }) => [amount, currency])).toEqual([
    [0.3, "usd"],
    [0.27, "usd"],
  ]);
  await whop.payments.refund(id);
  expect((await whop.payments.listFees(id)).data).toEqual(before);
});
