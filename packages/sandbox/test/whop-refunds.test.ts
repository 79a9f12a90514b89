import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, type Call } from "./caller.ts";

let sandbox: Sandbox;
let whop: Call;

beforeEach(() => {
  sandbox = createSandbox({ refunds: 120 });
  whop = caller(sandbox, "whop");
});

const pay = (amount = 1000, currency = "usd") => sandbox.addPayment("whop", { amount, currency });
const refund = (id: string, body?: unknown) => whop("POST", `/api/v1/payments/${id}/refund`, { body });

test("a refund answers with the payment, in decimals of major units", async () => {
  const { id } = pay(1230);
  const { status, body } = await refund(id, { partial_amount: 6.9 });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id,
    total: 12.3,
    refunded_amount: 6.9,
    substatus: "partially_refunded",
    refundable: true,
  });
  const found = (await whop("GET", `/api/v1/refunds/${body.refunds[0].id}`)).body;
  expect(found).toMatchObject({ amount: 6.9, currency: "usd", status: "succeeded", payment: { id, total: 12.3 } });
  expect((await refund(id)).body).toMatchObject({ refunded_amount: 12.3, substatus: "refunded", refundable: false });
  expect((await refund(id)).status).toBe(400);
});

test.each([
  ["usd", 690, 6.9],
  ["usd", 100, 1],
  ["usd", 7, 0.07],
  ["usd", 110, 1.1],
  ["jpy", 690, 690],
  ["kwd", 1005, 1.005],
  ["kwd", 1, 0.001],
  ["eur", 99_999_999_999, 999_999_999.99],
])("%s: %d minor units are %d", async (currency, amount, decimal) => {
  const payment = pay(amount, currency);
  expect((await whop("GET", `/api/v1/payments/${payment.id}`)).body.total).toBe(decimal);
  expect((await refund(payment.id, { partial_amount: decimal })).status).toBe(200);
  expect(sandbox.ledger.refunds("whop").at(-1)).toMatchObject({ paymentId: payment.id, amount, currency });
});

test.each([
  ["usd", 6.905],
  ["jpy", 1.5],
  ["kwd", 0.0001],
  ["usd", 10.01],
  ["usd", 1e21],
  ["usd", 1e-7],
  ["usd", 0],
  ["usd", -1],
  ["usd", "6.9"],
  ["usd", true],
])("%s %j of 1000 minor units is refused and changes nothing", async (currency, partial) => {
  const { id } = pay(1000, currency);
  const before = ledgerText(sandbox, "whop");
  const { status, body } = await refund(id, { partial_amount: partial });
  expect([status, body.error.code]).toEqual([400, "invalid_request"]);
  expect(ledgerText(sandbox, "whop")).toBe(before);
});

test("null and an empty body refund the whole payment", async () => {
  expect((await refund(pay().id, { partial_amount: null })).body.refunded_amount).toBe(10);
  expect((await refund(pay().id, {})).body.refunded_amount).toBe(10);
});

test("only paid and undisputed payments are refundable", async () => {
  const disputed = sandbox.addPayment("whop", { amount: 1000, currency: "usd", disputed: true });
  expect((await refund(disputed.id)).status).toBe(400);
  const { disputes } = (await whop("GET", `/api/v1/payments/${disputed.id}`)).body;
  expect((await whop("GET", `/api/v1/disputes/${disputes[0].id}`)).body.payment.id).toBe(disputed.id);
  const open = sandbox.ledger.payments("whop").find(({ status }) => status === "open");
  expect((await refund(open?.id ?? "")).status).toBe(400);
  expect((await refund("pay_none")).status).toBe(404);
});

test("open payments can be voided or retried, paid ones cannot", async () => {
  const [first, second] = sandbox.ledger.payments("whop").filter(({ status }) => status === "open");
  expect((await whop("POST", `/api/v1/payments/${first?.id}/void`)).body).toMatchObject({
    status: "void",
    voidable: false,
  });
  expect((await whop("POST", `/api/v1/payments/${first?.id}/void`)).status).toBe(400);
  if (second !== undefined) {
    expect((await whop("POST", `/api/v1/payments/${second.id}/retry`)).body.status).toBe("pending");
  }
  expect((await whop("POST", `/api/v1/payments/${pay().id}/retry`)).status).toBe(400);
});

