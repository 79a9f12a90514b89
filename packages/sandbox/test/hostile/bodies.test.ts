import { expect, test } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { authorization } from "../caller.ts";

test.each(["refundkit", "wooshpay"] as const)("%s: metadata too deep to be written back is refused", async (name) => {
  const sandbox = createSandbox();
  const { fetch, apiKey } = sandbox.providers[name];
  const { id } = sandbox.addPayment(name, { amount: 100, currency: "usd" });
  const fields = { refundkit: { transactionId: id, amount: 1, reason: "other" }, wooshpay: { payment_intent: id } };
  for (const depth of [30, 20_000, 100_000]) {
    const metadata = `{"a":${"[".repeat(depth)}${"]".repeat(depth)}}`;
    const body = JSON.stringify({ ...fields[name], metadata: "METADATA" }).replace('"METADATA"', metadata);
    const headers = { Authorization: authorization(name, apiKey) };
    const response = await fetch(new Request("https://x.test/v1/refunds", { method: "POST", headers, body }));
    expect(response.status).toBe(400);
  }
  expect(sandbox.ledger.refunds(name)).toEqual([]);
});

test("Stripe: a form of too many, too long or too deep names is refused", async () => {
  const { fetch, apiKey } = createSandbox().providers.stripe;
  const headers = { Authorization: `Bearer ${apiKey}` };
  const bodies = [
    "a=1&".repeat(1001),
    `${"a".repeat(2000)}=1`,
    "a[b][c][d][e][f]=1",
    "a=1&a[b]=2",
    "a[b]=2&a=1",
    "a[b=1",
  ];
  for (const body of bodies) {
    const response = await fetch(new Request("https://x.test/v1/refunds", { method: "POST", headers, body }));
    expect(response.status).toBe(400);
  }
});
