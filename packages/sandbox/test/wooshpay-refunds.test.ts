import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, readEvents, type Call } from "./caller.ts";

let sandbox: Sandbox;
let wooshpay: Call;

beforeEach(() => {
  sandbox = createSandbox({ refunds: 120 });
  wooshpay = caller(sandbox, "wooshpay");
});

const pay = (amount = 1000) => sandbox.addPayment("wooshpay", { amount, currency: "usd" });
const refund = (body: unknown, headers = {}) => wooshpay("POST", "/v1/refunds", { body, headers });

test("amounts are taken as text and as numbers, up to what is left", async () => {
  const { id, chargeId } = pay();
  const first = await refund({ payment_intent: id, amount: "400", reason: "resolved_dispute" });
  expect(first.body).toMatchObject({ amount: 400, currency: "USD", payment_intent: id, status: "succeeded" });
  expect(first.body.created).toBeGreaterThan(1e12);
  const before = ledgerText(sandbox, "wooshpay");
  expect((await refund({ payment_intent: id, amount: 601 })).status).toBe(400);
  expect(ledgerText(sandbox, "wooshpay")).toBe(before);
  expect((await refund({ payment_intent: id })).body.amount).toBe(600);
  expect((await refund({ payment_intent: id })).body.error.code).toBe("charge_already_refunded");
  expect((await wooshpay("GET", `/v1/charges/${chargeId}`)).body).toMatchObject({
    refunded: true,
    amount_refunded: 1000,
  });
  expect((await wooshpay("GET", `/v1/refunds/${first.body.id}`)).body).toEqual(first.body);
});

test.each([
  [{}, 400],
  [{ payment_intent: "pi_none" }, 404],
  [{ payment_intent: "$id", amount: 1.5 }, 400],
  [{ payment_intent: "$id", amount: "1.5" }, 400],
  [{ payment_intent: "$id", amount: -1 }, 400],
  [{ payment_intent: "$id", reason: "bored" }, 400],
  [{ payment_intent: "$id", charge: "ch_1" }, 400],
  [{ payment_intent: "$id", metadata: "text" }, 400],
  ["{", 400],
  ["[]", 400],
])("%j is refused and changes nothing", async (body, status) => {
  const { id } = pay();
  const before = ledgerText(sandbox, "wooshpay");
  const answer = await refund(JSON.parse(JSON.stringify(body).replace("$id", id)));
  expect(answer.status).toBe(status);
  expect(answer.body.error.type).toBe("invalid_request_error");
  expect(ledgerText(sandbox, "wooshpay")).toBe(before);
});

test("a form is taken too", async () => {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  expect((await refund(`payment_intent=${pay().id}&amount=5`, headers)).body.amount).toBe(5);
});

test("there is no list of refunds: the events tell their ids", async () => {
  expect((await wooshpay("GET", "/v1/refunds")).status).toBe(404);
  const events = readEvents(sandbox, "wooshpay");
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(["charge.refund.updated"]));
  const ids = events.map(({ data }) => data.object.id);
  expect(ids).toEqual(sandbox.ledger.refunds("wooshpay").map(({ id }) => id));
  expect((await wooshpay("GET", `/v1/events/${events[0].id}`)).body).toEqual(events[0]);
});

test("an idempotency key replays, and refuses another request", async () => {
  const { id } = pay();
  const headers = { "Idempotency-Key": "key" };
  const first = await refund({ payment_intent: id, amount: 10 }, headers);
  expect((await refund({ payment_intent: id, amount: 10 }, headers)).text).toBe(first.text);
  const other = await refund({ payment_intent: id, amount: 11 }, headers);
  expect([other.status, other.body.error.type]).toEqual([400, "idempotency_error"]);
});

