import { createHmac } from "node:crypto";
import { afterEach, expect, test } from "vitest";
import { createSandbox, type SandboxOptions } from "../src/index.ts";
import { caller, readEvents } from "./caller.ts";
import { startReceiver, type Received, type Receiver } from "./receiver.ts";

const receivers: Receiver[] = [];

afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.close();
});

/** A receiver that answers with these statuses in turn, and with the last one from then on. */
async function scene(options: SandboxOptions, statuses: readonly number[] = [200], events?: readonly string[]) {
  const sandbox = createSandbox(options);
  const receiver = await startReceiver();
  receivers.push(receiver);
  const { url, received } = receiver;
  // Sandbox time of each arrival, in unix seconds.
  const times: number[] = [];
  receiver.answer = () => {
    times.push(sandbox.clock.now.getTime() / 1000);
    return statuses[times.length - 1] ?? statuses.at(-1) ?? 200;
  };
  const endpoint = sandbox.webhooks.addEndpoint("refundkit", events === undefined ? { url } : { url, events });
  const call = caller(sandbox, "refundkit");
  const { id: transactionId } = sandbox.addPayment("refundkit", { amount: 1000, currency: "usd" });
  return {
    sandbox,
    endpoint,
    received,
    times,
    waits: () => times.slice(1).map((time, place) => time - (times[place] ?? time)),
    refund: async () => {
      const { body } = await call("POST", "/v1/refunds", { body: { transactionId, amount: 1000, reason: "other" } });
      await sandbox.webhooks.idle();
      return body.data;
    },
  };
}

const digest = (secret: string, text: string) => createHmac("sha256", secret).update(text).digest("hex");
const guide = { refundkit: { webhooks: "guide" } } as const;
const bodies = (received: readonly Received[]) => received.map(({ event }) => event);

test("an endpoint has an id and a secret of its own", () => {
  const { webhooks } = createSandbox();
  const [first, second] = ["https://example.test/a", "https://example.test/b"].map((url) =>
    webhooks.addEndpoint("refundkit", { url }),
  );
  expect(first).toMatchObject({ id: expect.stringMatching(/^wh_/), url: "https://example.test/a" });
  expect(first?.secret).toMatch(/^whsec_\w{32}$/);
  expect([second?.id, second?.secret]).not.toEqual([first?.id, first?.secret]);
});

test("page: the whole refund, signed with the time of the attempt", async () => {
  const { received, endpoint, refund, sandbox } = await scene({});
  const made = await refund();
  expect(bodies(received)).toEqual(readEvents(sandbox, "refundkit"));
  expect(bodies(received).map(({ type, data }) => [type, data])).toEqual([
    ["refund.created", made],
    ["refund.processing", made],
  ]);
  expect(Object.keys(received[0]?.event)).toEqual(["id", "type", "createdAt", "data"]);
  const now = sandbox.clock.now.getTime() / 1000;
  for (const { headers, text } of received) {
    expect(headers["content-type"]).toBe("application/json");
    expect(headers["refundkit-signature"]).toBe(`t=${now},v1=${digest(endpoint.secret, `${now}.${text}`)}`);
    expect(headers["x-refundkit-signature"]).toBeUndefined();
  }
  await sandbox.clock.advance("1h");
  expect(bodies(received).at(-1)).toMatchObject({ type: "refund.completed", createdAt: "2026-01-01T00:02:03.000Z" });
});

test("guide: a few members, the body alone is signed and says when it was sent", async () => {
  const { received, endpoint, refund, sandbox } = await scene(guide);
  const made = await refund();
  const now = sandbox.clock.now.getTime() / 1000;
  expect(bodies(received)).toEqual(
    ["refund.initiated", "refund.processing"].map((type) => ({
      id: expect.stringMatching(/^evt_\d{13}_[0-9a-z]{8}$/),
      type,
      created: made.createdAt,
      timestamp: now,
      data: { refundId: made.id, amount: 1000, currency: "usd", status: "processing" },
    })),
  );
  for (const { headers, text } of received) {
    expect(headers["x-refundkit-signature"]).toBe(digest(endpoint.secret, text));
    expect(headers["user-agent"]).toBe("RefundKit-Webhook/1.0");
    expect(headers["refundkit-signature"]).toBeUndefined();
  }
});

