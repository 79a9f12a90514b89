import Whop from "@whop/sdk";
import { expect, it } from "vitest";
import { whopInProcess } from "../src/whop.ts";

it("the SDK works on the sandbox's fetch, with its own base URL", async () => {
  const { whop, pay, ledger, requests } = whopInProcess();
  const id = pay();
  const { refunds } = await whop.payments.refund(id, { partial_amount: 4 });
  const refund = await whop.refunds.retrieve(refunds?.[0]?.id ?? "");
  expect(refund).toMatchObject({ amount: 4, payment: { id } });
  expect(requests()).toEqual([`POST /api/v1/payments/${id}/refund`, `GET /api/v1/refunds/${refund.id}`]);
  expect(ledger.payment("whop", id)).toMatchObject({ refundedAmount: 400, remainingAmount: 600 });
});

it("thousands of refunds are walked in both directions", async () => {
  const { whop, ledger } = whopInProcess({ refunds: 3000 });
  const booked = ledger.refunds("whop").map(({ id }) => id);
  const walk = async (direction: "asc" | "desc") => {
    const walked: string[] = [];
    for await (const { id } of whop.refunds.list({ first: 100, direction })) walked.push(id);
    return walked;
  };
  expect(await walk("asc")).toEqual(booked);
  expect(await walk("desc")).toEqual(booked.toReversed());
});

it("a refusal and a broken connection throw the SDK's classes", async () => {
  const { whop, sandbox } = whopInProcess();
  await expect(whop.refunds.retrieve("rf_none")).rejects.toThrow(Whop.NotFoundError);
  sandbox.faults.add({ kind: "reset", commit: false, times: 1 });
  await expect(whop.refunds.retrieve("rf_none")).rejects.toThrow(Whop.APIConnectionError);
});
