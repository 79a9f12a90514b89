import { expect, it } from "vitest";
import { stripeInProcess } from "../src/stripe.ts";

it("the SDK's fetch client works on the sandbox's fetch, with its own host", async () => {
  const { stripe, pay, ledger, requests } = stripeInProcess();
  const { charge } = pay();
  const refund = await stripe.refunds.create({ charge, amount: 400, metadata: { order: "7" }, expand: ["charge"] });
  expect(refund).toMatchObject({ amount: 400, metadata: { order: "7" }, charge: { id: charge, amount_refunded: 400 } });
  expect(refund.lastResponse.requestId).toMatch(/^req_/);
  expect(await stripe.refunds.retrieve(refund.id, { expand: ["charge"] })).toEqual(refund);
  expect(requests()).toEqual(["POST /v1/refunds", `GET /v1/refunds/${refund.id}?expand[0]=charge`]);
  expect(ledger.payment("stripe", charge)).toMatchObject({ refundedAmount: 400, remainingAmount: 600 });
});

it("thousands of refunds are walked in both directions", async () => {
  const { stripe, ledger } = stripeInProcess({ refunds: 3000 });
  const [oldest, ...newer] = ledger.refunds("stripe").map(({ id }) => id);
  const forward = await stripe.refunds.list({ limit: 100 }).autoPagingToArray({ limit: 10_000 });
  expect(forward.map(({ id }) => id)).toEqual([...newer.toReversed(), oldest]);
  const walked: string[] = [];
  for await (const { id } of stripe.refunds.list({ ending_before: oldest ?? "", limit: 100 })) walked.push(id);
  expect(walked).toEqual(newer);
});

it("a body that breaks off throws the SDK's connection error with the request's id", async () => {
  const { stripe, sandbox } = stripeInProcess({ refunds: 10 });
  sandbox.faults.add({ kind: "cut-body", bytes: 100, times: 1 });
  await expect(stripe.refunds.list()).rejects.toMatchObject({
    type: "StripeConnectionError",
    requestId: expect.stringMatching(/^req_/),
  });
});
