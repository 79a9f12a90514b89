import { createHmac } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createSandbox, type Sandbox } from "../src/index.ts";
import { caller, type Call } from "./caller.ts";

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let sandbox: Sandbox;
let wooshpay: Call;
let server: Server;
let url: string;
let received: Received[];
/** What the receiver answers. */
let status: number;

beforeEach(async () => {
  sandbox = createSandbox();
  wooshpay = caller(sandbox, "wooshpay");
  received = [];
  status = 200;
  server = createServer(async (message, response) => {
    const body = Buffer.concat(await message.toArray()).toString();
    received.push({ headers: message.headers, body });
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  // A server that listens on a port has an address of this kind.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const createEndpoint = async (fields: object = {}) =>
  (
    await wooshpay("POST", "/v1/webhook_endpoints", {
      body: { url, enabled_events: ["charge.refund.updated"], ...fields },
    })
  ).body;

async function refund() {
  const { id } = sandbox.addPayment("wooshpay", { amount: 1000, currency: "usd" });
  const { body } = await wooshpay("POST", "/v1/refunds", { body: { payment_intent: id, amount: 10 } });
  await sandbox.webhooks.idle();
  return body;
}

test("a delivery is the event, signed with the secret that creation showed", async () => {
  const { secret } = await createEndpoint();
  const made = await refund();
  const [{ headers, body } = { headers: {}, body: "" }] = received;
  const [event] = sandbox.providers.wooshpay.events();
  expect(JSON.parse(body)).toEqual(event);
  expect(JSON.parse(body)).toMatchObject({ type: "charge.refund.updated", data: { object: made } });
  expect(headers["content-type"]).toBe("application/json");
  const at = sandbox.clock.now.getTime() / 1000;
  const expected = createHmac("sha256", secret).update(`${at}.${body}`).digest("hex");
  expect(headers["wooshpay-signature"]).toBe(`t=${at},v1=${expected}`);
  expect(sandbox.webhooks.deliveries("wooshpay")).toMatchObject([{ state: "delivered", attempts: [{ status: 200 }] }]);
});

test("the secret is shown once, and stays the same", async () => {
  const { id, secret } = await createEndpoint();
  expect(secret).toMatch(/^whsec_/);
  const path = `/v1/webhook_endpoints/${id}`;
  for (const { body } of [await wooshpay("GET", path), await wooshpay("POST", path, { body: { description: "x" } })]) {
    expect(body).toMatchObject({ id, status: "enabled", url });
    expect(body).not.toHaveProperty("secret");
  }
  expect(JSON.stringify((await wooshpay("GET", "/v1/webhook_endpoints")).body)).not.toContain(secret);
  await refund();
  const [, at, signature] = /^t=(\d+),v1=(\w{64})$/.exec(String(received[0]?.headers["wooshpay-signature"])) ?? [];
  expect(signature).toBe(createHmac("sha256", secret).update(`${at}.${received[0]?.body}`).digest("hex"));
});

test("every change of a refund is told", async () => {
  await createEndpoint();
  const payment = sandbox.addPayment("wooshpay", { amount: 5, currency: "usd", refundOutcome: "fails-later" });
  await wooshpay("POST", "/v1/refunds", { body: { payment_intent: payment.id } });
  await sandbox.clock.advance("1d");
  expect(received.map(({ body }) => JSON.parse(body).data.object.status)).toEqual(["pending", "failed"]);
});

test("a failed delivery is tried 18 times in 72 hours, at growing distances, and then no more", async () => {
  await createEndpoint();
  status = 500;
  await refund();
  await sandbox.clock.advance("71h59m59s");
  expect(received).toHaveLength(17);
  await sandbox.clock.advance("1s");
  expect(received).toHaveLength(18);
  await sandbox.clock.advance("30d");
  expect(received).toHaveLength(18);
  const [{ state, attempts } = { state: "", attempts: [] }] = sandbox.webhooks.deliveries("wooshpay");
  expect(state).toBe("failed");
  const waits = attempts.slice(1).map(({ at }, place) => at - (attempts[place]?.at ?? 0));
  expect(waits).toEqual(waits.toSorted((one, other) => one - other));
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(72 * 3600);
  expect(new Set(received.map(({ body }) => body)).size).toBe(1);
  expect(new Set(received.map(({ headers }) => headers["wooshpay-signature"])).size).toBe(18);
});

test("a delivery that is answered at last is not tried again", async () => {
  await createEndpoint();
  status = 404;
  await refund();
  status = 204;
  await sandbox.clock.advance("72h");
  const [{ state, attempts } = { state: "", attempts: [] }] = sandbox.webhooks.deliveries("wooshpay");
  expect([state, attempts.map((attempt) => attempt.status)]).toEqual(["delivered", [404, 204]]);
});

test("a deleted endpoint hears nothing more, not even what was to be tried again", async () => {
  const { id } = await createEndpoint();
  status = 500;
  await refund();
  expect((await wooshpay("DELETE", `/v1/webhook_endpoints/${id}`)).body).toMatchObject({ id, deleted: true });
  await refund();
  await sandbox.clock.advance("72h");
  expect(received).toHaveLength(1);
  expect(sandbox.webhooks.deliveries("wooshpay")).toMatchObject([{ state: "dropped" }]);
  expect((await wooshpay("GET", `/v1/webhook_endpoints/${id}`)).status).toBe(404);
});

test("an endpoint hears only the types that it enabled; a change of it counts from then on", async () => {
  const { id } = await createEndpoint({ enabled_events: ["payment_intent.created"] });
  await refund();
  expect(received).toEqual([]);
  await wooshpay("POST", `/v1/webhook_endpoints/${id}`, { body: { enabled_events: ["*"] } });
  await refund();
  await wooshpay("POST", "/v1/payment_intents", { body: { amount: 5, currency: "usd" } });
  await sandbox.webhooks.idle();
  const types = received.map(({ body }) => JSON.parse(body).type);
  expect(types).toEqual(["charge.refund.updated", "payment_intent.created"]);
});

test("the same endpoint made twice is notified twice, each time with its own secret", async () => {
  const secrets = [(await createEndpoint()).secret, (await createEndpoint()).secret];
  await refund();
  const signed = received.map(({ headers, body }) => {
    const [, at, signature] = /^t=(\d+),v1=(\w+)$/.exec(String(headers["wooshpay-signature"])) ?? [];
    return secrets.findIndex((key) => createHmac("sha256", key).update(`${at}.${body}`).digest("hex") === signature);
  });
  expect(signed).toEqual([0, 1]);
});

test("an endpoint that a test sets up is one that the API shows", async () => {
  const { id, secret } = sandbox.webhooks.addEndpoint("wooshpay", { url });
  expect((await wooshpay("GET", `/v1/webhook_endpoints/${id}`)).body).toMatchObject({ url, enabled_events: ["*"] });
  await refund();
  const [, at, signature] = /^t=(\d+),v1=(\w+)$/.exec(String(received[0]?.headers["wooshpay-signature"])) ?? [];
  expect(signature).toBe(createHmac("sha256", secret).update(`${at}.${received[0]?.body}`).digest("hex"));
});

test.each(["ftp://example.com", "http://example.com/hook", "example.com", ""])(
  "%j is not an address for webhooks: HTTPS it must be, or HTTP on the caller's own machine",
  async (address) => {
    expect((await createEndpoint({ url: address })).error.type).toBe("invalid_request_error");
    expect((await wooshpay("GET", "/v1/webhook_endpoints")).body.data).toEqual([]);
  },
);
