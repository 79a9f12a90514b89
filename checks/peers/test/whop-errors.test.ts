import type { Fault } from "@storno/sandbox";
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
      ({ whop, pay }) => whop.payments.refund(pay(), { partial_amount: 10.01 }),
    ],
    [
      "BadRequestError for more decimals than the currency has",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay({ amount: 1000, currency: "jpy" }), { partial_amount: 0.5 }),
    ],
    [
      "BadRequestError for an amount below zero",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay(), { partial_amount: -1 }),
    ],
    [
      "BadRequestError for a disputed payment",
      Whop.BadRequestError,
      ({ whop, pay }) => whop.payments.refund(pay({ disputed: true })),
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

describe("what has nothing to do with the request has the SDK's class for its status", () => {
  const failures: [string, Fault, new (...parameters: never[]) => Error][] = [
    ["RateLimitError for 429", { kind: "rate-limit", retryAfter: 7 }, Whop.RateLimitError],
    ["InternalServerError for 500", { kind: "error", status: 500, commit: false }, Whop.InternalServerError],
    ["InternalServerError for 503", { kind: "error", status: 503, commit: false }, Whop.InternalServerError],
    ["InternalServerError for a proxy's 502", { kind: "html", commit: false }, Whop.InternalServerError],
    [
      "PermissionDeniedError for a proxy's 403",
      { kind: "html", status: 403, commit: false },
      Whop.PermissionDeniedError,
    ],
    ["ConflictError for a proxy's 409", { kind: "html", status: 409, commit: false }, Whop.ConflictError],
    [
      "UnprocessableEntityError for a proxy's 422",
      { kind: "html", status: 422, commit: false },
      Whop.UnprocessableEntityError,
    ],
    ["APIConnectionError for a connection that is reset", { kind: "reset", commit: false }, Whop.APIConnectionError],
  ];

  it.each(failures)("%s", async (_, fault, expected) => {
    const { whop, sandbox, requests } = await whopScene({ refunds: 10 });
    sandbox.faults.add({ ...fault, times: 1 });
    await expect(whop.refunds.list()).rejects.toThrow(expected);
    expect(requests()).toHaveLength(1);
    expect((await whop.refunds.list()).data).toHaveLength(10);
  });

  it("APIConnectionTimeoutError for no answer within the SDK's timeout", async () => {
    const { whop, sandbox } = await whopScene({ timeout: 100 });
    sandbox.faults.add({ kind: "hang", commit: false, times: 1 });
    await expect(whop.refunds.list()).rejects.toThrow(Whop.APIConnectionTimeoutError);
  });
});

it("a version that the sandbox does not have throws BadRequestError with the versions that it has", async () => {
  const { whop } = await whopScene();
  const newer = whop.refunds.list(null, { headers: { "Api-Version-Date": "2026-09-15" } });
  await expect(newer).rejects.toThrow(Whop.BadRequestError);
  await expect(newer).rejects.toThrow(/2026-07-20/);
});
