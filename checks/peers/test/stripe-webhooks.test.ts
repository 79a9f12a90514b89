import { Stripe } from "stripe";
import { describe, expect, it } from "vitest";
import { Receiver } from "../src/receiver.ts";
import type { Scene } from "../src/serve.ts";
import { stripeScene } from "../src/stripe.ts";

const { StripeSignatureVerificationError } = Stripe.errors;

type EnabledEvents = Stripe.WebhookEndpointCreateParams["enabled_events"];

/** Stripe's SDK on both sides: it registers the endpoint, and verifies what arrives there as of now. */
async function hookScene(scene: Scene = { timestamps: "real" }, enabledEvents: EnabledEvents = ["*"]) {
  const opened = await stripeScene(scene);
  const { stripe } = opened;
  const receiver = await new Receiver<Stripe.Event>().listen();
  const endpoint = await stripe.webhookEndpoints.create({ url: receiver.url, enabled_events: enabledEvents });
  const secret = endpoint.secret ?? "";
  receiver.verify = ({ headers, body }) =>
    stripe.webhooks.constructEvent(body, headers["stripe-signature"] ?? "", secret);
  /** Verifies from now on as of the sandbox's own present. */
  const keepSandboxTime = () => {
    receiver.verify = ({ headers, body }) => {
      const [signature = "", receivedAt] = [headers["stripe-signature"], opened.sandbox.clock.now.getTime()];
      return stripe.webhooks.constructEventAsync(body, signature, secret, undefined, undefined, receivedAt);
    };
  };
  return { ...opened, receiver, endpoint, secret, keepSandboxTime };
}