test("a payment intent goes from creation over capture to a refund", async () => {
  const options = { card: { capture_method: "manual" } };
  const fields = { amount: 900, currency: "usd", merchant_order_id: "order-x", payment_method_options: options };
  const { id, status, currency } = (await wooshpay("POST", "/v1/payment_intents", { body: fields })).body;
  expect([status, currency]).toEqual(["requires_payment_method", "USD"]);
  const path = `/v1/payment_intents/${id}`;
  expect((await wooshpay("POST", `${path}/confirm`, { body: {} })).status).toBe(400);
  const card = { payment_method_data: { type: "card" } };
  expect((await wooshpay("POST", `${path}/confirm`, { body: card })).body.status).toBe("requires_capture");
  expect((await refund({ payment_intent: id })).status).toBe(400);
  expect((await wooshpay("POST", `${path}/capture`, { body: { amount_to_capture: 901 } })).status).toBe(400);
  expect((await wooshpay("POST", `${path}/capture`, { body: { amount_to_capture: 700 } })).body.status).toBe(
    "succeeded",
  );
  expect((await wooshpay("POST", `${path}/cancel`, { body: { cancellation_reason: "late" } })).status).toBe(400);
  expect((await refund({ payment_intent: id })).body.amount).toBe(700);
  const found = await wooshpay("GET", "/v1/payment_intents/search?query=merchant_order_id:'order-x'");
  expect(found.body.data.map((intent: { id: string }) => intent.id)).toEqual([id]);
});

test("a payment intent is confirmed at once, updated and cancelled", async () => {
  const paid = { amount: 5, currency: "eur", confirm: true, payment_method_data: { type: "alipay" } };
  expect((await wooshpay("POST", "/v1/payment_intents", { body: paid })).body.status).toBe("succeeded");
  const { id } = (await wooshpay("POST", "/v1/payment_intents", { body: { amount: 5, currency: "eur" } })).body;
  const path = `/v1/payment_intents/${id}`;
  const updated = (await wooshpay("POST", path, { body: { amount: 6, payment_method: "pm_1" } })).body;
  expect(updated).toMatchObject({ amount: 6, status: "requires_confirmation", payment_method: "pm_1" });
  expect((await wooshpay("POST", `${path}/cancel`, { body: {} })).status).toBe(400);
  const canceled = (await wooshpay("POST", `${path}/cancel`, { body: { cancellation_reason: "late" } })).body;
  expect(canceled).toMatchObject({ status: "canceled", cancellation_reason: "late" });
  expect((await wooshpay("POST", path, { body: { amount: 7 } })).status).toBe(400);
});

test("disputes take evidence until they are closed, and block refunds", async () => {
  const payment = sandbox.addPayment("wooshpay", { amount: 1000, currency: "usd", disputed: true });
  expect((await refund({ payment_intent: payment.id })).status).toBe(400);
  const listed = (await wooshpay("GET", `/v1/disputes/list?payment_intent=${payment.id}`)).body.data;
  const path = `/v1/disputes/${listed[0].id}`;
  const updated = (await wooshpay("POST", path, { body: { evidence: { customer_name: "Ada" } } })).body;
  expect(updated).toMatchObject({ evidence: { customer_name: "Ada" }, evidence_details: { has_evidence: true } });
  expect((await wooshpay("POST", path, { body: { evidence: { shoe_size: "9" } } })).status).toBe(400);
  expect((await wooshpay("POST", `${path}/close`)).body.status).toBe("lost");
  expect((await wooshpay("POST", `${path}/close`)).status).toBe(400);
});

const available = async () => {
  const { body } = await wooshpay("GET", "/v1/balance");
  return body.available.find(({ currency }: { currency: string }) => currency === "usd").amount;
};

test("the balance falls by what is refunded", async () => {
  const { id } = pay();
  const before = await available();
  await refund({ payment_intent: id, amount: 300 });
  expect(await available()).toBe(before - 300);
});

test("webhook endpoints are created, changed and deleted", async () => {
  const body = { url: "https://example.com", enabled_events: ["charge.refund.updated"] };
  const made = (await wooshpay("POST", "/v1/webhook_endpoints", { body })).body;
  expect(made.secret).toMatch(/^whsec_/);
  const path = `/v1/webhook_endpoints/${made.id}`;
  expect((await wooshpay("POST", path, { body: { description: "x" } })).body.description).toBe("x");
  expect((await wooshpay("GET", "/v1/webhook_endpoints")).body.data).toHaveLength(1);
  expect((await wooshpay("DELETE", path)).body.deleted).toBe(true);
  expect((await wooshpay("GET", path)).status).toBe(404);
});
