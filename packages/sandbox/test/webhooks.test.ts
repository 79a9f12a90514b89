import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { caller, names, type Answer, type Call } from "./caller.ts";
import { startReceiver, type Receiver } from "./receiver.ts";
import { refundRequest } from "./refund-request.ts";

let sandbox: Sandbox;
let stripe: Call;
let receiver: Receiver;
let payment: LedgerPayment;

function begin(options: SandboxOptions = {}): void {
  sandbox = createSandbox(options);
  stripe = caller(sandbox, "stripe");
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
}

beforeEach(async () => {
  receiver = await startReceiver();
  begin();
});

afterEach(() => receiver.close());

const listen = (events?: string[]) =>
  sandbox.webhooks.addEndpoint("stripe", { url: receiver.url, ...(events && { events }) });

const send = (amount: number): Promise<Answer> =>
  stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}&amount=${amount}` });

async function refund(amount: number): Promise<Answer["body"]> {
  const { body } = await send(amount);
  await sandbox.webhooks.idle();
  return body;
}

/** Types of what arrived, and the refund's amount or what the charge has refunded. */
const arrived = () =>
  receiver.received.map(({ event: { type, data } }) => [type, data.object.amount_refunded ?? data.object.amount]);
const states = () => sandbox.webhooks.deliveries().map(({ state }) => state);
const attemptsOf = (place: number) => sandbox.webhooks.deliveries()[place]?.attempts;

test.each(names)("%s tells a receiver of a refund over HTTP", async (name) => {
  const target = sandbox.webhooks.addEndpoint(name, { url: receiver.url });
  const paid = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
  const { path, body } = refundRequest(name, paid, 400);
  expect((await caller(sandbox, name)("POST", path, { body })).status).toBe(200);
  await sandbox.clock.advance("30d");
  expect(receiver.received.length).toBeGreaterThan(0);
  expect(receiver.received.every(({ headers }) => headers["content-type"] === "application/json")).toBe(true);
  const deliveries = sandbox.webhooks.deliveries(name);
  expect(deliveries).toHaveLength(receiver.received.length);
  for (const delivery of deliveries) {
    expect(delivery).toMatchObject({ provider: name, endpointId: target.id, url: receiver.url, state: "delivered" });
    expect(delivery.attempts).toEqual([{ at: expect.any(Number), status: 200, problem: null }]);
  }
  expect(new Set(deliveries.map(({ id }) => id)).size).toBe(deliveries.length);
  expect(() => sandbox.webhooks.deliveries("paypal")).toThrow(/"paypal"/);
});

test("events arrive one after the other, in the order in which they happened", async () => {
  listen();
  let open = 0;
  receiver.answer = async () => {
    open += 1;
    expect(open).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return 204;
  };
  for (const amount of [100, 200, 300]) await send(amount);
  await sandbox.webhooks.idle();
  expect(arrived()).toEqual([
    ["refund.created", 100],
    ["charge.refunded", 100],
    ["refund.created", 200],
    ["charge.refunded", 300],
    ["refund.created", 300],
    ["charge.refunded", 600],
  ]);
  expect(new Set(states())).toEqual(new Set(["delivered"]));
});

test("what happened is told to nobody who did not listen then", async () => {
  await refund(100);
  listen();
  await refund(200);
  expect(arrived()).toEqual([
    ["refund.created", 200],
    ["charge.refunded", 300],
  ]);
});

test("only the types that an endpoint wants are sent, and two endpoints get each their own", async () => {
  const other = await startReceiver();
  try {
    listen(["charge.refunded"]);
    const both = sandbox.webhooks.addEndpoint("stripe", { url: other.url });
    await refund(100);
    expect(arrived()).toEqual([["charge.refunded", 100]]);
    expect(other.received.map(({ event: { type } }) => type)).toEqual(["refund.created", "charge.refunded"]);
    expect(other.received[1]?.event.id).toBe(receiver.received[0]?.event.id);
    const deliveries = sandbox.webhooks.deliveries().filter(({ endpointId }) => endpointId === both.id);
    expect(deliveries.map(({ eventType }) => eventType)).toEqual(["refund.created", "charge.refunded"]);
  } finally {
    await other.close();
  }
});

test("an endpoint that cannot be is refused with an error that names what is wrong", () => {
  const { webhooks } = sandbox;
  expect(() => webhooks.addEndpoint("paypal", { url: receiver.url })).toThrow(/"paypal"/);
  expect(() => webhooks.addEndpoint("stripe", { url: "/webhooks" })).toThrow(/"\/webhooks"/);
  expect(() => listen(["refund.exploded"])).toThrow(/"refund.exploded"/);
  expect(() => listen(["refund.exploded"])).toThrow(RangeError);
});

test("what is held back comes on release, oldest first", async () => {
  listen();
  sandbox.webhooks.hold();
  sandbox.webhooks.hold();
  await refund(100);
  await refund(200);
  await sandbox.clock.advance("1h");
  expect(receiver.received).toEqual([]);
  expect(states()).toEqual(["waiting", "waiting", "waiting", "waiting"]);
  await sandbox.webhooks.release();
  expect(arrived().map(([, amount]) => amount)).toEqual([100, 100, 200, 300]);
  // An attempt is made when it is released, not when it might have been made.
  expect(attemptsOf(0)).toEqual([{ at: sandbox.clock.now.getTime() / 1000, status: 200, problem: null }]);
  await refund(300);
  expect(arrived()).toHaveLength(6);
});

test("what is held back comes newest first, if it is to", async () => {
  listen();
  sandbox.webhooks.hold();
  for (const amount of [100, 200, 300]) await refund(amount);
  await sandbox.webhooks.release("newest-first");
  expect(arrived()).toEqual([
    ["charge.refunded", 600],
    ["refund.created", 300],
    ["charge.refunded", 300],
    ["refund.created", 200],
    ["charge.refunded", 100],
    ["refund.created", 100],
  ]);
});

/** Amounts of twelve refunds in the order in which their events arrive. */
async function shuffled(seed: number): Promise<unknown[]> {
  begin({ seed });
  receiver.received.length = 0;
  listen(["refund.created"]);
  sandbox.webhooks.hold();
  for (let amount = 1; amount <= 12; amount += 1) await refund(amount);
  await sandbox.webhooks.release("shuffled");
  return arrived().map(([, amount]) => amount);
}

test("what is held back comes shuffled, by the seed", async () => {
  const [first, again, other] = [await shuffled(1), await shuffled(1), await shuffled(2)];
  const inOrder = Array.from({ length: 12 }, (_, place) => place + 1);
  expect(first).not.toEqual(inOrder);
  expect(first.toSorted((left, right) => Number(left) - Number(right))).toEqual(inOrder);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test("release without hold does nothing", async () => {
  listen();
  await sandbox.webhooks.release();
  await refund(100);
  expect(arrived()).toHaveLength(2);
});

test("repeat sends a delivery once more, the same event and a new signature", async () => {
  listen();
  await refund(100);
  const [first] = sandbox.webhooks.deliveries();
  await sandbox.clock.advance("10s");
  await sandbox.webhooks.repeat(first?.id ?? "");
  expect(arrived().at(-1)).toEqual(["refund.created", 100]);
  const [original, , repeated] = receiver.received;
  expect(repeated?.event.id).toBe(original?.event.id);
  expect(repeated?.headers["stripe-signature"]).not.toBe(original?.headers["stripe-signature"]);
  expect(attemptsOf(0)).toHaveLength(2);
  await expect(sandbox.webhooks.repeat("stripe_99")).rejects.toThrow(/"stripe_99"/);
});

test("a repeated delivery that fails takes nothing back", async () => {
  listen(["refund.created"]);
  await refund(100);
  receiver.answer = () => 500;
  await sandbox.webhooks.repeat(sandbox.webhooks.deliveries()[0]?.id ?? "");
  expect(states()).toEqual(["delivered"]);
  await sandbox.clock.advance("30d");
  expect(attemptsOf(0)?.map(({ status }) => status)).toEqual([200, 500]);
});

test("repeats do not count among the provider's own attempts", async () => {
  listen(["refund.created"]);
  receiver.answer = () => 500;
  await refund(100);
  const { id } = sandbox.webhooks.deliveries()[0] ?? { id: "" };
  for (let number = 0; number < 3; number += 1) await sandbox.webhooks.repeat(id);
  expect(states()).toEqual(["waiting"]);
  await sandbox.clock.advance("30d");
  const withRepeats = attemptsOf(0)?.length ?? 0;

  await refund(100);
  await sandbox.clock.advance("30d");
  expect(withRepeats - 3).toBe(attemptsOf(1)?.length);
  expect(states()).toEqual(["failed", "failed"]);
  // A delivery that was given up arrives when it is repeated.
  receiver.answer = () => 200;
  await sandbox.webhooks.repeat(id);
  expect(states()).toEqual(["delivered", "failed"]);
});

test("drop: the next deliveries never arrive and are not tried again", async () => {
  listen();
  sandbox.webhooks.drop(3);
  await refund(100);
  await refund(200);
  await sandbox.clock.advance("30d");
  expect(arrived()).toEqual([["charge.refunded", 300]]);
  expect(states()).toEqual(["dropped", "dropped", "dropped", "delivered"]);
  expect(attemptsOf(0)).toEqual([]);
  // It was dropped, not forgotten.
  await sandbox.webhooks.repeat(sandbox.webhooks.deliveries()[0]?.id ?? "");
  expect(arrived().at(-1)).toEqual(["refund.created", 100]);
  sandbox.webhooks.drop();
  await refund(300);
  expect(arrived().at(-1)).toEqual(["charge.refunded", 600]);
  for (const count of [-1, 1.5, Number.NaN]) expect(() => sandbox.webhooks.drop(count)).toThrow(String(count));
});

test("delay: first attempts are made so much later, by the clock", async () => {
  listen();
  sandbox.webhooks.delay("10m");
  await refund(100);
  const at = sandbox.clock.now.getTime() / 1000;
  await sandbox.clock.advance("9m59s");
  expect(receiver.received).toEqual([]);
  expect(states()).toEqual(["waiting", "waiting"]);
  await sandbox.clock.advance("1s");
  expect(arrived()).toHaveLength(2);
  expect(attemptsOf(0)).toEqual([{ at: at + 600, status: 200, problem: null }]);
  sandbox.webhooks.delay("0s");
  await refund(200);
  expect(arrived()).toHaveLength(4);
  expect(() => sandbox.webhooks.delay("soon")).toThrow(/"soon"/);
});

test("delay, then none: a later event overtakes an earlier one", async () => {
  listen(["refund.created"]);
  sandbox.webhooks.delay("1h");
  await refund(100);
  sandbox.webhooks.delay("0s");
  await refund(200);
  await sandbox.clock.advance("1h");
  expect(arrived().map(([, amount]) => amount)).toEqual([200, 100]);
});

test("delayed deliveries can be held back too", async () => {
  listen(["refund.created"]);
  sandbox.webhooks.delay("10m");
  await refund(100);
  sandbox.webhooks.hold();
  await sandbox.clock.advance("1h");
  expect(receiver.received).toEqual([]);
  await sandbox.webhooks.release();
  expect(arrived()).toEqual([["refund.created", 100]]);
});

test("advance delivers at each stop before it goes on", async () => {
  const slow = sandbox.addPayment("stripe", { amount: 500, currency: "usd", refundOutcome: "fails-after-success" });
  listen(["refund.created", "refund.failed"]);
  const times: Date[] = [];
  receiver.answer = () => {
    times.push(sandbox.clock.now);
    return 200;
  };
  await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` });
  const made = sandbox.clock.now.getTime();
  await sandbox.clock.advance("30d");
  expect(times.map((time) => time.getTime() - made)).toEqual([0, 2 * 86_400_000]);
});

