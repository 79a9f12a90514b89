import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { caller, ledgerText, names } from "./caller.ts";
import { refundRequest } from "./refund-request.ts";

const LISTS = {
  refundkit: "/v1/refunds",
  stripe: "/v1/refunds",
  whop: "/api/v1/refunds",
  wooshpay: "/v1/payment_intents",
};

test.each(names)("%s refuses a query with a parameter that it does not have", async (name) => {
  const sandbox = createSandbox({ refunds: 5 });
  const call = caller(sandbox, name);
  expect((await call("GET", LISTS[name])).status).toBe(200);
  const { status, body } = await call("GET", `${LISTS[name]}?colour=red`);
  expect([status, body.error.message]).toEqual([400, expect.stringContaining("colour")]);
});

test.each(names)("%s refuses a refund with a parameter that it does not have, and makes none", async (name) => {
  const sandbox = createSandbox();
  const call = caller(sandbox, name);
  const payment = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
  const { path, body } = refundRequest(name, payment, 400);
  const strange = typeof body === "string" ? `${body}&colour=red` : { ...Object(body), colour: "red" };
  const before = ledgerText(sandbox, name);
  const refused = await call("POST", path, { body: strange });
  expect([refused.status, refused.body.error.message]).toEqual([400, expect.stringContaining("colour")]);
  expect(ledgerText(sandbox, name)).toBe(before);
  // It was for the parameter alone.
  expect((await call("POST", path, { body })).status).toBe(200);
});
