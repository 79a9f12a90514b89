import { beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, readEvents, type Call } from "./caller.ts";

let sandbox: Sandbox;
let stripe: Call;

beforeEach(() => {
  sandbox = createSandbox({ refunds: 60 });
  stripe = caller(sandbox, "stripe");
});

const pay = (amount = 1000, currency = "usd") => sandbox.addPayment("stripe", { amount, currency });
const refund = (body: string, headers = {}) => stripe("POST", "/v1/refunds", { body, headers });

test("a refund without an amount gives everything back", async () => {
  const payment = pay();
  const { status, body } = await refund(`charge=${payment.chargeId}&reason=duplicate&metadata[order]=7`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    object: "refund",
    amount: 1000,
    charge: payment.chargeId,
    payment_intent: payment.paymentIntentId,
    currency: "usd",
    reason: "duplicate",
    metadata: { order: "7" },
    status: "succeeded",
  });
  const charge = (await stripe("GET", `/v1/charges/${payment.chargeId}`)).body;
  expect(charge).toMatchObject({ amount_refunded: 1000, refunded: true });
  const entry = (await stripe("GET", `/v1/balance_transactions/${body.balance_transaction}`)).body;
  expect(entry).toMatchObject({ amount: -1000, net: -1000, source: body.id, type: "refund" });
});

test("partial refunds add up to the payment and no further", async () => {
  const payment = pay();
  await refund(`payment_intent=${payment.id}&amount=400`);
  const before = ledgerText(sandbox, "stripe");
  const over = await refund(`payment_intent=${payment.id}&amount=601`);
  expect(over.status).toBe(400);
  expect(over.body.error).toMatchObject({ type: "invalid_request_error", param: "amount" });
  expect(ledgerText(sandbox, "stripe")).toBe(before);
  expect((await refund(`charge=${payment.chargeId}`)).body.amount).toBe(600);
  const again = await refund(`charge=${payment.chargeId}`);
  expect(again.status).toBe(400);
  expect(again.body.error.code).toBe("charge_already_refunded");
});

test("disputed and uncaptured payments are not refunded", async () => {
  const disputed = sandbox.addPayment("stripe", { amount: 1000, currency: "usd", disputed: true });
  expect((await refund(`charge=${disputed.chargeId}`)).body.error.code).toBe("charge_disputed");
  const uncaptured = sandbox.ledger.payments("stripe").find(({ status }) => status === "requires_capture");
  const { status, body } = await refund(`payment_intent=${uncaptured?.id}`);
  expect([status, body.error.code]).toEqual([400, "payment_intent_unexpected_state"]);
  expect((await refund(`charge=${uncaptured?.chargeId}`)).body.error.code).toBe("charge_not_refundable");
});

test.each([
  ["amount=100", "parameter_missing"],
  ["charge=ch_1&payment_intent=pi_1", "parameters_exclusive"],
  ["charge=ch_none", "resource_missing"],
  ["charge=", "parameter_invalid_empty"],
  ["charge=$charge&amount=abc", "parameter_invalid_integer"],
  ["charge=$charge&amount=1.5", "parameter_invalid_integer"],
  ["charge=$charge&amount=0", "parameter_invalid_integer"],
  ["charge=$charge&amount=-5", "parameter_invalid_integer"],
  ["charge=$charge&reason=bored", undefined],
  ["charge=$charge&colour=red", "parameter_unknown"],
  ["charge=$charge&metadata[a][b]=c", undefined],
  ["charge=$charge&reverse_transfer=true", undefined],
  ["charge=$charge&expand[]=nonsense", undefined],
  ["charge=$charge&expand[]=charge.balance_transaction.source.charge.refunds", undefined],
  ['{"charge":"$charge"}', "parameter_unknown"],
])("%s is refused and changes nothing", async (form, code) => {
  const body = form.replaceAll("$charge", pay().chargeId ?? "");
  const before = ledgerText(sandbox, "stripe");
  const answer = await refund(body);
  expect(answer.status).toBe(code === "resource_missing" ? 404 : 400);
  expect(answer.body.error.type).toBe("invalid_request_error");
  expect(answer.body.error.code).toBe(code);
  expect(ledgerText(sandbox, "stripe")).toBe(before);
});