test("a receiver that calls the sandbox while it is delivered to gets its answer", async () => {
  listen(["refund.created"]);
  const seen: unknown[] = [];
  receiver.answer = async ({ event }) => {
    const { id, amount } = event.data.object;
    seen.push((await stripe("GET", `/v1/refunds/${id}`)).body.status);
    // It refunds some more, once: its own event follows behind.
    if (amount === 100) seen.push((await send(50)).body.amount);
    return 200;
  };
  await refund(100);
  expect(seen).toEqual(["succeeded", 50, "succeeded"]);
  expect(arrived()).toEqual([
    ["refund.created", 100],
    ["refund.created", 50],
  ]);
  expect(sandbox.ledger.payment("stripe", payment.id).refundedAmount).toBe(150);
});

test("a receiver that calls back while the clock advances does not stop it", async () => {
  const slow = sandbox.addPayment("stripe", { amount: 500, currency: "usd", refundOutcome: "succeeds-later" });
  listen(["refund.updated"]);
  const { id } = (await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` })).body;
  const before = sandbox.clock.now.getTime();
  receiver.answer = async ({ event }) => {
    if (event.data.object.metadata.seen === "yes") return 200;
    const { status } = await stripe("POST", `/v1/refunds/${id}`, { body: "metadata[seen]=yes" });
    return status;
  };
  await sandbox.clock.advance("2d");
  expect(sandbox.clock.now.getTime() - before).toBe(2 * 86_400_000);
  expect(receiver.received.map(({ event }) => event.data.object.metadata)).toEqual([{}, { seen: "yes" }]);
});

test("hosts that are not on this machine are not called", async () => {
  const urls = [
    "https://example.com/hook",
    "http://127.0.0.1.example.com/",
    "http://10.0.0.1/",
    "http://[2001:db8::1]/",
  ];
  for (const url of urls) sandbox.webhooks.addEndpoint("stripe", { url, events: ["refund.created"] });
  await refund(100);
  const deliveries = sandbox.webhooks.deliveries();
  expect(deliveries.map(({ state }) => state)).toEqual(urls.map(() => "waiting"));
  for (const [place, { attempts }] of deliveries.entries()) {
    const { hostname } = new URL(urls[place] ?? "");
    expect(attempts).toEqual([
      { at: expect.any(Number), status: null, problem: expect.stringContaining(`${hostname} is not on this machine`) },
    ]);
  }
});

test("localhost by name is on this machine", async () => {
  const { port } = new URL(receiver.url);
  sandbox.webhooks.addEndpoint("stripe", { url: `http://localhost:${port}/`, events: ["refund.created"] });
  await refund(100);
  expect(states()).toEqual(["delivered"]);
});

test("a fetch for webhooks gets all of them, wherever they go", async () => {
  const requests: Request[] = [];
  begin({
    webhookFetch: async (request) => {
      requests.push(request);
      return new Response(null, { status: requests.length === 1 ? 202 : 302, headers: { Location: receiver.url } });
    },
  });
  sandbox.webhooks.addEndpoint("stripe", { url: "https://example.com/hook?a=1" });
  await refund(100);
  expect(requests.map(({ method, url }) => [method, url])).toEqual([
    ["POST", "https://example.com/hook?a=1"],
    ["POST", "https://example.com/hook?a=1"],
  ]);
  expect(await requests[0]?.json()).toMatchObject({ type: "refund.created" });
  expect(receiver.received).toEqual([]);
  // A redirect is no delivery.
  expect(states()).toEqual(["delivered", "waiting"]);
});

test("a fetch for webhooks that throws is an endpoint that is away", async () => {
  begin({ webhookFetch: () => Promise.reject(new Error("no network here")) });
  listen(["refund.created"]);
  await refund(100);
  expect(attemptsOf(0)).toMatchObject([{ status: null, problem: "no network here" }]);
});

test("deliveries that were looked at do not change afterwards", async () => {
  listen(["refund.created"]);
  receiver.answer = () => 500;
  await refund(100);
  const before = sandbox.webhooks.deliveries();
  const text = JSON.stringify(before);
  receiver.answer = () => 200;
  await sandbox.clock.advance("30d");
  expect(JSON.stringify(before)).toBe(text);
  expect(states()).toEqual(["delivered"]);
});

test("what faults do to an answer does not keep its events from arriving", async () => {
  listen(["refund.created"]);
  sandbox.faults.add({ kind: "lost-answer" });
  await expect(send(100)).rejects.toThrow("fetch failed");
  sandbox.faults.clear();
  sandbox.faults.add({ kind: "error", status: 500, commit: false });
  expect((await send(200)).status).toBe(500);
  await sandbox.webhooks.idle();
  expect(arrived()).toEqual([["refund.created", 100]]);
});
