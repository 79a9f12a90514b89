import { beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox } from "../src/index.ts";
import { caller, ledgerText, names, type Answer, type Call } from "./caller.ts";
import { refundRequest } from "./refund-request.ts";

let sandbox: Sandbox;
let stripe: Call;
let payment: LedgerPayment;

beforeEach(() => {
  sandbox = createSandbox();
  stripe = caller(sandbox, "stripe");
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
});

function refund(amount: number, key?: string): Promise<Answer> {
  const headers = key === undefined ? {} : { "Idempotency-Key": key };
  return stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}&amount=${amount}`, headers });
}

/** Amount of each refund of the payment, and the place in the journal of the request that made it. */
const made = (id = payment.id) =>
  sandbox.ledger
    .payment("stripe", id)
    .refunds.map(({ refund: { amount }, request }) => [amount, request?.number ?? null]);

test("every request is written down as it was sent, with what became of it", async () => {
  const at = sandbox.clock.now.getTime() / 1000;
  const body = `charge=${payment.chargeId}&amount=400`;
  await stripe("POST", "/v1/refunds", { body, headers: { "Idempotency-Key": "key-1" } });
  await stripe("GET", "/v1/refunds?limit=3&created[gte]=1");
  await stripe("GET", "/v1/refunds/re_%20none");
  await stripe("PUT", "/nowhere", { headers: { Authorization: "Bearer wrong" } });
  const common = { kind: "request", provider: "stripe", body: "", idempotencyKey: null, replayed: false, fault: null };
  const movement = { number: 2, kind: "movement" };
  expect(sandbox.journal.entries).toEqual([
    { ...common, number: 1, at, method: "POST", path: "/v1/refunds", body, idempotencyKey: "key-1", status: 200 },
    expect.objectContaining(movement),
    { ...common, number: 3, at: at + 1, method: "GET", path: "/v1/refunds?limit=3&created[gte]=1", status: 200 },
    { ...common, number: 4, at: at + 1, method: "GET", path: "/v1/refunds/re_%20none", status: 404 },
    { ...common, number: 5, at: at + 1, method: "PUT", path: "/nowhere", status: 401 },
  ]);
});

test("a long body is kept with its first 2,000 characters", async () => {
  await stripe("POST", "/v1/refunds", { body: "x".repeat(5000) });
  expect(sandbox.journal.requests()[0]?.body).toBe("x".repeat(2000));
});

test("requests and movements can be had by provider", async () => {
  for (const name of names) {
    const paid = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
    const { path, body } = refundRequest(name, paid, 100);
    await caller(sandbox, name)("POST", path, { body });
  }
  const { journal } = sandbox;
  for (const name of names) {
    expect(journal.requests(name)).toMatchObject([{ provider: name, method: "POST", status: 200 }]);
    const [request] = journal.requests(name);
    const [first, ...later] = journal.movements(name);
    expect(first).toMatchObject({ provider: name, amount: 100, currency: "usd", from: null, request: request?.number });
    expect(later).toEqual([]);
  }
  expect(journal.requests()).toHaveLength(names.length);
  expect(journal.movements()).toHaveLength(names.length);
  expect(() => journal.requests("paypal")).toThrow(`"paypal"; it has ${Object.keys(sandbox.providers).join(", ")}`);
  expect(journal.entries.map(({ number }) => number)).toEqual(journal.entries.map((_, place) => place + 1));
});

test("what a sandbox begins with is not in the journal", () => {
  const { journal, ledger } = createSandbox({ refunds: 50 });
  expect(journal.entries).toEqual([]);
  const refund = ledger.refunds("stripe")[0];
  expect(ledger.payment("stripe", refund?.paymentId ?? "").refunds[0]).toEqual({ refund, request: null });
});

test("a payment's history says how often it was refunded and by which requests", async () => {
  await refund(100);
  await stripe("GET", "/v1/refunds");
  await stripe("POST", `/v1/charges/${payment.chargeId}/refunds`, { body: "amount=200" });
  await refund(701);
  const requests = sandbox.journal.requests("stripe");
  const history = sandbox.ledger.payment("stripe", payment.id);
  expect(history).toMatchObject({ payment, refundedAmount: 300, remainingAmount: 700 });
  expect(history.refunds.map(({ request }) => request)).toEqual([requests[0], requests[2]]);
  expect(history.refunds.map(({ refund: { amount } }) => amount)).toEqual([100, 200]);
  expect(sandbox.ledger.payment("stripe", payment.chargeId ?? "")).toEqual(history);
  expect(() => sandbox.ledger.payment("stripe", "pi_none")).toThrow(/"pi_none"/);
  expect(() => sandbox.ledger.payment("paypal", payment.id)).toThrow(/"paypal"/);
});

test("a replay is no second refund: the first request made it", async () => {
  await refund(100, "key-1");
  await refund(100, "key-1");
  expect(made()).toEqual([[100, 1]]);
  expect(sandbox.journal.movements()).toHaveLength(1);
});

test("an answer that was lost after the refund: the request that nobody heard of made it", async () => {
  sandbox.faults.add({ kind: "lost-answer", times: 1 });
  await expect(refund(100, "key-1")).rejects.toThrow("fetch failed");
  const again = await refund(100, "key-1");
  expect(again.status).toBe(200);
  expect(made()).toEqual([[100, 1]]);
  expect(sandbox.ledger.payment("stripe", payment.id).refunds[0]?.request).toMatchObject({
    status: null,
    fault: "lost-answer",
    replayed: false,
  });
  expect(sandbox.journal.requests()[1]).toMatchObject({ status: 200, replayed: true });
});

test("without a key, whoever repeats a lost request refunds twice, and the ledger shows it", async () => {
  sandbox.faults.add({ kind: "error", status: 500, commit: true, times: 1 });
  expect((await refund(100)).status).toBe(500);
  expect((await refund(100)).status).toBe(200);
  expect(made()).toEqual([
    [100, 1],
    [100, 3],
  ]);
});

test("a stalled request makes its refund under its own number, however late", async () => {
  sandbox.faults.add({ kind: "stall", times: 1 });
  const stalled = refund(100);
  await refund(200);
  sandbox.faults.resume();
  await stalled;
  expect(made()).toEqual([
    [200, 2],
    [100, 1],
  ]);
  expect(sandbox.journal.entries.map(({ kind }) => kind)).toEqual(["request", "request", "movement", "movement"]);
});

test("a stalled request shows its fault while it stands still", async () => {
  sandbox.faults.add({ kind: "stall", times: 1 });
  const stalled = refund(100);
  while (sandbox.journal.requests().length === 0) await Promise.resolve();
  expect(sandbox.journal.requests()).toMatchObject([{ status: null, fault: "stall" }]);
  sandbox.faults.resume();
  await stalled;
  expect(sandbox.journal.requests()).toMatchObject([{ status: 200, fault: "stall" }]);
});

test("an error of Stripe itself that met a refusal or a replay did not strike", async () => {
  await refund(100, "key-1");
  const error = { kind: "error", status: 500, commit: true } as const;
  sandbox.faults.add({ ...error, origin: "application" });
  await refund(100, "key-1");
  await refund(200, "key-1");
  await stripe("POST", "/v1/refunds", { body: "colour=red" });
  await stripe("GET", "/v1/refunds", { headers: { Authorization: "Bearer wrong" } });
  await refund(100, "key-2");
  sandbox.faults.clear();
  // In front of Stripe it strikes whatever comes.
  sandbox.faults.add(error);
  await refund(100, "key-1");
  expect(sandbox.journal.requests().map(({ status, replayed, fault }) => [status, replayed, fault])).toEqual([
    [200, false, null],
    [200, true, null],
    [400, false, null],
    [400, false, null],
    [401, false, null],
    [500, false, "error"],
    [500, true, "error"],
  ]);
});

test("what a control or the clock moves is no request's doing", async () => {
  const slow = sandbox.addPayment("stripe", { amount: 500, currency: "usd", refundOutcome: "fails-after-success" });
  const { id } = (await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` })).body;
  const first = (await refund(300)).body;
  sandbox.moveRefund("stripe", first.id, "failed");
  await sandbox.clock.advance("2d");
  expect(sandbox.journal.movements("stripe")).toMatchObject([
    { refundId: id, paymentId: slow.id, from: null, to: "succeeded", request: 1 },
    { refundId: first.id, paymentId: payment.id, from: null, to: "succeeded", request: 3 },
    { refundId: first.id, from: "succeeded", to: "failed", request: null },
    { refundId: id, from: "succeeded", to: "failed", request: null },
  ]);
  // The requests that made them are still named.
  expect(made()).toEqual([[300, 3]]);
  expect(made(slow.id)).toEqual([[500, 1]]);
  expect(sandbox.ledger.payment("stripe", slow.id)).toMatchObject({ refundedAmount: 0, remainingAmount: 500 });
});