test("amounts of three-decimal currencies end in 0, yen have no decimals", async () => {
  const dinars = pay(5120, "KWD");
  expect((await refund(`charge=${dinars.chargeId}&amount=15`)).status).toBe(400);
  expect((await refund(`charge=${dinars.chargeId}&amount=10`)).body).toMatchObject({ amount: 10, currency: "kwd" });
  expect((await refund(`charge=${pay(7, "jpy").chargeId}&amount=1`)).body.amount).toBe(1);
});

test.each(["isk", "ugx"])("%s has no decimals, and amounts in hundredths all the same", async (currency) => {
  expect(() => pay(150, currency)).toThrow(`amounts in ${currency} must be divisible by 100`);
  const { chargeId } = pay(500, currency);
  for (const amount of [1, 50, 150]) {
    const { status, body } = await refund(`charge=${chargeId}&amount=${amount}`);
    expect([status, body.error.param]).toEqual([400, "amount"]);
  }
  expect((await refund(`charge=${chargeId}&amount=200`)).body).toMatchObject({ amount: 200, currency });
  expect((await refund(`charge=${chargeId}`)).body.amount).toBe(300);
});

test("metadata is merged, cleared by key and cleared as a whole", async () => {
  const { id } = (await refund(`charge=${pay().chargeId}&metadata[a]=1&metadata[b]=2`)).body;
  const update = async (body: string) => (await stripe("POST", `/v1/refunds/${id}`, { body })).body.metadata;
  expect(await update("metadata[c]=3")).toEqual({ a: "1", b: "2", c: "3" });
  expect(await update("metadata[a]=")).toEqual({ b: "2", c: "3" });
  expect(await update("metadata[__proto__]=x")).toHaveProperty("b", "2");
  expect(await update("metadata=")).toEqual({});
  expect((await stripe("POST", `/v1/refunds/${id}`, { body: "amount=1" })).status).toBe(400);
});

test("only a refund that waits for the buyer can be cancelled or expire", async () => {
  const payment = pay();
  const done = (await refund(`charge=${payment.chargeId}&amount=100`)).body;
  expect((await stripe("POST", `/v1/refunds/${done.id}/cancel`)).status).toBe(400);

  const waiting = (await refund(`charge=${payment.chargeId}&instructions_email=a@example.com`)).body;
  expect(waiting).toMatchObject({ amount: 900, status: "requires_action", next_action: { type: "display_details" } });
  const canceled = (await stripe("POST", `/v1/refunds/${waiting.id}/cancel`)).body;
  expect(canceled).toMatchObject({ status: "canceled", failure_reason: "merchant_request" });
  expect(canceled.failure_balance_transaction).toMatch(/^txn_/);

  const next = (await refund(`charge=${payment.chargeId}&instructions_email=a@example.com`)).body;
  expect(next.amount).toBe(900);
  const expired = (await stripe("POST", `/v1/test_helpers/refunds/${next.id}/expire`)).body;
  expect(expired.status).toBe("failed");
  expect((await stripe("POST", `/v1/test_helpers/refunds/${next.id}/expire`)).status).toBe(400);
});

test("expand puts objects in the place of their ids, on lists and at depth", async () => {
  const { id } = (await refund(`charge=${pay().chargeId}&amount=300`)).body;
  const path = `/v1/refunds/${id}?expand[]=charge.refunds&expand[]=payment_intent.latest_charge&expand[]=balance_transaction.source`;
  const { body } = await stripe("GET", path);
  expect(body.charge.refunds.data[0].id).toBe(id);
  expect(body.payment_intent.latest_charge).toMatchObject({ object: "charge", amount_refunded: 300 });
  expect(body.balance_transaction.source.id).toBe(id);
  const listed = (await stripe("GET", "/v1/refunds?expand[]=data.charge&limit=3")).body;
  expect(listed.data.map(({ charge }: { charge: { object: string } }) => charge.object)).toEqual(
    Array(3).fill("charge"),
  );
  const charge = (await stripe("GET", `/v1/charges/${body.charge.id}`)).body;
  expect(charge).not.toHaveProperty("refunds");
});