test("fees are a list and stay after a refund", async () => {
  const { id } = pay();
  const fees = (await whop("GET", `/api/v1/payments/${id}/fees`)).body;
  expect(fees.data.map(({ amount }: { amount: number }) => amount)).toEqual([0.3, 0.27]);
  await refund(id);
  expect((await whop("GET", `/api/v1/payments/${id}/fees`)).body).toEqual(fees);
});

const dated = (version: string) => ({ headers: { "Api-Version-Date": version } });

test("an unknown version is refused with the known ones", async () => {
  const plain = await whop("GET", "/api/v1/refunds");
  for (const known of ["2025-01-01", "2026-07-20"]) {
    expect((await whop("GET", "/api/v1/refunds", dated(known))).text).toBe(plain.text);
  }
  for (const unknown of ["1999-01-01", "2026-09-15", "2026-07-20-2", "latest", ""]) {
    const { status, body } = await whop("GET", "/api/v1/refunds", dated(unknown));
    expect([status, body.error.code]).toEqual([400, "invalid_request"]);
    expect(body.error.message).toContain("2025-01-01, 2026-07-20");
  }
});

test("refunds are found by payment, buyer, company and time, in both directions", async () => {
  const ids = async (query: string): Promise<string[]> =>
    (await whop("GET", `/api/v1/refunds?first=100&${query}`)).body.data.map((one: { id: string }) => one.id);
  const [, , third] = sandbox.ledger.refunds("whop");
  const all = sandbox.ledger.refunds("whop").map(({ id }) => id);
  const found = (await whop("GET", `/api/v1/refunds/${third?.id}`)).body;
  const { company } = (await whop("GET", `/api/v1/payments/${found.payment.id}`)).body;
  expect(await ids(`payment_id=${found.payment.id}`)).toContain(found.id);
  expect(await ids("payment_id=pay_none")).toEqual([]);
  expect(await ids(`user_id=${found.payment.user.id}`)).toContain(found.id);
  expect(await ids(`company_id=${company.id}&direction=asc`)).toEqual(all.slice(0, 100));
  expect(await ids("company_id=biz_none")).toEqual([]);
  expect(await ids("direction=desc")).toEqual(all.toReversed().slice(0, 100));
  expect(await ids(`direction=asc&created_after=${found.created_at}`)).not.toContain(found.id);
  expect(await ids(`direction=asc&created_before=${found.created_at}`)).not.toContain(found.id);
});

test("payments are found by what a buyer is called", async () => {
  const [payment] = sandbox.ledger.payments("whop");
  const { user, membership } = (await whop("GET", `/api/v1/payments/${payment?.id}`)).body;
  const byId = (await whop("GET", `/api/v1/payments?query=${user.id}`)).text;
  expect(JSON.parse(byId).data.length).toBeGreaterThan(0);
  for (const query of [user.email, user.name, user.username, user.username.toUpperCase(), membership.id]) {
    expect((await whop("GET", `/api/v1/payments?query=${query}`)).text).toBe(byId);
  }
  expect((await whop("GET", "/api/v1/payments?query=example.com")).body.data).toEqual([]);
});

test("a walk goes on from a payment that its own filter does not show any more", async () => {
  const paid = "/api/v1/payments?substatuses[]=succeeded&first=1";
  const first = (await whop("GET", paid)).body;
  await refund(first.data[0].id);
  const second = (await whop("GET", `${paid}&after=${first.page_info.end_cursor}`)).body;
  expect(second.data[0].substatus).toBe("succeeded");
  expect(second.page_info.has_previous_page).toBe(true);
});

test.each([
  "first=0",
  "first=x",
  "first=1&last=1",
  "after=nonsense",
  "after=Y3Vyc29yOnJmX25vbmU=",
  "direction=up",
  "bogus=1",
  "created_after=yesterday",
  "after=",
  "bogus=",
])("refunds?%s is refused", async (query) => {
  const { status, body } = await whop("GET", `/api/v1/refunds?${query}`);
  expect([status, body.error.code]).toEqual([400, "invalid_request"]);
});