test("page: tried again after 1 min, 5 min, 30 min, 2 h and 24 h, signed anew each time, then failed", async () => {
  const { received, endpoint, refund, sandbox, times, waits } = await scene({}, [500], ["refund.created"]);
  await refund();
  await sandbox.clock.advance("3d");
  expect(waits()).toEqual([60, 300, 1800, 7200, 86_400]);
  expect(new Set(received.map(({ text }) => text)).size).toBe(1);
  const signatures = received.map(({ headers }) => headers["refundkit-signature"]);
  const text = received[0]?.text;
  expect(signatures).toEqual(times.map((time) => `t=${time},v1=${digest(endpoint.secret, `${time}.${text}`)}`));
  expect(sandbox.webhooks.deliveries("refundkit")).toMatchObject([{ state: "failed", attempts: { length: 6 } }]);
});

test("guide: tried again after 5 s, 30 s, 5 min, 30 min and 2 h, with the same text each time, then failed", async () => {
  const { received, refund, sandbox, waits } = await scene(guide, [503, 429, 500], ["refund.initiated"]);
  await refund();
  await sandbox.clock.advance("3d");
  expect(waits()).toEqual([5, 30, 300, 1800, 7200]);
  expect(new Set(received.map(({ text, headers }) => text + headers["x-refundkit-signature"])).size).toBe(1);
  expect(sandbox.webhooks.deliveries("refundkit")).toMatchObject([{ state: "failed", attempts: { length: 6 } }]);
});

test.each([
  ["page", 400, "delivered"],
  ["page", 302, "delivered"],
  ["guide", 400, "failed"],
  ["guide", 302, "failed"],
  ["guide", 429, "delivered"],
  ["guide", 500, "delivered"],
] as const)(
  "%s: after a %i and with a receiver that is well again a delivery is %s",
  async (webhooks, status, state) => {
    const { received, refund, sandbox } = await scene(
      { refundkit: { webhooks } },
      [status, 200],
      ["refund.processing"],
    );
    await refund();
    await sandbox.clock.advance("1m");
    expect(received).toHaveLength(state === "delivered" ? 2 : 1);
    expect(sandbox.webhooks.deliveries("refundkit").map((delivery) => delivery.state)).toEqual([state]);
  },
);

test("an endpoint gets the events that it wants, and only those that there are", async () => {
  const { received, refund, sandbox } = await scene({}, [200], ["refund.completed", "refund.failed"]);
  await refund();
  expect(received).toEqual([]);
  await sandbox.clock.advance("2m");
  expect(bodies(received).map(({ type }) => type)).toEqual(["refund.completed"]);
  const add = (event: string) => sandbox.webhooks.addEndpoint("refundkit", { url: "https://x.test", events: [event] });
  expect(() => add("refund.initiated")).toThrow('RefundKit has no event "refund.initiated"');
  expect(() => add("*")).toThrow(RangeError);
});

test("the guide has other events", () => {
  const { webhooks } = createSandbox(guide);
  const add = (event: string) => webhooks.addEndpoint("refundkit", { url: "https://x.test", events: [event] });
  expect(add("approval.pending").id).toMatch(/^wh_/);
  expect(() => add("refund.created")).toThrow(RangeError);
});

test("real timestamps are there for a receiver that refuses old signatures", async () => {
  for (const options of [{}, guide]) {
    const start = new Date("2001-01-01T00:00:00Z");
    const { received, endpoint, refund } = await scene({ ...options, start, timestamps: "real" });
    expect((await refund()).createdAt).toMatch(/^2001-/);
    expect(received).toHaveLength(2);
    for (const { headers, text, event } of received) {
      const header = String(headers["refundkit-signature"] ?? headers["x-refundkit-signature"]);
      const time = /^t=(\d+),/.exec(header)?.[1];
      expect(Number(time ?? event.timestamp)).toBeGreaterThan(Date.UTC(2025, 0, 1) / 1000);
      expect(header).toContain(digest(endpoint.secret, time === undefined ? text : `${time}.${text}`));
    }
  }
});
