import { expect, test } from "vitest";
import { createSandbox, type ProviderName } from "../src/index.ts";
import { authorization, ledgerText, names } from "./caller.ts";

/** A small seeded source (xorshift), so that a failure can be repeated. */
function source(seed: number) {
  let state = seed;
  const next = (below: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  return { next, pick: <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item };
}

const PATHS = `/ /v1 /v1/refunds /v1/refunds/{id} /v1/refunds/{id}/cancel /v1/charges /v1/charges/list /v1/charges/{id}
  /v1/payment_intents /v1/payment_intents/search /v1/payment_intents/{id} /v1/payment_intents/{id}/cancel
  /v1/payment_intents/{id}/capture /v1/payment_intents/{id}/confirm /v1/balance /v1/balance_transactions
  /v1/balance_transactions/{id} /v1/events /v1/events/{id} /v1/webhook_endpoints /v1/webhook_endpoints/{id}
  /v1/disputes/list /v1/disputes/{id} /v1/disputes/{id}/close /v1/policies/check
  /v1/test_helpers/refunds/{id}/expire /api/v1/refunds /api/v1/refunds/{id} /api/v1/payments /api/v1/payments/{id}
  /api/v1/payments/{id}/refund /api/v1/payments/{id}/void /api/v1/payments/{id}/retry /api/v1/payments/{id}/fees
  /api/v1/disputes /api/v1/webhooks /api/v1/webhooks/{id}`.split(/\s+/);
const IDS = ["%zz", "%00", "__proto__", "constructor", "%F0%9F%92%B8", "a%2Fb", "x".repeat(3000), "{id}", "..;", "-1"];
const NAMES = `amount limit offset charge payment_intent starting_after ending_before expand expand[] expand[x] created
  created[gte] created[gt][a] metadata metadata[a] metadata[__proto__] __proto__ constructor toString reason first last
  after before direction statuses[] company_id partial_amount transactionId currency processor query url
  enabled_events[] a[b a]b [x] a[][][][][][] created_after types[] evidence order payment_method_data`.split(/\s+/);
const VALUES = [
  "",
  "-1",
  "0",
  "1e999",
  "99999999999999999999",
  "NaN",
  "null",
  "[]",
  "{}",
  "\u0000",
  "ä💸",
  "' OR 1=1",
  "../..",
  "true",
  "2026-02-30T99:99:99Z",
  "x".repeat(6000),
  "Y3Vyc29yOg==",
  "%",
];
const JSON_VALUES: readonly unknown[] = [
  null,
  [],
  {},
  -1,
  0,
  1e308,
  0.1,
  "",
  "x",
  true,
  [[[]]],
  { a: { b: {} } },
  "💸",
];

test.each(names)("%s: 2,000 malformed requests, no 5xx, nothing changed", async (name: ProviderName) => {
  const sandbox = createSandbox({ seed: 5, refunds: 30 });
  const { fetch, apiKey } = sandbox.providers[name];
  const { next, pick } = source(20_260_101);
  const before = ledgerText(sandbox, name);
  const form = (pairs: number) =>
    Array.from({ length: pairs }, () => `${encodeURIComponent(pick(NAMES))}=${encodeURIComponent(pick(VALUES))}`).join(
      "&",
    );
  const json = () => {
    const shape = next(8);
    if (shape === 0) return "{".repeat(next(2000));
    if (shape === 1) return `{"metadata":${'{"a":'.repeat(5000)}1${"}".repeat(5000)}}`;
    if (shape === 2) return `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    return JSON.stringify(Object.fromEntries(Array.from({ length: next(4) }, () => [pick(NAMES), pick(JSON_VALUES)])));
  };
  const real = [...sandbox.ledger.payments(name), ...sandbox.ledger.refunds(name)].map(({ id }) => id);
  for (let number = 0; number < 2000; number += 1) {
    const method = pick(["GET", "GET", "POST", "POST", "POST", "PUT", "DELETE", "PATCH"]);
    // An object that there is, but never without a parameter that there is not.
    const isReal = next(3) === 0;
    const path = pick(PATHS).replace("{id}", pick(isReal ? real : IDS));
    const query = method === "GET" || next(4) === 0 ? `?${form(1 + next(3))}${isReal ? "&bogus=1" : ""}` : "";
    const bodies = isReal ? [`bogus=1&${form(2)}`, '{"bogus":1}'] : [form(next(4)), json(), "\ufeff{}", "null", "🙃"];
    const body = method === "GET" ? null : pick(bodies);
    const headers: Record<string, string> = { Authorization: authorization(name, apiKey) };
    if (next(3) === 0) headers["Content-Type"] = pick(["application/x-www-form-urlencoded", "application/json", "x"]);
    if (next(5) === 0) headers["Idempotency-Key"] = pick(["a", "b".repeat(300)]);
    if (next(9) === 0) headers["Stripe-Version"] = headers["Api-Version-Date"] = pick(["x", "2026-01-01", "ü"]);
    const response = await fetch(new Request(`https://example.test${path}${query}`, { method, body, headers }));
    const answer = await response.json();
    // A refund that the processor refuses is a documented 502; nothing else may look like a fault of the server.
    const isProcessors = name === "refundkit" && response.status === 502 && answer.error.code === "processor_error";
    const request = `${method} ${path}${query} ${body}`.slice(0, 500);
    if (!isProcessors) expect({ request, fault: response.status >= 500 }).toEqual({ request, fault: false });
  }
  expect(ledgerText(sandbox, name)).toBe(before);
});

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
