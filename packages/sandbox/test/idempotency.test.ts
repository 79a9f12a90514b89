import { beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox } from "../src/index.ts";
import { caller, type Answer, type Call } from "./caller.ts";

let sandbox: Sandbox;
let stripe: Call;
let payment: LedgerPayment;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
});

function refund(form: string, key = "once"): Promise<Answer> {
  const body = form.replaceAll("$charge", payment.chargeId ?? "");
  return stripe("POST", "/v1/refunds", { body, headers: { "Idempotency-Key": key } });
}

const refundCount = (): number => sandbox.ledger.payment("stripe", payment.id).refunds.length;
const outcomes = () => sandbox.journal.requests("stripe").map(({ status, replayed }) => ({ status, replayed }));

test("a request sent again gets the first answer, and the refund is made once", async () => {
  const first = await refund("charge=$charge&amount=400");
  const again = await refund("charge=$charge&amount=400");
  expect([again.status, again.text]).toEqual([200, first.text]);
  expect([first, again].map(({ headers }) => headers.get("Idempotency-Key"))).toEqual(["once", "once"]);
  expect(refundCount()).toBe(1);
  expect(sandbox.journal.requests("stripe")).toMatchObject([
    { idempotencyKey: "once", replayed: false, status: 200 },
    { idempotencyKey: "once", replayed: true, status: 200 },
  ]);
  expect(sandbox.providers.stripe.events()).toHaveLength(2);
});

test("a replay shows the refund as it was, not as it is", async () => {
  const first = await refund("charge=$charge");
  await stripe("POST", `/v1/refunds/${first.body.id}`, { body: "metadata[a]=1" });
  sandbox.moveRefund("stripe", first.body.id, "failed");
  expect((await refund("charge=$charge")).text).toBe(first.text);
});

test("the same parameters in another order or in another notation are the same request", async () => {
  const first = await refund("charge=$charge&amount=400&metadata[a]=1&metadata[b]=2&expand[]=charge");
  const again = await refund("expand[0]=charge&metadata%5Bb%5D=2&metadata[a]=1&amount=400&charge=$charge");
  expect(again.text).toBe(first.text);
  expect(refundCount()).toBe(1);
});

test.each([
  "charge=$charge&amount=401",
  "charge=$charge",
  "charge=$charge&amount=400&reason=duplicate",
  "charge=$charge&amount=400&metadata[a]=1",
  "charge=$charge&amount=400&expand[]=charge",
])("other parameters under the same key are an error: %s", async (form) => {
  await refund("charge=$charge&amount=400");
  const { status, body } = await refund(form);
  expect([status, body.error.type]).toEqual([400, "idempotency_error"]);
  expect(body.error.message).toContain("once");
  expect(refundCount()).toBe(1);
  // The first answer is still there.
  expect((await refund("charge=$charge&amount=400")).status).toBe(200);
});

test("the same parameters on another path are another request", async () => {
  const { id } = (await refund("charge=$charge&amount=400", "first")).body;
  const headers = { "Idempotency-Key": "second" };
  const body = "metadata[a]=1";
  expect((await stripe("POST", `/v1/refunds/${id}`, { body, headers })).status).toBe(200);
  const other = await stripe("POST", `/v1/charges/${payment.chargeId}/refunds`, { body, headers });
  expect(other.body.error.type).toBe("idempotency_error");
});

test.each([
  ["more than there is", "charge=$charge&amount=1001", 400],
  ["an unknown charge", "charge=ch_none", 404],
  ["a cash balance that is not there", "charge=$charge&origin=customer_balance", 400],
])("a refusal is kept once the request had begun: %s", async (_, form, status) => {
  const refused = await refund(form);
  const again = await refund(form);
  expect([refused.status, again.status, again.text]).toEqual([status, status, refused.text]);
  expect(outcomes()).toEqual([
    { status, replayed: false },
    { status, replayed: true },
  ]);
});

