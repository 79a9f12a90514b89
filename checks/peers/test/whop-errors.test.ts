import Whop from "@whop/sdk";
import { describe, expect, it } from "vitest";
import { whopScene, type WhopScene } from "../src/whop.ts";

describe("a refusal has the SDK's class for its status", () => {
  const refusals: [string, new (...parameters: never[]) => Error, (scene: WhopScene) => Promise<unknown>][] = [
    [
      "NotFoundError for a refund that there is not",
      Whop.NotFoundError,
      ({ whop }) => whop.refunds.retrieve("rf_none"),
    ],
    [
      "NotFoundError for refunding a payment that there is not",
      Whop.NotFoundError,
      ({ whop }) => whop.payments.refund("pay_none"),
    ],
    [
      "NotFoundError for a dispute that there is not",
      Whop.NotFoundError,
      ({ whop }) => whop.disputes.retrieve("dspt_none"),
    ],
    [
      "BadRequestError for more than was paid",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay(1000), { partial_amount: 10.01 }),
    ],
    [
      "BadRequestError for more decimals than the currency has",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay(1000, "jpy"), { partial_amount: 0.5 }),
    ],
    [
      "BadRequestError for an amount below zero",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay(), { partial_amount: -1 }),
    ],
    [
      "BadRequestError for a disputed payment",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay(1000, "usd", true)),
    ],
    [
      "BadRequestError for voiding a payment that was paid",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.void(pay()),
    ],
    [
      "BadRequestError for a cursor that is none",
      Whop.BadRequestError,
      async ({ whop }) => whop.refunds.list({ after: "nonsense" }),
    ],
    [
      "BadRequestError for webhooks of no company",
      Whop.BadRequestError,
      async ({ whop }) => whop.webhooks.list({ company_id: "" }),
    ],
  ];

  it.each(refusals)("%s", async (_, expected, call) => {
    const scene = await whopScene();
    await expect(call(scene)).rejects.toThrow(expected);
    expect(scene.ledger.refunds("whop")).toEqual([]);
  });
});

it("the provider's own words are in the error", async () => {
  const { whop, pay } = await whopScene();
  const refused = whop.payments.refund(pay(), { partial_amount: 11 });
  await expect(refused).rejects.toMatchObject({
    status: 400,
    error: { error: { code: "invalid_request", message: expect.stringContaining("partial_amount") } },
  });
});

it("another key throws AuthenticationError, and nothing is done", async () => {
  const { whop, pay, ledger } = await whopScene({ apiKey: "somebody-elses-key" });
  const refused = whop.payments.refund(pay());
  await expect(refused).rejects.toThrow(Whop.AuthenticationError);
  await expect(refused).rejects.not.toThrow(/somebody-elses-key/);
  expect(ledger.refunds("whop")).toEqual([]);
});

it("a version that the sandbox does not have throws BadRequestError with the versions that it has", async () => {
  const { whop } = await whopScene();
  const newer = whop.refunds.list(null, { headers: { "Api-Version-Date": "2026-09-15" } });
  await expect(newer).rejects.toThrow(Whop.BadRequestError);
  await expect(newer).rejects.toThrow(/2026-07-20/);
});