test("an empty value is null and does not filter, but a required one is missing", async () => {
  const empty = "company_id=&payment_id=&user_id=&direction=&first=&last=&before=&created_after=&created_before=";
  const plain = await whop("GET", "/api/v1/refunds");
  expect((await whop("GET", `/api/v1/refunds?${empty}`)).text).toBe(plain.text);
  const payments = await whop("GET", "/api/v1/payments");
  expect((await whop("GET", "/api/v1/payments?statuses=&include_free=&order=")).text).toBe(payments.text);
  expect((await whop("GET", "/api/v1/disputes?company_id=")).status).toBe(400);
});

test("the payment is changed by a refund, but not charged again by it", async () => {
  const { id } = pay();
  const before = (await whop("GET", `/api/v1/payments/${id}`)).body;
  const after = (await refund(id, { partial_amount: 1 })).body;
  expect(before).toMatchObject({ refunded_amount: 0, refunded_at: null, updated_at: before.created_at });
  expect(after.refunded_at).toBe(after.refunds[0].created_at);
  expect(after.updated_at).toBe(after.refunds[0].created_at);
  expect(after.last_payment_attempt).toBe(before.created_at);
});

test("this surface knows no idempotency keys: the same key twice makes two refunds", async () => {
  const { id } = pay();
  const keyed = { body: { partial_amount: 2 }, headers: { "Idempotency-Key": "once" } };
  const first = await whop("POST", `/api/v1/payments/${id}/refund`, keyed);
  const second = await whop("POST", `/api/v1/payments/${id}/refund`, keyed);
  expect([first.status, second.status]).toEqual([200, 200]);
  expect(second.headers.get("Idempotent-Replayed")).toBeNull();
  const { refunds, refundedAmount } = sandbox.ledger.payment("whop", id);
  expect(refundedAmount).toBe(400);
  expect(refunds.map(({ request }) => request?.idempotencyKey)).toEqual(["once", "once"]);
  expect(new Set(refunds.map(({ request }) => request?.number)).size).toBe(2);
});

test("a key that is in use stops nobody", async () => {
  const { id } = pay();
  const keyed = { body: { partial_amount: 2 }, headers: { "Idempotency-Key": "once" } };
  sandbox.faults.add({ kind: "stall", provider: "whop", times: 1 });
  const stalled = whop("POST", `/api/v1/payments/${id}/refund`, keyed);
  expect((await whop("POST", `/api/v1/payments/${id}/refund`, keyed)).status).toBe(200);
  sandbox.faults.resume();
  expect((await stalled).body.refunded_amount).toBe(4);
});

test.each([
  [429, { kind: "rate-limit", retryAfter: 7 }],
  [503, { kind: "error", status: 503, commit: false }],
] as const)("%d comes in the provider's own shape and refunds nothing", async (expected, fault) => {
  const { id } = pay();
  sandbox.faults.add({ ...fault, provider: "whop", times: 1 });
  const { status, body, headers } = await refund(id);
  expect([status, body]).toEqual([expected, { error: { type: expect.any(String), message: expect.any(String) } }]);
  expect(headers.get("Retry-After")).toBe(expected === 429 ? "7" : null);
  expect(sandbox.ledger.payment("whop", id).refunds).toEqual([]);
});

test("webhooks are created, listed by company, changed and deleted", async () => {
  const made = (
    await whop("POST", "/api/v1/webhooks", { body: { url: "https://example.com", events: ["refund.created"] } })
  ).body;
  expect(made.webhook_secret).toMatch(/^ws_/);
  expect((await whop("GET", "/api/v1/webhooks")).status).toBe(400);
  const listed = (await whop("GET", `/api/v1/webhooks?company_id=${made.resource_id}`)).body.data;
  expect(listed).toHaveLength(1);
  expect(listed[0]).not.toHaveProperty("resource_id");
  const path = `/api/v1/webhooks/${made.id}`;
  expect((await whop("PATCH", path, { body: { enabled: false } })).body.enabled).toBe(false);
  expect((await whop("DELETE", path)).body).toBe(true);
  expect((await whop("GET", path)).status).toBe(404);
});

test("the event of a refund carries the refund as retrieve shows it", async () => {
  const { refunds } = (await refund(pay().id)).body;
  const event = sandbox.providers.whop.events().at(-1);
  expect(event).toMatchObject({ type: "refund.created", api_version: "v1" });
  expect(event?.["data"]).toEqual((await whop("GET", `/api/v1/refunds/${refunds[0].id}`)).body);
});
