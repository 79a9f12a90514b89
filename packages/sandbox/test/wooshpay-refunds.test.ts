import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { authorization, caller, ledgerText, readEvents, type Call } from "./caller.ts";

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
  const ids = new Set(events.map(({ data }) => data.object.id));
  expect([...ids]).toEqual(sandbox.ledger.refunds("wooshpay").map(({ id }) => id));
  expect((await wooshpay("GET", `/v1/events/${events[0].id}`)).body).toEqual(events[0]);
});

const keyed = { "Idempotency-Key": "key" };
const form = { "Content-Type": "application/x-www-form-urlencoded" };

test("an idempotency key replays what says the same, in another order or as a form, and refuses anything else", async () => {
  const { id } = pay();
  const first = await refund({ payment_intent: id, amount: 10, metadata: { a: "1", b: "2" } }, keyed);
  expect((await refund({ metadata: { b: "2", a: "1" }, amount: "10", payment_intent: id }, keyed)).text).toBe(
    first.text,
  );
  const asForm = `metadata[b]=2&metadata[a]=1&amount=10&payment_intent=${id}`;
  expect((await refund(asForm, { ...keyed, ...form })).text).toBe(first.text);
  const other = await refund({ payment_intent: id, amount: 11, metadata: { a: "1", b: "2" } }, keyed);
  expect([other.status, other.body.error.type]).toEqual([400, "idempotency_error"]);
  const elsewhere = await wooshpay("POST", "/v1/payment_intents", { body: {}, headers: keyed });
  expect([elsewhere.status, elsewhere.body.error.type]).toEqual([400, "idempotency_error"]);
  expect(sandbox.ledger.payment("wooshpay", id).refunds).toHaveLength(1);
});

test("a refusal is kept by its key; wrong parameters are not", async () => {
  const { id } = pay();
  expect((await refund({ payment_intent: id, amount: "much" }, keyed)).status).toBe(400);
  const tooMuch = await refund({ payment_intent: id, amount: 1001 }, keyed);
  expect(tooMuch.body.error.code).toBe("amount_too_large");
  expect((await refund({ payment_intent: id, amount: 1001 }, keyed)).text).toBe(tooMuch.text);
  const replayed = sandbox.journal.requests("wooshpay").map((entry) => entry.replayed);
  expect(replayed).toEqual([false, false, true]);
});

test("a key is forgotten after a day: the same request is then a new one", async () => {
  const { id } = pay();
  const first = await refund({ payment_intent: id, amount: 10 }, keyed);
  await sandbox.clock.advance("24h");
  expect((await refund({ payment_intent: id, amount: 10 }, keyed)).body.id).not.toBe(first.body.id);
});

test("a key whose first request is not done yet is refused with 409", async () => {
  const { id } = pay();
  sandbox.faults.add({ kind: "stall", provider: "wooshpay", times: 1 });
  const first = refund({ payment_intent: id }, keyed);
  // The first request must have come to the stall before the second is sent.
  while (sandbox.journal.requests("wooshpay").length === 0) await Promise.resolve();
  const second = await refund({ payment_intent: id }, keyed);
  expect([second.status, second.body.error.type]).toEqual([409, "idempotency_error"]);
  sandbox.faults.resume();
  expect((await first).status).toBe(200);
  expect((await refund({ payment_intent: id }, keyed)).text).toBe((await first).text);
});

test("an event names the key of the request that caused it; what happens by itself has none", async () => {
  const { id } = sandbox.addPayment("wooshpay", { amount: 5, currency: "usd", refundOutcome: "succeeds-later" });
  await refund({ payment_intent: id }, keyed);
  await sandbox.clock.advance("1d");
  const about = readEvents(sandbox, "wooshpay").filter(({ data }) => data.object.payment_intent === id);
  expect(about.map(({ request }) => request)).toEqual([
    { id: null, idempotency_key: "key" },
    { id: null, idempotency_key: null },
  ]);
});

test("rate limits and server errors come as api_error, and a publishable key may do nothing", async () => {
  const { id } = pay();
  sandbox.faults.add({ kind: "rate-limit", provider: "wooshpay", times: 1 });
  sandbox.faults.add({ kind: "error", status: 503, commit: false, provider: "wooshpay", times: 1 });
  const answers = [await refund({ payment_intent: id }), await refund({ payment_intent: id })];
  expect(answers.map(({ status, body }) => [status, body.error.type])).toEqual([
    [429, "api_error"],
    [503, "api_error"],
  ]);
  const publishable = await refund({ payment_intent: id }, { Authorization: `Basic ${btoa("pk_test_1:")}` });
  expect(publishable.status).toBe(403);
  expect(sandbox.ledger.payment("wooshpay", id).refunds).toEqual([]);
});

