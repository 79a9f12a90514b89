import type Whop from "@whop/sdk";
import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { Receiver, type Received } from "../src/receiver.ts";
import type { Scene } from "../src/serve.ts";
import { whopScene } from "../src/whop.ts";

const EVENTS: Whop.WebhookEvent[] = ["refund.created", "refund.updated"];

/** Whop's SDK on both sides: it registers the webhook, and verifies what arrives there as of now. */
async function hookScene(scene: Scene = { timestamps: "real" }) {
  const opened = await whopScene(scene);
  const { whop } = opened;
  const receiver = await new Receiver<Whop.UnwrapWebhookEvent>().listen();
  const { id, webhook_secret } = await whop.webhooks.create({ url: receiver.url, events: EVENTS });
  // The library wants its key in base64, and Whop's secret is plain text.
  const key = btoa(webhook_secret);
  receiver.verify = ({ headers, body }) => whop.webhooks.unwrap(body, { headers: texts(headers), key });
  return { ...opened, receiver, id, key };
}

function texts(headers: Received["headers"]): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

describe("the SDK's unwrap", () => {
  it("accepts what the webhook receives: the refund as the API shows it", async () => {
    const { whop, sandbox, receiver, pay, companyId } = await hookScene();
    await whop.payments.refund(pay(), { partial_amount: 6.9 });
    await sandbox.webhooks.idle();
    expect(receiver.problems).toEqual([]);
    const [event] = receiver.events;
    if (event?.type !== "refund.created") throw new Error(`the event is a ${event?.type}`);
    expect(event).toMatchObject({ api_version: "v1", company_id: await companyId(), data: { amount: 6.9 } });
    expect(event.id).toBe(receiver.received[0]?.headers["webhook-id"]);
    expect(event.data).toEqual(await whop.refunds.retrieve(event.data.id));
  });

  it("refuses a signature that is too old", async () => {
    const { whop, sandbox, receiver, pay } = await hookScene({ start: new Date("2020-01-01") });
    await whop.payments.refund(pay());
    await sandbox.webhooks.idle();
    expect(receiver.problems).toEqual([expect.any(WebhookVerificationError)]);
    expect(String(receiver.problems[0])).toContain("Message timestamp too old");
  });

  it("refuses a signature of the future", async () => {
    const { whop, sandbox, receiver, pay } = await hookScene({ start: new Date("2222-01-01") });
    await whop.payments.refund(pay());
    await sandbox.webhooks.idle();
    expect(String(receiver.problems[0])).toContain("Message timestamp too new");
  });
});

it("the standardwebhooks library accepts the same, and refuses another body, id or secret", async () => {
  const { whop, sandbox, receiver, key, pay } = await hookScene();
  await whop.payments.refund(pay(), { partial_amount: 6.9 });
  await sandbox.webhooks.idle();
  const { headers, body } = receiver.received[0] ?? { headers: {}, body: "" };
  const webhook = new Webhook(key);
  expect(webhook.verify(body, texts(headers))).toEqual(receiver.events[0]);
  const other = await whop.webhooks.create({ url: receiver.url });
  const refused = [
    () => webhook.verify(body.replace('"amount":6.9', '"amount":9.6'), texts(headers)),
    () => webhook.verify(body, { ...texts(headers), "webhook-id": "msg_other" }),
    () => new Webhook(btoa(other.webhook_secret)).verify(body, texts(headers)),
  ];
  for (const verify of refused) expect(verify).toThrow(WebhookVerificationError);
});

describe("a webhook", () => {
  it("receives the types that it was registered for, while it is enabled and there", async () => {
    const { whop, sandbox, receiver, id, pay } = await hookScene();
    const refund = async () => {
      await whop.payments.refund(pay({ refundOutcome: "fails-later" }));
      await sandbox.clock.advance("3d");
      return receiver.events.map(({ type }) => type);
    };
    expect(await refund()).toEqual(["refund.created", "refund.updated"]);
    await whop.webhooks.update(id, { enabled: false });
    expect(await refund()).toHaveLength(2);
    await whop.webhooks.update(id, { enabled: true, events: ["refund.updated"] });
    expect(await refund()).toEqual(["refund.created", "refund.updated", "refund.updated"]);
    await whop.webhooks.delete(id);
    expect(await refund()).toHaveLength(3);
  });

  it("hears of every refund of the ledger and of every change", async () => {
    const { whop, sandbox, receiver, ledger, pay } = await hookScene();
    const outcomes = ["succeeds", "succeeds-later", "fails-later", "requires-action"] as const;
    for (let count = 0; count < 48; count += 1) {
      const refundOutcome = outcomes[count % outcomes.length] ?? "succeeds";
      await whop.payments.refund(pay({ refundOutcome }), { partial_amount: (100 + count) / 100 });
    }
    await sandbox.clock.advance("5d");
    expect(receiver.problems).toEqual([]);
    const statuses = new Map<string, string>();
    for (const event of receiver.events) {
      if (event.type === "refund.created" || event.type === "refund.updated") {
        statuses.set(event.data.id, event.data.status);
      }
    }
    expect([...statuses]).toEqual(ledger.refunds("whop").map(({ id, status }) => [id, status]));
    expect(new Set(statuses.values())).toEqual(new Set(["succeeded", "failed", "requires_action"]));
  });

  it("gets an event again that it refused, until it accepts it", async () => {
    const { whop, sandbox, receiver, pay } = await hookScene();
    const { verify } = receiver;
    receiver.verify = () => {
      throw new Error("The merchant's server is down.");
    };
    await whop.payments.refund(pay());
    await sandbox.clock.advance("1h");
    expect(receiver.received.length).toBeGreaterThan(1);
    receiver.verify = verify;
    await sandbox.clock.advance("1d");
    expect(receiver.events).toHaveLength(1);
    // A repeated delivery is told from a new one by its id.
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  });

  it("gets an event twice when it is repeated, and events in another order than they happened in", async () => {
    const { whop, sandbox, receiver, pay } = await hookScene();
    sandbox.webhooks.hold();
    await whop.payments.refund(pay({ refundOutcome: "succeeds-later" }));
    await sandbox.clock.advance("3d");
    expect(receiver.received).toEqual([]);
    await sandbox.webhooks.release("newest-first");
    const [created] = sandbox.webhooks.deliveries("whop");
    await sandbox.webhooks.repeat(created?.id ?? "");
    expect(receiver.problems).toEqual([]);
    expect(receiver.events.map(({ type }) => type)).toEqual(["refund.updated", "refund.created", "refund.created"]);
    expect(receiver.events[2]).toEqual(receiver.events[1]);
    expect(receiver.events).toMatchObject([
      { data: { status: "succeeded" } },
      { data: { status: "pending" } },
      { data: { status: "pending" } },
    ]);
  });
});
