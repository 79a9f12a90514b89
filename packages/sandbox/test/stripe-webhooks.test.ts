import { createHmac } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, type LedgerPayment, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { caller, type Answer, type Call } from "./caller.ts";
import { startReceiver, type Received, type Receiver } from "./receiver.ts";

// Documented: up to three days. Inferred: the waits between the attempts, in seconds.
const WAITS = [300, 1800, 7200, 18_000, 36_000, 43_200, 43_200, 43_200, 64_800];
const DAY = 86_400;

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

async function createEndpoint(url: string, ...events: string[]): Promise<Answer["body"]> {
  const types = events.map((type) => `&enabled_events[]=${type}`).join("");
  const { status, body } = await stripe("POST", "/v1/webhook_endpoints", { body: `url=${url}${types}` });
  expect(status).toBe(200);
  return body;
}

async function refund(amount = 100): Promise<Answer["body"]> {
  const { body } = await stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}&amount=${amount}` });
  await sandbox.webhooks.idle();
  return body;
}

const update = (id: string, body: string): Promise<Answer> => stripe("POST", `/v1/webhook_endpoints/${id}`, { body });
const now = (): number => sandbox.clock.now.getTime() / 1000;
const delivery = (place = 0) => sandbox.webhooks.deliveries("stripe")[place];

/** Checks a signature as Stripe documents it, and gives its time. */
function checkSignature({ headers, text }: Received, secret: string): number {
  const [, time = "", signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["stripe-signature"] ?? "") ?? [];
  expect(signature).toBe(createHmac("sha256", secret).update(`${time}.${text}`).digest("hex"));
  return Number(time);
}

test("the signature is the documented one, over the bytes that arrive", async () => {
  const { secret } = await createEndpoint(receiver.url, "*");
  await stripe("POST", "/v1/refunds", { body: `charge=${payment.chargeId}&metadata[name]=Zo%C3%AB` });
  await sandbox.webhooks.idle();
  expect(receiver.received).toHaveLength(2);
  for (const webhook of receiver.received) expect(checkSignature(webhook, secret)).toBe(now());
  expect(receiver.received[0]?.event.data.object.metadata).toEqual({ name: "Zoë" });
  expect(receiver.received[0]?.headers["user-agent"]).toMatch(/^Stripe\/1\.0/);
});

test("a webhook is signed with the time at which it fell due, however slow the receiver before it was", async () => {
  const { secret } = await createEndpoint(receiver.url, "refund.created");
  const replies: ((status: number) => void)[] = [];
  const firstArrived = new Promise<void>((resolve) => {
    receiver.answer = () => {
      resolve();
      return new Promise((reply) => replies.push(reply));
    };
  });
  const body = `charge=${payment.chargeId}&amount=1`;
  await stripe("POST", "/v1/refunds", { body });
  await firstArrived;
  receiver.answer = () => 200;
  for (let number = 0; number < 5; number += 1) await stripe("POST", "/v1/refunds", { body });
  replies[0]?.(200);
  await sandbox.webhooks.idle();
  expect(receiver.received).toHaveLength(6);
  const signedAt = receiver.received.map((webhook) => checkSignature(webhook, secret));
  expect(signedAt).toEqual(receiver.received.map(({ event }) => event.created));
  expect(sandbox.webhooks.deliveries().map(({ attempts }) => attempts[0]?.at)).toEqual(signedAt);
});

test("each endpoint signs with its own secret, also one that the sandbox was told of past the API", async () => {
  const { secret } = await createEndpoint(receiver.url, "refund.created");
  const other = sandbox.webhooks.addEndpoint("stripe", { url: receiver.url, events: ["charge.refunded"] });
  expect(other.secret).toMatch(/^whsec_\w{32}$/);
  expect(other.secret).not.toBe(secret);
  await refund();
  const [first, second] = receiver.received;
  if (first === undefined || second === undefined) throw new Error("two webhooks were to arrive");
  checkSignature(first, secret);
  checkSignature(second, other.secret);
  const listed = (await stripe("GET", "/v1/webhook_endpoints")).body.data;
  expect(listed.map(({ id }: Answer["body"]) => id)).toContain(other.id);
  expect(JSON.stringify(listed)).not.toContain("whsec_");
});

test("what is delivered is the event as the API shows it", async () => {
  await createEndpoint(receiver.url, "*");
  const made = await refund();
  const events: Answer["body"][] = receiver.received.map(({ event }) => event);
  expect(events.map(({ type, object, created }) => [type, object, created])).toEqual([
    ["refund.created", "event", made.created],
    ["charge.refunded", "event", made.created],
  ]);
  expect(events[0].data.object).toEqual(made);
  for (const event of events) {
    const shown = (await stripe("GET", `/v1/events/${event.id}`)).body;
    // By now it has been delivered.
    expect({ ...shown, pending_webhooks: event.pending_webhooks }).toEqual(event);
  }
});

test("pending_webhooks counts the endpoints that have not answered with 2xx yet", async () => {
  const other = await startReceiver();
  try {
    await createEndpoint(receiver.url, "refund.created");
    await createEndpoint(other.url, "refund.created", "charge.refunded");
    other.answer = () => 500;
    await refund();
    expect([...receiver.received, ...other.received].map(({ event }) => event.pending_webhooks)).toEqual([2, 1, 1]);
    const pending = async (type: string): Promise<number> =>
      (await stripe("GET", `/v1/events?type=${type}`)).body.data[0].pending_webhooks;
    expect([await pending("refund.created"), await pending("charge.refunded")]).toEqual([1, 1]);
    other.answer = () => 200;
    await sandbox.clock.advance("5m");
    expect([await pending("refund.created"), await pending("charge.refunded")]).toEqual([0, 0]);
  } finally {
    await other.close();
  }
});

test("events can be listed by whether all webhooks were delivered", async () => {
  const listed = async (delivered: boolean): Promise<string[]> => {
    const { body } = await stripe("GET", `/v1/events?delivery_success=${delivered}`);
    return body.data.map(({ type }: Answer["body"]) => type);
  };
  await createEndpoint(receiver.url, "refund.created");
  receiver.answer = () => 503;
  await refund();
  // Nobody wanted to hear of the charge.
  expect([await listed(true), await listed(false)]).toEqual([["charge.refunded"], ["refund.created"]]);
  receiver.answer = () => 200;
  await sandbox.clock.advance("5m");
  expect([await listed(true), await listed(false)]).toEqual([["charge.refunded", "refund.created"], []]);

  receiver.answer = () => 503;
  await refund();
  await sandbox.clock.advance("7d");
  expect(await listed(false)).toEqual(["refund.created"]);
  // It was given up, and has not been delivered for all that.
  expect((await stripe("GET", "/v1/events?delivery_success=false")).body.data[0].pending_webhooks).toBe(1);
  expect((await stripe("GET", "/v1/events?delivery_success=maybe")).status).toBe(400);
});

test.each([
  ["answers with an error", () => 500],
  ["answers with a redirect", () => 302],
  ["refuses", () => 400],
])("an endpoint that %s is tried again for three days, then no more", async (_, answer) => {
  const { secret } = await createEndpoint(receiver.url, "refund.created");
  receiver.answer = answer;
  await refund();
  const first = now();
  let at = first;
  for (const [place, wait] of WAITS.entries()) {
    expect(receiver.received).toHaveLength(place + 1);
    expect(delivery()?.state).toBe("waiting");
    await sandbox.clock.advance(`${wait - 1}s`);
    expect(receiver.received).toHaveLength(place + 1);
    await sandbox.clock.advance("1s");
    at += wait;
    const last = receiver.received.at(-1);
    if (last !== undefined) expect(checkSignature(last, secret)).toBe(at);
  }
  expect(at - first).toBeLessThanOrEqual(3 * DAY);
  expect(delivery()).toMatchObject({ state: "failed" });
  expect(delivery()?.attempts.map((attempt) => attempt.status)).toEqual(Array(WAITS.length + 1).fill(answer()));
  await sandbox.clock.advance("30d");
  expect(receiver.received).toHaveLength(WAITS.length + 1);
});

test("an endpoint that comes back gets what it missed, late and out of order", async () => {
  await createEndpoint(receiver.url, "refund.created");
  receiver.answer = () => 503;
  await refund(100);
  await sandbox.clock.advance("4m");
  receiver.answer = () => 200;
  await refund(200);
  await sandbox.clock.advance("1d");
  expect(receiver.received.map(({ event }) => event.data.object.amount)).toEqual([100, 200, 100]);
  expect(delivery()).toMatchObject({
    state: "delivered",
    attempts: [{ status: 503 }, { status: 200, at: (delivery()?.attempts[0]?.at ?? 0) + 300 }],
  });
});

test("an endpoint that is away is tried again", async () => {
  const away = await startReceiver();
  await away.close();
  const { id } = await createEndpoint(away.url, "refund.created");
  await refund();
  expect(delivery()).toMatchObject({ state: "waiting", attempts: [{ status: null }] });
  expect(delivery()?.attempts[0]?.problem).toContain("ECONNREFUSED");
  // It has moved: the next attempt goes to the new address.
  await update(id, `url=${receiver.url}`);
  await sandbox.clock.advance("5m");
  expect(receiver.received).toHaveLength(1);
  expect(delivery()).toMatchObject({ state: "delivered", url: receiver.url });
});

test("what happens while an endpoint is disabled is never sent to it", async () => {
  const { id } = await createEndpoint(receiver.url, "refund.created");
  await update(id, "disabled=true");
  await refund(100);
  expect(sandbox.webhooks.deliveries()).toEqual([]);
  await update(id, "disabled=false");
  await refund(200);
  await sandbox.clock.advance("7d");
  expect(receiver.received.map(({ event }) => event.data.object.amount)).toEqual([200]);
});

const departures: [what: string, leave: (id: string) => Promise<Answer>][] = [
  ["is disabled", (id) => update(id, "disabled=true")],
  ["is deleted", (id) => stripe("DELETE", `/v1/webhook_endpoints/${id}`)],
  ["wants other events", (id) => update(id, "enabled_events[]=charge.refunded")],
];

test.each(departures)("an endpoint that %s between two attempts is not tried again", async (_, leave) => {
  const { id } = await createEndpoint(receiver.url, "refund.created");
  receiver.answer = () => 500;
  await refund();
  expect((await leave(id)).status).toBe(200);
  await sandbox.clock.advance("7d");
  expect(receiver.received).toHaveLength(1);
  expect(delivery()).toMatchObject({ state: "dropped", attempts: [{ status: 500 }] });
});

test("an endpoint that was disabled only between two attempts is tried again", async () => {
  const { id } = await createEndpoint(receiver.url, "refund.created");
  receiver.answer = () => 500;
  await refund();
  await update(id, "disabled=true");
  await sandbox.clock.advance("1m");
  await update(id, "disabled=false");
  receiver.answer = () => 200;
  await sandbox.clock.advance("5m");
  expect(delivery()?.state).toBe("delivered");
});

test("a delivered event stays delivered when its endpoint is gone", async () => {
  const { id } = await createEndpoint(receiver.url, "refund.created");
  await refund();
  await stripe("DELETE", `/v1/webhook_endpoints/${id}`);
  await sandbox.webhooks.repeat(delivery()?.id ?? "");
  expect(delivery()).toMatchObject({ state: "delivered", attempts: [{ status: 200 }] });
  expect(receiver.received).toHaveLength(1);
});

test("a retry tells the event as it happened, whatever has become of the refund", async () => {
  const slow = sandbox.addPayment("stripe", { amount: 500, currency: "usd", refundOutcome: "fails-after-success" });
  await createEndpoint(receiver.url, "refund.created", "refund.failed");
  receiver.answer = () => 500;
  await stripe("POST", "/v1/refunds", { body: `charge=${slow.chargeId}` });
  await sandbox.clock.advance("3d");
  const told = receiver.received.map(({ event }) => [event.type, event.data.object.status, event.pending_webhooks]);
  expect(new Set(told.map((each) => each.join()))).toEqual(
    new Set(["refund.created,succeeded,1", "refund.failed,failed,1"]),
  );
});

test("a disabled or wrong endpoint is refused by the API, and nothing is sent to it", async () => {
  for (const body of ["enabled_events[]=*", `url=${receiver.url}`, "url=example.com&enabled_events[]=*"]) {
    expect((await stripe("POST", "/v1/webhook_endpoints", { body })).status).toBe(400);
  }
  await refund();
  expect(receiver.received).toEqual([]);
});

test("signatures are of the sandbox's time, which starts when one says", async () => {
  begin({ start: new Date("2040-01-01T00:00:00Z") });
  const { secret } = await createEndpoint(receiver.url, "refund.created");
  await refund();
  const [webhook] = receiver.received;
  if (webhook === undefined) throw new Error("a webhook was to arrive");
  expect(checkSignature(webhook, secret)).toBe(now());
  expect(webhook.event.created).toBe(now());
  expect(new Date(now() * 1000).getUTCFullYear()).toBe(2040);
});

test("signatures are of the real time for a receiver that refuses old ones", async () => {
  begin({ timestamps: "real" });
  const { secret } = await createEndpoint(receiver.url, "refund.created");
  const before = Math.floor(Date.now() / 1000);
  await refund();
  const [webhook] = receiver.received;
  if (webhook === undefined) throw new Error("a webhook was to arrive");
  const signedAt = checkSignature(webhook, secret);
  expect(signedAt).toBeGreaterThanOrEqual(before);
  expect(signedAt).toBeLessThanOrEqual(Math.ceil(Date.now() / 1000));
  // Everything else keeps to the sandbox's time.
  expect(webhook.event.created).toBe(now());
  expect(delivery()?.attempts[0]?.at).toBe(now());
});