describe("the SDK's constructEvent", () => {
  it("accepts what the endpoint receives, and reads the same event from the API", async () => {
    const { stripe, sandbox, receiver, pay } = await hookScene();
    const refund = await stripe.refunds.create({ charge: pay().charge, amount: 400 });
    await sandbox.webhooks.idle();
    expect(receiver.problems).toEqual([]);
    expect(receiver.events.map(({ type }) => type)).toEqual(["refund.created", "charge.refunded"]);
    const [created] = receiver.events;
    expect(created).toMatchObject({ object: "event", pending_webhooks: 1, data: { object: refund } });
    // By now the endpoint has answered.
    expect({ ...created, pending_webhooks: 0 }).toEqual(await stripe.events.retrieve(created?.id ?? ""));
  });

  it("accepts it in its asynchronous form, and in sandbox time when it is told the time", async () => {
    const { stripe, sandbox, receiver, pay, keepSandboxTime } = await hookScene({});
    keepSandboxTime();
    await stripe.refunds.create({ charge: pay().charge });
    await sandbox.webhooks.idle();
    expect(receiver.problems).toEqual([]);
    expect(receiver.events).toHaveLength(2);
  });

  it("refuses a signature that is too old", async () => {
    const { stripe, sandbox, receiver, pay } = await hookScene({ start: new Date("2020-01-01") });
    await stripe.refunds.create({ charge: pay().charge });
    await sandbox.webhooks.idle();
    expect(receiver.problems).toEqual([
      expect.any(StripeSignatureVerificationError),
      expect.any(StripeSignatureVerificationError),
    ]);
    expect(String(receiver.problems[0])).toContain("Timestamp outside the tolerance zone");
    expect(sandbox.webhooks.deliveries("stripe").map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  });

  it("refuses a body that was changed, and another endpoint's secret", async () => {
    const { stripe, sandbox, receiver, secret, pay } = await hookScene();
    const other = await stripe.webhookEndpoints.create({
      url: "http://127.0.0.1:1/",
      enabled_events: ["refund.failed"],
    });
    await stripe.refunds.create({ charge: pay().charge, amount: 400 });
    await sandbox.webhooks.idle();
    const { headers, body } = receiver.received[0] ?? { headers: {}, body: "" };
    const signature = headers["stripe-signature"] ?? "";
    const verify = (payload: string, key: string) => () => stripe.webhooks.constructEvent(payload, signature, key);
    expect(verify(body, secret)).not.toThrow();
    expect(verify(body.replace('"amount":400', '"amount":900'), secret)).toThrow(StripeSignatureVerificationError);
    expect(verify(`${body} `, secret)).toThrow(StripeSignatureVerificationError);
    expect(verify(body, other.secret ?? "")).toThrow(StripeSignatureVerificationError);
  });
});

describe("an endpoint", () => {
  it("receives the types that it was registered for, while it is enabled and there", async () => {
    const { stripe, sandbox, receiver, endpoint, pay } = await hookScene(undefined, ["refund.failed"]);
    const refund = async () => {
      await stripe.refunds.create({ charge: pay({ refundOutcome: "fails-later" }).charge });
      await sandbox.clock.advance("3d");
      return receiver.events.map(({ type }) => type);
    };
    expect(await refund()).toEqual(["refund.failed"]);
    await stripe.webhookEndpoints.update(endpoint.id, { disabled: true });
    expect(await refund()).toHaveLength(1);
    await stripe.webhookEndpoints.update(endpoint.id, { disabled: false, enabled_events: ["refund.created"] });
    expect(await refund()).toEqual(["refund.failed", "refund.created"]);
    await stripe.webhookEndpoints.del(endpoint.id);
    expect(await refund()).toHaveLength(2);
  });

  it("hears of every refund of the ledger and of every change", async () => {
    const { stripe, sandbox, receiver, ledger, pay } = await hookScene();
    const outcomes = ["succeeds", "succeeds-later", "fails-later", "fails-after-success", "awaits-funds"] as const;
    for (let count = 0; count < 50; count += 1) {
      const refundOutcome = outcomes[count % outcomes.length] ?? "succeeds";
      await stripe.refunds.create({ charge: pay({ refundOutcome }).charge, amount: 400 + count });
    }
    await sandbox.clock.advance("5d");
    expect(receiver.problems).toEqual([]);
    const statuses = new Map<string, string | null>();
    for (const { data } of receiver.events) {
      if (data.object.object === "refund") statuses.set(data.object.id, data.object.status);
    }
    expect([...statuses]).toEqual(ledger.refunds("stripe").map(({ id, status }) => [id, status]));
    expect(new Set(statuses.values())).toEqual(new Set(["succeeded", "failed"]));
  });

  it("gets an event again that it refused, signed anew, until it accepts it", async () => {
    const { stripe, sandbox, receiver, pay, keepSandboxTime } = await hookScene({}, ["refund.created"]);
    receiver.verify = () => {
      throw new Error("The merchant's server is down.");
    };
    const { id } = await stripe.refunds.create({ charge: pay().charge });
    await sandbox.clock.advance("1h");
    const refused = receiver.received.length;
    expect(refused).toBeGreaterThan(1);
    keepSandboxTime();
    await sandbox.clock.advance("1d");
    expect(receiver.events).toMatchObject([{ type: "refund.created", data: { object: { id } } }]);
    const signatures = receiver.received.map(({ headers }) => headers["stripe-signature"]);
    expect(new Set(signatures).size).toBe(refused + 1);
    expect(await stripe.events.retrieve(receiver.events[0]?.id ?? "")).toMatchObject({ pending_webhooks: 0 });
  });

  it("gets an event twice when it is repeated: the same id under a signature of its own", async () => {
    const { stripe, sandbox, receiver, pay } = await hookScene(undefined, ["refund.created"]);
    await stripe.refunds.create({ charge: pay().charge });
    await sandbox.webhooks.idle();
    const [delivery] = sandbox.webhooks.deliveries("stripe");
    await sandbox.webhooks.repeat(delivery?.id ?? "");
    const [first, second] = receiver.events;
    expect(second?.id).toBe(first?.id);
    expect(second?.data).toEqual(first?.data);
    expect(receiver.problems).toEqual([]);
  });

  it("gets events in another order than they happened in", async () => {
    const { stripe, sandbox, receiver, pay } = await hookScene();
    sandbox.webhooks.hold();
    const { id } = await stripe.refunds.create({ charge: pay({ refundOutcome: "fails-later" }).charge });
    await sandbox.clock.advance("3d");
    expect(receiver.received).toEqual([]);
    await sandbox.webhooks.release("newest-first");
    expect(receiver.events.map(({ type }) => type)).toEqual([
      "refund.failed",
      "refund.updated",
      "charge.refunded",
      "refund.created",
    ]);
    const [failed, , , created] = receiver.events;
    expect([failed?.data.object, created?.data.object]).toMatchObject([
      { id, status: "failed" },
      { id, status: "pending" },
    ]);
    expect(failed?.created).toBeGreaterThan(created?.created ?? Infinity);
  });
});