test("expand goes four levels deep and no deeper, on lists as well", async () => {
  const { id } = (await refund(`charge=${pay().chargeId}&amount=300`)).body;
  const four = "charge.payment_intent.latest_charge.refunds";
  const five = "charge.payment_intent.latest_charge.payment_intent.latest_charge";
  const { body } = await stripe("GET", `/v1/refunds/${id}?expand[]=${four}`);
  expect(body.charge.payment_intent.latest_charge.refunds.data[0].id).toBe(id);
  const listed = await stripe("GET", `/v1/refunds?limit=1&expand[]=data.${four}`);
  expect(listed.body.data[0].charge.payment_intent.latest_charge.refunds.data[0].id).toBe(id);
  for (const path of [`/v1/refunds/${id}?expand[]=${five}`, `/v1/refunds?expand[]=data.${five}`]) {
    const { status, body: refused } = await stripe("GET", path);
    expect([status, refused.error.param]).toEqual([400, "expand"]);
    expect(refused.error.message).toContain("4 levels");
  }
});

test("an object that the sandbox does not have keeps its id when it is expanded", async () => {
  const { id, payment_method: method } = (await refund(`charge=${pay().chargeId}`)).body;
  expect(method).toMatch(/^pm_/);
  const path = `/v1/refunds/${id}?expand[]=payment_method&expand[]=payment_intent.payment_method`;
  const { status, body } = await stripe("GET", path);
  expect([status, body.payment_method, body.payment_intent.payment_method]).toEqual([200, method, method]);
  expect((await stripe("GET", `/v1/charges/${body.charge}?expand[]=transfer`)).status).toBe(200);
});

test("how a payment intent is captured stays what it was when it is cancelled", async () => {
  const captureOf = async (id = "") => (await stripe("GET", `/v1/payment_intents/${id}`)).body.capture_method;
  expect(await captureOf(pay().id)).toBe("automatic");
  const open = sandbox.ledger.payments("stripe").find(({ status }) => status === "requires_capture");
  expect(await captureOf(open?.id)).toBe("manual");
  const canceled = (await stripe("POST", `/v1/payment_intents/${open?.id}/cancel`)).body;
  expect(canceled).toMatchObject({ status: "canceled", capture_method: "manual" });
  expect(await captureOf(open?.id)).toBe("manual");
});

test("a request on behalf of another account is refused and changes nothing", async () => {
  const { chargeId } = pay();
  const before = ledgerText(sandbox, "stripe");
  const keyed = { "Idempotency-Key": "on-behalf" };
  const { status, body } = await refund(`charge=${chargeId}`, { ...keyed, "Stripe-Account": "acct_1" });
  expect([status, body.error.type, body.error.code]).toEqual([403, "invalid_request_error", "account_invalid"]);
  expect(body.error.message).toContain("'acct_1'");
  expect(ledgerText(sandbox, "stripe")).toBe(before);
  const list = await stripe("GET", "/v1/refunds", { headers: { "Stripe-Account": "acct_1" } });
  expect(list.status).toBe(403);
  // Nor is the key used up.
  expect((await refund(`charge=${chargeId}`, keyed)).body.amount).toBe(1000);
});

test("an uncaptured payment intent is cancelled, a paid one is not", async () => {
  const open = sandbox.ledger.payments("stripe").find(({ status }) => status === "requires_capture");
  const path = `/v1/payment_intents/${open?.id}/cancel`;
  const { body } = await stripe("POST", path, { body: "cancellation_reason=abandoned" });
  expect(body).toMatchObject({ status: "canceled", cancellation_reason: "abandoned" });
  const refused = await stripe("POST", `/v1/payment_intents/${pay().id}/cancel`);
  expect([refused.status, refused.body.error.code]).toEqual([400, "payment_intent_unexpected_state"]);
});