test("a refusal is kept even when the request would succeed by now", async () => {
  const first = await refund("charge=$charge", "first");
  const refused = await refund("charge=$charge", "second");
  expect(refused.body.error.code).toBe("charge_already_refunded");
  sandbox.moveRefund("stripe", first.body.id, "failed");
  expect((await refund("charge=$charge", "second")).text).toBe(refused.text);
  expect((await refund("charge=$charge", "third")).status).toBe(200);
});

test.each(["amount=100", "charge=$charge&amount=x", "charge=$charge&colour=red", "charge=$charge&expand[]=nonsense"])(
  "a request that is wrong in itself does not use the key up: %s",
  async (form) => {
    expect((await refund(form)).status).toBe(400);
    expect((await refund(form)).status).toBe(400);
    expect((await refund("charge=$charge&amount=10")).status).toBe(200);
    expect(outcomes().every(({ replayed }) => !replayed)).toBe(true);
    expect(refundCount()).toBe(1);
  },
);

test("a wrong API key does not use the key up, and no answer is replayed to it", async () => {
  const request = {
    body: `charge=${payment.chargeId}`,
    headers: { "Idempotency-Key": "once", Authorization: "Bearer x" },
  };
  expect((await stripe("POST", "/v1/refunds", request)).status).toBe(401);
  expect((await refund("charge=$charge")).status).toBe(200);
  expect((await stripe("POST", "/v1/refunds", request)).status).toBe(401);
});

test("while the first request is carried out, the key is in use", async () => {
  sandbox.faults.add({ kind: "stall", times: 1 });
  const first = refund("charge=$charge&amount=400");
  const { status, body } = await refund("charge=$charge&amount=400");
  expect(status).toBe(409);
  expect(body.error).toMatchObject({ type: "idempotency_error", code: "idempotency_key_in_use" });
  expect((await refund("charge=$charge&amount=1", "another")).status).toBe(200);
  sandbox.faults.resume();
  const made = await first;
  expect([made.status, made.body.amount]).toEqual([200, 400]);
  // The conflict was not kept: the key answers with the refund from now on.
  expect((await refund("charge=$charge&amount=400")).text).toBe(made.text);
  expect(refundCount()).toBe(2);
});

test("two stalled requests with one key: the second is told at once", async () => {
  sandbox.faults.add({ kind: "stall" });
  const first = refund("charge=$charge");
  expect((await refund("charge=$charge")).status).toBe(409);
  sandbox.faults.clear();
  expect((await first).status).toBe(200);
  expect(refundCount()).toBe(1);
});

test("a key is forgotten after 24 hours on the clock", async () => {
  const form = "charge=$charge&amount=400";
  const first = await refund(form);
  await sandbox.clock.advance("23h59m59s");
  expect((await refund(form)).text).toBe(first.text);
  await sandbox.clock.advance("1s");
  const later = await refund(form);
  expect(later.body.id).not.toBe(first.body.id);
  expect(refundCount()).toBe(2);
  // It is kept for another day, and other parameters are refused again.
  await sandbox.clock.advance("12h");
  expect((await refund(form)).text).toBe(later.text);
  expect((await refund("charge=$charge")).body.error.type).toBe("idempotency_error");
});

test("a key has at most 255 characters", async () => {
  const { status, body } = await refund("charge=$charge&amount=1", "k".repeat(256));
  expect([status, body.error.type]).toEqual([400, "invalid_request_error"]);
  expect(refundCount()).toBe(0);
  const first = await refund("charge=$charge&amount=1", "k".repeat(255));
  expect(first.status).toBe(200);
  expect((await refund("charge=$charge&amount=1", "k".repeat(255))).text).toBe(first.text);
});

