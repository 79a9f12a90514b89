import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { authorization, caller, names, type KnownProvider } from "./caller.ts";

const sandbox = createSandbox({ refunds: 5 });
const PATHS: Readonly<Record<KnownProvider, string>> = {
  refundkit: "/v1/refunds",
  stripe: "/v1/refunds",
  whop: "/api/v1/refunds",
  wooshpay: "/v1/payment_intents",
};

function get(name: KnownProvider, headers: Record<string, string>): Promise<Response> {
  return sandbox.providers[name].fetch(new Request(`https://example.test${PATHS[name]}`, { headers }));
}

test.each(names)("%s answers 401 in its own shape without the right key", async (name) => {
  const wrong = ["", "Bearer", "Bearer nope", "Basic nope", "Basic ????", `Bearer ${sandbox.providers[name].apiKey}x`];
  for (const Authorization of wrong) {
    const response = await get(name, Authorization === "" ? {} : { Authorization });
    expect(response.status).toBe(401);
    expect((await response.json()).error.message).toEqual(expect.any(String));
  }
  const { apiKey } = sandbox.providers[name];
  expect((await get(name, { Authorization: authorization(name, apiKey) })).status).toBe(200);
});

test("Stripe takes the key as a Basic user name too; WooshPay takes it only so", async () => {
  const { stripe, wooshpay } = sandbox.providers;
  expect((await get("stripe", { Authorization: `Basic ${btoa(`${stripe.apiKey}:`)}` })).status).toBe(200);
  expect((await get("wooshpay", { Authorization: `Bearer ${wooshpay.apiKey}` })).status).toBe(401);
  expect((await get("stripe", { Authorization: "Bearer pk_test_1" })).status).toBe(403);
});

test("RefundKit's key has the documented form", () => {
  expect(sandbox.providers.refundkit.apiKey).toMatch(/^rk_test_[A-Za-z0-9_-]{32}$/);
});

test.each(names)("%s has its own error for unknown paths and methods", async (name) => {
  const call = caller(sandbox, name);
  const wrong: [string, string][] = [
    ["GET", "/"],
    ["GET", `${PATHS[name]}/`],
    ["GET", `${PATHS[name]}/a/b/c`],
    ["PUT", PATHS[name]],
    ["DELETE", PATHS[name]],
    ["GET", "/v2/refunds"],
  ];
  for (const [method, path] of wrong) {
    const { status, body } = await call(method, path);
    expect(status).toBe(404);
    expect(body.error.message).toEqual(expect.any(String));
  }
});

test.each(names)("%s: the handler needs no this", async (name) => {
  const { fetch } = sandbox.providers[name];
  expect((await fetch(new Request("http://any.host/"))).status).toBe(401);
});
