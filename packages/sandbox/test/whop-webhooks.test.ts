import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, type Answer, type Call } from "./caller.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Answer["body"];
}

let server: Server;
let url: string;
let received: Received[] = [];
let answers: number[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    request.on("end", () => {
      received.push({ headers: request.headers, text, body: JSON.parse(text) });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  url = `http://127.0.0.1:${address.port}/hooks`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let sandbox: Sandbox;
let whop: Call;

beforeEach(() => {
  received = [];
  answers = [];
  sandbox = createSandbox();
  whop = caller(sandbox, "whop");
});

const BOTH = ["refund.created", "refund.updated"];

async function subscribe(fields: object = {}) {
  const { status, body } = await whop("POST", "/api/v1/webhooks", { body: { url, events: BOTH, ...fields } });
  expect(status).toBe(200);
  return body;
}

async function refund() {
  const payment = sandbox.addPayment("whop", { amount: 1000, currency: "usd", refundOutcome: "succeeds-later" });
  const { body } = await whop("POST", `/api/v1/payments/${payment.id}/refund`);
  await sandbox.webhooks.idle();
  return (await whop("GET", `/api/v1/refunds/${body.refunds[0].id}`)).body;
}

function latest(): Received {
  const delivery = received.at(-1);
  if (delivery === undefined) throw new Error("nothing was delivered");
  return delivery;
}

/** The signature as the Standard Webhooks specification describes it, made without any code of the sandbox. */
function signatureOf({ headers, text }: Received, secret: string): string {
  const signed = [headers["webhook-id"], headers["webhook-timestamp"], text].join(".");
  return `v1,${createHmac("sha256", secret).update(signed).digest("base64")}`;
}

test("a refund is delivered as retrieve shows it, signed with the webhook's secret", async () => {
  const { webhook_secret } = await subscribe();
  const shown = await refund();
  expect(received).toHaveLength(1);
  const delivery = latest();
  expect(delivery.body).toMatchObject({ type: "refund.created", api_version: "v1", data: shown });
  expect(delivery.headers).toMatchObject({
    "content-type": "application/json",
    "webhook-id": delivery.body.id,
    "webhook-timestamp": String(sandbox.clock.now.getTime() / 1000),
    "webhook-signature": signatureOf(delivery, webhook_secret),
  });
  expect(delivery.body.id).toMatch(/^msg_/);
  expect(signatureOf(delivery, `${webhook_secret}x`)).not.toBe(delivery.headers["webhook-signature"]);
});

test("every change of a refund is an event of its own", async () => {
  await subscribe();
  const pending = await refund();
  await sandbox.clock.advance("1d");
  expect(received.map(({ body }) => [body.type, body.data.status])).toEqual([
    ["refund.created", "pending"],
    ["refund.updated", "succeeded"],
  ]);
  expect(received[1]?.body.data).toEqual((await whop("GET", `/api/v1/refunds/${pending.id}`)).body);
  expect(received[1]?.body.id).not.toBe(received[0]?.body.id);
});

test("the secret is shown once, and each webhook has its own", async () => {
  const first = await subscribe();
  const second = await subscribe();
  expect(first.webhook_secret).not.toBe(second.webhook_secret);
  const { company } = (await whop("GET", `/api/v1/payments/${(await refund()).payment.id}`)).body;
  const shown = [
    await whop("GET", `/api/v1/webhooks/${first.id}`),
    await whop("GET", `/api/v1/webhooks?company_id=${company.id}`),
    await whop("PATCH", `/api/v1/webhooks/${first.id}`, { body: { enabled: true } }),
  ];
  for (const { text } of shown) expect(text).not.toContain("secret");
  const secrets = [first.webhook_secret, second.webhook_secret];
  received.forEach((delivery, place) => {
    expect(delivery.headers["webhook-signature"]).toBe(signatureOf(delivery, secrets[place]));
  });
  expect(received).toHaveLength(2);
});

test("a webhook hears of the events that it asked for, and one that asked for none of none", async () => {
  await subscribe({ events: ["refund.updated"] });
  await subscribe({ events: [] });
  await subscribe({ events: null });
  await subscribe({ events: ["payment.created", "dispute.created"] });
  await refund();
  expect(received).toEqual([]);
  await sandbox.clock.advance("1d");
  expect(received.map(({ body }) => body.type)).toEqual(["refund.updated"]);
});

test("a webhook for sub-merchants hears nothing of the company itself", async () => {
  await subscribe({ child_resource_events: true });
  await refund();
  expect(sandbox.webhooks.deliveries("whop")).toEqual([]);
});

test("a failed delivery is tried again by the clock: same id and body, new time and signature", async () => {
  const { webhook_secret } = await subscribe();
  answers = [500, 302, 200];
  await refund();
  const [delivery] = sandbox.webhooks.deliveries("whop");
  expect(delivery).toMatchObject({ state: "waiting", eventType: "refund.created" });

  await sandbox.clock.advance("4s");
  expect(received).toHaveLength(1);
  await sandbox.clock.advance("1s");
  expect(received).toHaveLength(2);
  await sandbox.clock.advance("5m");
  expect(received).toHaveLength(3);

  const start = Number(received[0]?.headers["webhook-timestamp"]);
  expect(received.map(({ headers }) => Number(headers["webhook-timestamp"]) - start)).toEqual([0, 5, 305]);
  expect(new Set(received.map(({ text }) => text)).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
  for (const one of received) expect(one.headers["webhook-signature"]).toBe(signatureOf(one, webhook_secret));
  expect(sandbox.webhooks.deliveries("whop")[0]).toMatchObject({ state: "delivered" });
  expect(sandbox.webhooks.deliveries("whop")[0]?.attempts.map(({ status }) => status)).toEqual([500, 302, 200]);
});

test("after ten attempts over three days Whop gives up, and the webhook stays enabled", async () => {
  const { id } = await subscribe({ events: ["refund.created"] });
  answers = Array.from({ length: 20 }, () => 503);
  await refund();
  await sandbox.clock.advance("30d");
  const start = Number(received[0]?.headers["webhook-timestamp"]);
  const hours = received.map(({ headers }) => Math.floor((Number(headers["webhook-timestamp"]) - start) / 3600));
  expect(hours).toEqual([0, 0, 0, 0, 2, 7, 17, 31, 51, 75]);
  expect(sandbox.webhooks.deliveries("whop")[0]?.state).toBe("failed");
  expect((await whop("GET", `/api/v1/webhooks/${id}`)).body.enabled).toBe(true);
});

test("a webhook that is switched off or deleted gets nothing more, not even what was tried before", async () => {
  const [first, second] = [await subscribe(), await subscribe()];
  answers = [500, 500];
  await refund();
  expect(received).toHaveLength(2);
  expect((await whop("PATCH", `/api/v1/webhooks/${first.id}`, { body: { enabled: false } })).body.enabled).toBe(false);
  expect((await whop("DELETE", `/api/v1/webhooks/${second.id}`)).body).toBe(true);
  await sandbox.clock.advance("10d");
  expect(received).toHaveLength(2);
  expect(sandbox.webhooks.deliveries("whop").map(({ state }) => state)).toEqual(["dropped", "dropped"]);

  await whop("PATCH", `/api/v1/webhooks/${first.id}`, { body: { enabled: true } });
  await refund();
  expect(received).toHaveLength(3);
  expect(latest().headers["webhook-signature"]).toBe(signatureOf(latest(), first.webhook_secret));
});

test("a webhook can be made to send to somewhere else and for other events", async () => {
  const { id, resource_id } = await subscribe({ url: "http://127.0.0.1:9/", events: ["dispute.created"] });
  await whop("PATCH", `/api/v1/webhooks/${id}`, { body: { url, events: BOTH } });
  await refund();
  expect(received).toHaveLength(1);
  expect(received[0]?.body.company_id).toBe(resource_id);
});

test("a test sets a webhook up as the dashboard would", async () => {
  const target = sandbox.webhooks.addEndpoint("whop", { url });
  await refund();
  expect(received).toHaveLength(1);
  expect(latest().headers["webhook-signature"]).toBe(signatureOf(latest(), target.secret));
  const { body } = await whop("GET", `/api/v1/webhooks/${target.id}`);
  expect(body).toMatchObject({ url, enabled: true, api_version: "v1" });
  expect(body.events).toEqual(expect.arrayContaining(BOTH));
  expect(() => sandbox.webhooks.addEndpoint("whop", { url, events: ["refund.failed"] })).toThrow(RangeError);
});

test("a refund that a request did not survive is heard of all the same", async () => {
  await subscribe();
  const { id } = sandbox.addPayment("whop", { amount: 1000, currency: "usd" });
  sandbox.faults.add({ kind: "lost-answer", provider: "whop", times: 1 });
  await expect(whop("POST", `/api/v1/payments/${id}/refund`)).rejects.toThrow(TypeError);
  await sandbox.webhooks.idle();
  expect(received[0]?.body.data).toMatchObject({ status: "succeeded", payment: { id } });
});
