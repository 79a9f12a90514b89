import type { Fault } from "@storno/sandbox";
import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { stripeInProcess, stripeScene, type StripeScene } from "../src/stripe.ts";

const {
  StripeAPIError,
  StripeAuthenticationError,
  StripeConnectionError,
  StripeInvalidRequestError,
  StripePermissionError,
  StripeRateLimitError,
} = Stripe.errors;

describe("a request that Stripe refuses throws StripeInvalidRequestError", () => {
  const refusals: [string, (scene: StripeScene) => Promise<unknown>, object][] = [
    [
      "for a refund that there is not",
      ({ stripe }) => stripe.refunds.retrieve("re_none"),
      { statusCode: 404, code: "resource_missing" },
    ],
    [
      "for a charge that there is not",
      ({ stripe }) => stripe.refunds.create({ charge: "ch_none" }),
      { statusCode: 404, code: "resource_missing", param: "charge" },
    ],
    [
      "for the refunds of a charge that there is not",
      ({ stripe }) => stripe.refunds.list({ charge: "ch_none" }),
      { code: "resource_missing", param: "charge" },
    ],
    [
      "for a refund of nothing",
      ({ stripe }) => stripe.refunds.create({ amount: 100 }),
      { statusCode: 400, code: "parameter_missing" },
    ],
    [
      "for a fraction of a unit",
      ({ stripe, pay }) => stripe.refunds.create({ charge: pay().charge, amount: 6.9 }),
      { statusCode: 400, code: "parameter_invalid_integer", param: "amount" },
    ],
    [
      "for more than was paid",
      ({ stripe, pay }) => stripe.refunds.create({ charge: pay().charge, amount: 1001 }),
      { statusCode: 400, param: "amount" },
    ],
    [
      "for a charge that has been refunded",
      async ({ stripe, pay }) => {
        const { charge } = pay();
        await stripe.refunds.create({ charge });
        return stripe.refunds.create({ charge });
      },
      { statusCode: 400, code: "charge_already_refunded" },
    ],
    [
      "for a disputed charge",
      ({ stripe, pay }) => stripe.refunds.create({ charge: pay({ disputed: true }).charge }),
      { statusCode: 400, code: "charge_disputed" },
    ],
    [
      "for a payment that was not captured",
      ({ stripe, ledger }) => {
        const intent = ledger.payments("stripe").find(({ status }) => status === "requires_capture");
        return stripe.refunds.create({ payment_intent: intent?.id ?? "" });
      },
      { statusCode: 400, code: "payment_intent_unexpected_state" },
    ],
    [
      "for a page size above 100",
      ({ stripe }) => stripe.refunds.list({ limit: 101 }),
      { statusCode: 400, param: "limit" },
    ],
    [
      "for both cursors together",
      ({ stripe, ledger }) => {
        const [first, second] = ledger.refunds("stripe").map(({ id }) => id);
        return stripe.refunds.list({ starting_after: first ?? "", ending_before: second ?? "" });
      },
      { statusCode: 400, code: "parameters_exclusive" },
    ],
    [
      "for cancelling a refund that has succeeded",
      async ({ stripe, pay }) => stripe.refunds.cancel((await stripe.refunds.create({ charge: pay().charge })).id),
      { statusCode: 400 },
    ],
  ];

  it.each(refusals)("%s", async (_, call, expected) => {
    const scene = await stripeScene({ refunds: 60 });
    const error = await failureOf(call(scene));
    expect(error).toBeInstanceOf(StripeInvalidRequestError);
    expect(error).toMatchObject({ ...expected, rawType: "invalid_request_error" });
    expect(error.requestId).toMatch(/^req_/);
  });
});