test("what falls due by a write is not the writer's doing", async () => {
  const slow = sandbox.addPayment("stripe", { amount: 500, currency: "usd", refundOutcome: "succeeds-later" });
  await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` });
  await sandbox.clock.advance("23h59m59s");
  await refund(300);
  const [, writer, due] = sandbox.journal.movements("stripe");
  expect(writer).toMatchObject({ paymentId: payment.id, request: 3 });
  expect(due).toMatchObject({ paymentId: slow.id, to: "succeeded", at: writer?.at, request: null });
});

test("a cancellation is the doing of the request that asked for it", async () => {
  const form = `charge=${payment.chargeId}&instructions_email=buyer%40example.com`;
  const { id } = (await stripe("POST", "/v1/refunds", { body: form })).body;
  await stripe("POST", `/v1/refunds/${id}/cancel`);
  expect(sandbox.journal.movements().map(({ from, to, request }) => [from, to, request])).toEqual([
    [null, "requires_action", 1],
    ["requires_action", "canceled", 3],
  ]);
  // It is still the first one that made the refund.
  expect(made()).toEqual([[1000, 1]]);
});

test("a change of metadata moves no money and is no movement", async () => {
  const { id } = (await refund(100)).body;
  await stripe("POST", `/v1/refunds/${id}`, { body: "metadata[a]=1" });
  expect(sandbox.journal.movements()).toHaveLength(1);
});

test("a row that is inserted is not the doing of the request that was reading", async () => {
  sandbox.faults.add({ kind: "inserted-row", times: 1 });
  const { body } = await stripe("GET", "/v1/refunds");
  expect(body.data).toHaveLength(1);
  expect(sandbox.journal.movements()).toMatchObject([{ refundId: body.data[0].id, request: null }]);
  expect(made(body.data[0].payment_intent)).toEqual([[1000, null]]);
  expect(made()).toEqual([]);
});

const LISTS = {
  refundkit: "/v1/refunds",
  stripe: "/v1/refunds",
  whop: "/api/v1/refunds",
  wooshpay: "/v1/payment_intents",
};

test.each(names)("%s: for a reader with a wrong key, no row is inserted", async (name) => {
  sandbox.faults.add({ kind: "inserted-row", provider: name });
  const before = ledgerText(sandbox, name);
  const wrong = await caller(sandbox, name)("GET", LISTS[name], { headers: { Authorization: "Bearer wrong" } });
  expect(wrong.status).toBe(401);
  expect(ledgerText(sandbox, name)).toBe(before);
  expect((await caller(sandbox, name)("GET", LISTS[name])).status).toBe(200);
  expect(sandbox.ledger.refunds(name)).toHaveLength(1);
});

test("lists that have been read are snapshots, entries is a live view", async () => {
  const { journal } = sandbox;
  const [live, requests, movements] = [journal.entries, journal.requests(), journal.movements()];
  await refund(100);
  expect([live.length, requests.length, movements.length]).toEqual([2, 0, 0]);
});