test("an idempotency key replays the first answer, also a refusal", async () => {
  const payment = pay();
  const headers = { "Idempotency-Key": "key-1" };
  const first = await refund(`charge=${payment.chargeId}&amount=400`, headers);
  const again = await refund(`charge=${payment.chargeId}&amount=400`, headers);
  expect(again.text).toBe(first.text);
  expect(again.headers.get("Idempotency-Key")).toBe("key-1");
  expect(sandbox.ledger.refunds("stripe").filter(({ paymentId }) => paymentId === payment.id)).toHaveLength(1);

  const mismatch = await refund(`charge=${payment.chargeId}&amount=500`, headers);
  expect([mismatch.status, mismatch.body.error.type]).toEqual([400, "idempotency_error"]);

  const refused = await refund(`charge=${payment.chargeId}&amount=900`, { "Idempotency-Key": "key-2" });
  expect((await refund(`charge=${payment.chargeId}&amount=900`, { "Idempotency-Key": "key-2" })).text).toBe(
    refused.text,
  );
});

test("a wrong parameter does not use an idempotency key up", async () => {
  const headers = { "Idempotency-Key": "key-3" };
  const { chargeId } = pay();
  for (const wrong of ["amount=x", "expand[]=x", "payment_intent=pi_1"]) {
    expect((await refund(`charge=${chargeId}&${wrong}`, headers)).status).toBe(400);
  }
  expect((await refund(`charge=${chargeId}&amount=10`, headers)).status).toBe(200);
  expect((await refund(`charge=${chargeId}`, { "Idempotency-Key": "k".repeat(256) })).status).toBe(400);
});

test("two refunds at once do not give back more than was paid", async () => {
  const { chargeId } = pay();
  const answers = await Promise.all([1, 2, 3].map(() => refund(`charge=${chargeId}&amount=600`)));
  expect(answers.map(({ status }) => status).toSorted((left, right) => left - right)).toEqual([200, 400, 400]);
});

test("every answer has a request id and the version", async () => {
  const answer = await stripe("GET", "/v1/refunds", { headers: { "Stripe-Version": "2026-07-29.dahlia" } });
  expect(answer.headers.get("Request-Id")).toMatch(/^req_\w{14}$/);
  expect(answer.headers.get("Stripe-Version")).toBe("2026-07-29.dahlia");
});

test("Request-Id is each answer's own; Stripe-Version and Idempotency-Key are echoed", async () => {
  const headers = { "Stripe-Version": "2026-07-29.dahlia", "Idempotency-Key": "key-9" };
  const body = `charge=${pay().chargeId}`;
  const [first, replayed] = [await refund(body, headers), await refund(body, headers)];
  const refused = await refund("charge=ch_none", { ...headers, "Idempotency-Key": "key-10" });
  expect([first.status, replayed.status, refused.status]).toEqual([200, 200, 404]);
  const answers = [first, replayed, refused].map((answer) => answer.headers);
  expect(answers.map((shown) => shown.get("Stripe-Version"))).toEqual(Array(3).fill("2026-07-29.dahlia"));
  expect(answers.map((shown) => shown.get("Idempotency-Key"))).toEqual(["key-9", "key-9", "key-10"]);
  expect(new Set(answers.map((shown) => shown.get("Request-Id"))).size).toBe(3);
  const plain = (await stripe("GET", "/v1/refunds")).headers;
  expect([plain.get("Stripe-Version"), plain.get("Idempotency-Key")]).toEqual(["2026-10-28.endive", null]);
});

test.each(["banana", "2026-13-01", "2026-1-1", "1999-10-28", "2026-10-28.Endive"])(
  "a Stripe-Version of %s is refused",
  async (version) => {
    const { status, body } = await stripe("GET", "/v1/refunds", { headers: { "Stripe-Version": version } });
    expect([status, body.error.message]).toEqual([400, `Invalid Stripe API version: ${version}`]);
  },
);