// On loopback the sandbox knows Stripe by the key; as a `fetch` it is nothing but Stripe.
it("another key throws StripeAuthenticationError, and the key is not in it", async () => {
  const { stripe } = stripeInProcess({ apiKey: "sk_test_somebody_elses_key" });
  const error = await failureOf(stripe.refunds.list());
  expect(error).toBeInstanceOf(StripeAuthenticationError);
  expect(error).toMatchObject({ statusCode: 401, rawType: "invalid_request_error" });
  expect(error.message).not.toContain("somebody_elses_key");
});

it("a publishable key throws StripePermissionError", async () => {
  const { stripe, pay, ledger } = stripeInProcess({ apiKey: "pk_test_1" });
  const error = await failureOf(stripe.refunds.create({ charge: pay().charge }));
  expect(error).toBeInstanceOf(StripePermissionError);
  expect(error).toMatchObject({ statusCode: 403, code: "secret_key_required" });
  expect(ledger.refunds("stripe")).toEqual([]);
});

describe("what has nothing to do with the request throws the SDK's class for it", () => {
  const failures: [string, Fault, new (...parameters: never[]) => Error, object][] = [
    ["StripeRateLimitError for 429", { kind: "rate-limit" }, StripeRateLimitError, { statusCode: 429 }],
    ["StripeAPIError for 500", { kind: "error", status: 500, commit: false }, StripeAPIError, { statusCode: 500 }],
    ["StripeAPIError for 503", { kind: "error", status: 503, commit: false }, StripeAPIError, { statusCode: 503 }],
    [
      "StripeAPIError for a proxy's page",
      { kind: "html", commit: false },
      StripeAPIError,
      { message: expect.stringContaining("Invalid JSON") },
    ],
    ["StripeConnectionError for half an answer", { kind: "cut-body", bytes: 9 }, StripeConnectionError, {}],
  ];

  it.each(failures)("%s", async (_, fault, expected, members) => {
    const { stripe, sandbox, requests } = await stripeScene({ refunds: 10 });
    sandbox.faults.add({ ...fault, times: 1 });
    const error = await failureOf(stripe.refunds.list());
    expect(error).toBeInstanceOf(expected);
    expect(error).toMatchObject(members);
    expect(requests()).toHaveLength(1);
    expect((await stripe.refunds.list()).data).toHaveLength(10);
  });

  it("StripeConnectionError for no answer within the SDK's timeout", async () => {
    const { stripe, sandbox } = await stripeScene({ timeout: 100 });
    sandbox.faults.add({ kind: "hang", commit: false, times: 1 });
    const error = await failureOf(stripe.refunds.list());
    expect(error).toBeInstanceOf(StripeConnectionError);
    expect(error.message).toContain("timeout");
  });
});

it("a request on behalf of another account throws StripePermissionError, and nothing is done", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const error = await failureOf(stripe.refunds.create({ charge: pay().charge }, { stripeAccount: "acct_1" }));
  expect(error).toBeInstanceOf(StripePermissionError);
  expect(error).toMatchObject({ statusCode: 403, code: "account_invalid" });
  expect(ledger.refunds("stripe")).toEqual([]);
});

it("a body of more than a megabyte is refused, and nothing is done", async () => {
  const { stripe, pay, ledger } = await stripeScene();
  const error = await failureOf(
    stripe.refunds.create({ charge: pay().charge, metadata: { note: "x".repeat(2 ** 20) } }),
  );
  expect(error).toBeInstanceOf(StripeAPIError);
  expect(error.statusCode).toBe(413);
  expect(ledger.refunds("stripe")).toEqual([]);
});

it("a path that Stripe does not have throws StripeInvalidRequestError", async () => {
  const { stripe } = await stripeScene();
  const error = await failureOf(stripe.rawRequest("GET", "/v1/refund"));
  expect(error).toBeInstanceOf(StripeInvalidRequestError);
  expect(error).toMatchObject({ statusCode: 404, message: expect.stringContaining("Unrecognized request URL") });
});

async function failureOf(call: Promise<unknown>): Promise<InstanceType<typeof Stripe.errors.StripeError>> {
  const error: unknown = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error("the call did not fail as Stripe's SDK fails", { cause: error });
}