/** A GET with a JSON body, which `fetch` refuses to send. */
async function getWithBody(url: string, input: unknown): Promise<unknown> {
  const body = JSON.stringify(input);
  const headers = {
    Authorization: authorization("wooshpay", sandbox.providers.wooshpay.apiKey),
    "Content-Type": "application/json",
    "Content-Length": Buffer.byteLength(body),
  };
  const sent = httpRequest(url, { method: "GET", headers }).end(body);
  // The event has one argument, and this is its type.
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  return JSON.parse(Buffer.concat(await response.toArray()).toString());
}

test("the filters of a list are taken from the JSON body of a GET, and before those of the query", async () => {
  const server = await sandbox.listen();
  try {
    const { url } = server.providers.wooshpay;
    const [oldest, second, third] = sandbox.ledger.payments("wooshpay").filter(({ chargeId }) => chargeId !== null);
    const charges = `${url}/v1/charges/list`;
    expect(await getWithBody(`${charges}?limit=3`, { payment_intent: second?.id, limit: "1" })).toMatchObject({
      data: [{ id: second?.chargeId }],
    });
    const newest = (await wooshpay("GET", "/v1/payment_intents?limit=2")).body;
    expect(await getWithBody(`${url}/v1/payment_intents?limit=50`, { limit: 2 })).toEqual(newest);
    const older = { created: { lt: String(third?.createdAt) }, starting_after: second?.chargeId };
    expect(await getWithBody(charges, older)).toMatchObject({ data: [{ id: oldest?.chargeId }], has_more: false });
    const disputed = sandbox.ledger.payments("wooshpay").find((payment) => payment.disputed);
    expect(await getWithBody(`${url}/v1/disputes/list`, { charge: disputed?.chargeId })).toMatchObject({
      data: [{ payment_intent: disputed?.id }],
    });
    expect(await getWithBody(charges, { colour: "red" })).toMatchObject({ error: { code: "parameter_unknown" } });
  } finally {
    await server.close();
  }
});

const listFour = async (query = "") => (await wooshpay("GET", `/v1/charges/list?limit=4${query}`)).body;

test("the faults of lists strike WooshPay's lists too", async () => {
  const whole = await listFour();
  const route = "GET /v1/charges/list";
  sandbox.faults.add({ kind: "empty-page", provider: "wooshpay", route, times: 1 });
  expect(await listFour()).toMatchObject({ data: [], has_more: true });
  sandbox.faults.add({ kind: "short-page", provider: "wooshpay", route, times: 1 });
  expect((await listFour()).data).toEqual(whole.data.slice(0, 2));
  sandbox.faults.add({ kind: "repeated-cursor", provider: "wooshpay", route, times: 1 });
  const cursor = whole.data[0].id;
  expect((await listFour(`&starting_after=${cursor}`)).data.map(({ id }: { id: string }) => id)).toEqual([cursor]);
  const { chargeId } = pay();
  sandbox.faults.add({ kind: "lagging-list", by: "1m", provider: "wooshpay", route, times: 1 });
  expect(await listFour()).toEqual(whole);
  sandbox.faults.add({ kind: "inserted-row", provider: "wooshpay", route, times: 1 });
  const [inserted, paid] = (await listFour()).data;
  expect(inserted).toMatchObject({ amount: 1000, amount_refunded: 1000 });
  expect(paid.id).toBe(chargeId);
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
  expect(typesOfEventsAbout(id)).toEqual([
    "payment_intent.created",
    "payment_intent.amount_capturable_updated",
    "payment_intent.succeeded",
    "charge.captured",
    "charge.refund.updated",
  ]);
});

function typesOfEventsAbout(id: string): string[] {
  const events = readEvents(sandbox, "wooshpay");
  return events
    .filter(({ data: { object } }) => object.id === id || object.payment_intent === id)
    .map(({ type }) => type);
}

test("a payment intent that nobody captures is canceled after seven days", async () => {
  const method = {
    payment_method_options: { card: { capture_method: "manual" } },
    payment_method_data: { type: "card" },
  };
  const body = { amount: 900, currency: "usd", confirm: true, ...method };
  const [late, inTime] = [
    await wooshpay("POST", "/v1/payment_intents", { body }),
    await wooshpay("POST", "/v1/payment_intents", { body }),
  ];
  const status = async ({ body: { id } }: typeof late) =>
    (await wooshpay("GET", `/v1/payment_intents/${id}`)).body.status;
  await sandbox.clock.advance("6d");
  expect(await status(late)).toBe("requires_capture");
  await wooshpay("POST", `/v1/payment_intents/${inTime.body.id}/capture`, { body: {} });
  await sandbox.clock.advance("1d");
  expect([await status(late), await status(inTime)]).toEqual(["canceled", "succeeded"]);
  expect(typesOfEventsAbout(late.body.id).at(-1)).toBe("payment_intent.canceled");
});