test("events tell of refunds as they were then", async () => {
  const payment = pay();
  const { id } = (await refund(`charge=${payment.chargeId}&amount=400`)).body;
  await stripe("POST", `/v1/refunds/${id}`, { body: "metadata[a]=1" });
  await refund(`charge=${payment.chargeId}&amount=100`);
  const events = readEvents(sandbox, "stripe").slice(-5);
  expect(events.map(({ type }) => type)).toEqual([
    "refund.created",
    "charge.refunded",
    "refund.updated",
    "refund.created",
    "charge.refunded",
  ]);
  expect(events[0].data.object.metadata).toEqual({});
  expect(events[1].data.object.amount_refunded).toBe(400);
  expect(events[2].data.previous_attributes).toEqual({ metadata: {} });
  expect(events[4].data.object.amount_refunded).toBe(500);
  expect((await stripe("GET", `/v1/events/${events[1].id}`)).body).toEqual(events[1]);
  const { body } = await stripe("GET", "/v1/events?type=charge.*&limit=1");
  expect(body.data[0].id).toBe(events[4].id);
});

test("events name the call that caused them, as far as there was one", async () => {
  const seeded = readEvents(sandbox, "stripe").map(({ request }) => request);
  expect(new Set(seeded.map((request) => JSON.stringify(request)))).toEqual(
    new Set(['{"id":null,"idempotency_key":null}']),
  );
  const { chargeId } = pay();
  const headers = { "Idempotency-Key": "key-1" };
  const first = await refund(`charge=${chargeId}&amount=400`, headers);
  await refund(`charge=${chargeId}&amount=400`, headers);
  const plain = await refund(`charge=${chargeId}`);
  const causes = readEvents(sandbox, "stripe").map(({ request }) => request);
  const ofFirst = { id: first.headers.get("Request-Id"), idempotency_key: "key-1" };
  const ofPlain = { id: plain.headers.get("Request-Id"), idempotency_key: null };
  expect(causes.slice(seeded.length)).toEqual([ofFirst, ofFirst, ofPlain, ofPlain]);
});

test("an endpoint's api_version is a version of the API", async () => {
  const create = (version: string) =>
    stripe("POST", "/v1/webhook_endpoints", {
      body: `url=https://example.com/hook&enabled_events[]=*&api_version=${version}`,
    });
  for (const version of ["banana", "2026-13-01", "2026-1-1", "2026-10-28.", "1999-10-28"]) {
    const { status, body } = await create(version);
    expect([status, body.error.param]).toEqual([400, "api_version"]);
  }
  for (const version of ["2026-10-28.endive", "2020-08-27"]) {
    expect((await create(version)).body.api_version).toBe(version);
  }
  expect((await stripe("GET", "/v1/webhook_endpoints")).body.data).toHaveLength(2);
});

test("a wrong bound is named as the caller wrote it", async () => {
  for (const path of ["/v1/refunds", "/v1/charges", "/v1/events", "/v1/balance_transactions"]) {
    const wrong = (await stripe("GET", `${path}?created[gte]=x`)).body.error;
    expect(wrong).toMatchObject({ param: "created[gte]", code: "parameter_invalid_integer" });
    expect(wrong.message).toContain("created[gte]");
    expect((await stripe("GET", `${path}?created[since]=1`)).body.error.param).toBe("created[since]");
    expect((await stripe("GET", `${path}?created=x`)).body.error.param).toBe("created");
  }
});

test("webhook endpoints are created, changed, disabled and deleted", async () => {
  const body = "url=https://example.com/hook&enabled_events[0]=refund.created&enabled_events[1]=refund.failed";
  const made = (await stripe("POST", "/v1/webhook_endpoints", { body })).body;
  expect(made).toMatchObject({ object: "webhook_endpoint", status: "enabled" });
  expect(made.secret).toMatch(/^whsec_/);
  const path = `/v1/webhook_endpoints/${made.id}`;
  expect((await stripe("GET", path)).body).not.toHaveProperty("secret");
  const changed = (await stripe("POST", path, { body: "disabled=true&enabled_events[]=*" })).body;
  expect(changed).toMatchObject({ status: "disabled", enabled_events: ["*"] });
  expect((await stripe("POST", path, { body: "enabled_events[]=refund.exploded" })).status).toBe(400);
  expect((await stripe("DELETE", path)).body).toEqual({ id: made.id, object: "webhook_endpoint", deleted: true });
  expect((await stripe("GET", path)).status).toBe(404);
});