test("keys on anything but POST are ignored", async () => {
  const headers = { "Idempotency-Key": "once" };
  const before = await stripe("GET", "/v1/refunds", { headers });
  expect(before.headers.get("Idempotency-Key")).toBeNull();
  expect((await refund("charge=$charge")).status).toBe(200);
  expect((await stripe("GET", "/v1/refunds", { headers })).body.data).toHaveLength(1);
  const form = { body: "url=https://example.com&enabled_events[]=*", headers: { "Idempotency-Key": "endpoint" } };
  const { id } = (await stripe("POST", "/v1/webhook_endpoints", form)).body;
  expect((await stripe("DELETE", `/v1/webhook_endpoints/${id}`, { headers })).body.deleted).toBe(true);
  expect((await stripe("DELETE", `/v1/webhook_endpoints/${id}`, { headers })).status).toBe(404);
});

test("without a key, every request is a new one", async () => {
  const body = `charge=${payment.chargeId}&amount=1`;
  const [first, second] = [
    await stripe("POST", "/v1/refunds", { body }),
    await stripe("POST", "/v1/refunds", { body }),
  ];
  expect(first.body.id).not.toBe(second.body.id);
  expect(first.headers.get("Idempotency-Key")).toBeNull();
  const empty = { body, headers: { "Idempotency-Key": "" } };
  expect((await stripe("POST", "/v1/refunds", empty)).body.id).not.toBe(
    (await stripe("POST", "/v1/refunds", empty)).body.id,
  );
});

test.each([true, false])("an error of Stripe itself is kept and replayed (committed: %s)", async (commit) => {
  sandbox.faults.add({ kind: "error", status: 500, commit, origin: "application", times: 1 });
  const failed = await refund("charge=$charge");
  expect([failed.status, failed.body.error.type]).toEqual([500, "api_error"]);
  const again = await refund("charge=$charge");
  expect([again.status, again.text]).toEqual([500, failed.text]);
  expect(outcomes()).toEqual([
    { status: 500, replayed: false },
    { status: 500, replayed: true },
  ]);
  expect(refundCount()).toBe(commit ? 1 : 0);
  // Another key is another request.
  expect((await refund("charge=$charge", "new")).status).toBe(commit ? 400 : 200);
});

test("an error in front of Stripe is not kept: the key gives what really happened", async () => {
  sandbox.faults.add({ kind: "error", status: 503, commit: true, times: 1 });
  expect((await refund("charge=$charge")).status).toBe(503);
  expect(await refund("charge=$charge")).toMatchObject({ status: 200, body: { amount: 1000 } });
  expect(refundCount()).toBe(1);
  expect(outcomes()[1]).toEqual({ status: 200, replayed: true });

  sandbox.faults.add({ kind: "error", status: 503, commit: false, times: 1 });
  expect((await refund("payment_intent=pi_none", "second")).status).toBe(503);
  expect((await refund("payment_intent=pi_none", "second")).status).toBe(404);
  expect(outcomes().slice(2)).toEqual([
    { status: 503, replayed: false },
    { status: 404, replayed: false },
  ]);
});

test("an error of Stripe itself does not strike an answer that is kept already, nor a wrong request", async () => {
  const first = await refund("charge=$charge&amount=100");
  sandbox.faults.add({ kind: "error", status: 500, commit: true, origin: "application" });
  expect((await refund("charge=$charge&amount=100")).text).toBe(first.text);
  expect((await refund("charge=$charge&amount=200")).body.error.type).toBe("idempotency_error");
  expect((await refund("charge=$charge&amount=x", "second")).status).toBe(400);
  const refused = await refund("charge=$charge&amount=901", "third");
  expect(refused.status).toBe(400);
  expect((await refund("charge=$charge&amount=901", "third")).text).toBe(refused.text);
});

test("a lost answer is found again with the key", async () => {
  sandbox.faults.add({ kind: "lost-answer", times: 1 });
  await expect(refund("charge=$charge")).rejects.toThrow("fetch failed");
  expect(await refund("charge=$charge")).toMatchObject({ status: 200, body: { amount: 1000 } });
  expect(refundCount()).toBe(1);
});