test("a member of a parameter is named as the caller wrote it", async () => {
  for (const [query, name] of [
    ["created[gte]=x", "created[gte]"],
    ["created[since]=1", "created[since]"],
    ["created=x", "created"],
  ] as const) {
    const { status, body } = await wooshpay("GET", `/v1/payment_intents?${query}`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining(name)]);
  }
});

const captureOf = async (path: string) => (await wooshpay("GET", path)).body.capture_method;

test("how a payment intent is captured stays what it was, whatever becomes of it", async () => {
  for (const seeded of sandbox.ledger.payments("wooshpay")) {
    const expected = seeded.status === "requires_capture" ? "manual" : "automatic";
    expect(await captureOf(`/v1/payment_intents/${seeded.id}`)).toBe(expected);
  }
  const manual = { payment_method_options: { card: { capture_method: "manual" } } };
  const fields = { amount: 900, currency: "usd", confirm: true, payment_method_data: { type: "card" }, ...manual };
  for (const [action, input] of [
    ["cancel", { cancellation_reason: "late" }],
    ["capture", {}],
  ] as const) {
    const made = (await wooshpay("POST", "/v1/payment_intents", { body: fields })).body;
    expect([made.status, made.capture_method]).toEqual(["requires_capture", "manual"]);
    const path = `/v1/payment_intents/${made.id}`;
    const after = (await wooshpay("POST", `${path}/${action}`, { body: input })).body;
    expect(after).toMatchObject({ status: action === "cancel" ? "canceled" : "succeeded", capture_method: "manual" });
    expect(await captureOf(path)).toBe("manual");
  }
});

test("payment intents that the sandbox starts with wait for capture for seven days, counted from the start", async () => {
  const seeded = createSandbox({ refunds: 200 });
  const waiting = () => seeded.ledger.payments("wooshpay").filter(({ status }) => status === "requires_capture");
  const [one] = waiting();
  await seeded.clock.advance("6d23h59m59s");
  expect(waiting()).toContainEqual(one);
  await seeded.clock.advance("1s");
  expect(waiting()).toEqual([]);
  expect(seeded.ledger.payment("wooshpay", one?.id ?? "").payment.status).toBe("canceled");
  const canceled = readEvents(seeded, "wooshpay").filter(({ type }) => type === "payment_intent.canceled");
  expect(canceled.map(({ data }) => data.object.id)).toContain(one?.id);
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

test.each([
  [{}, 1000, "USD"],
  [{ wooshpay: { refunds: "live" } }, 1000, "USD"],
  [{ wooshpay: { refunds: "page" } }, 1, "usd"],
] as const)("with %j refunds and their events show times and currencies in one manner", async (options, per, shown) => {
  const other = createSandbox(options);
  const call = caller(other, "wooshpay");
  const payment = other.addPayment("wooshpay", { amount: 1000, currency: "USD" });
  const made = (await call("POST", "/v1/refunds", { body: { payment_intent: payment.id } })).body;
  const created = (other.clock.now.getTime() / 1000) * per;
  expect(made).toMatchObject({ amount: 1000, created, currency: shown });
  expect((await call("GET", `/v1/refunds/${made.id}`)).body).toEqual(made);
  const told = readEvents(other, "wooshpay").filter(({ type }) => type === "charge.refund.updated");
  expect(told.map(({ data }) => data.object)).toEqual([made]);
  // Everything else is shown in the one manner of the live objects.
  const intent = (await call("GET", `/v1/payment_intents/${payment.id}`)).body;
  expect(intent).toMatchObject({ currency: "USD", created: payment.createdAt * 1000 });
});

test("disputes take evidence until they are closed, and block refunds", async () => {
  const payment = sandbox.addPayment("wooshpay", { amount: 1000, currency: "usd", disputed: true });
  expect((await refund({ payment_intent: payment.id })).status).toBe(400);
  const listed = (await wooshpay("GET", `/v1/disputes/list?payment_intent=${payment.id}`)).body.data;
  const path = `/v1/disputes/${listed[0].id}`;
  const updated = (await wooshpay("POST", path, { body: { evidence: { customer_name: "Ada" } } })).body;
  expect(updated).toMatchObject({ evidence: { customer_name: "Ada" }, evidence_details: { has_evidence: true } });
  expect((await wooshpay("POST", path, { body: { evidence: { shoe_size: "9" } } })).body.error.message).toContain(
    "evidence[shoe_size]",
  );
  expect((await wooshpay("POST", `${path}/close`)).body.status).toBe("lost");
  expect((await wooshpay("POST", `${path}/close`)).status).toBe(400);
  expect(typesOfEventsAbout(payment.id)).toEqual(["charge.dispute.updated", "charge.dispute.closed"]);
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
