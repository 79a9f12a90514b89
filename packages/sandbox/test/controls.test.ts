import { createHash } from "node:crypto";
import { request } from "node:http";
import { afterEach, beforeEach, expect, onTestFinished, test } from "vitest";
import { createSandbox, type Sandbox, type SandboxServer } from "../src/index.ts";
import type { Answer } from "./caller.ts";
import { startReceiver } from "./receiver.ts";

let sandbox: Sandbox;
let server: SandboxServer;

beforeEach(async () => {
  sandbox = createSandbox();
  server = await sandbox.listen();
});

afterEach(() => server.close());

/** Uses a control as a program in any language would. */
async function steer(method: string, path: string, body?: unknown): Promise<{ status: number; body: Answer["body"] }> {
  const headers = { "Content-Type": "application/json" };
  const init = body === undefined ? { method } : { method, headers, body: JSON.stringify(body) };
  const response = await fetch(server.url + path, init);
  return { status: response.status, body: await response.json() };
}

async function refundAtStripe(charge: string | null): Promise<Answer["body"]> {
  const { url, apiKey } = server.providers.stripe;
  const headers = { Authorization: `Bearer ${apiKey}`, "Idempotency-Key": `refund of ${charge}` };
  const response = await fetch(`${url}/v1/refunds`, {
    method: "POST",
    headers,
    body: new URLSearchParams({ charge: charge ?? "" }),
  });
  return response.json();
}

/** A webhook receiver, and the types of the events that it was sent since this was asked last. */
async function receiver(): Promise<{ url: string; takeTypes: () => string[] }> {
  const { url, received, close } = await startReceiver();
  onTestFinished(close);
  return { url, takeTypes: () => received.splice(0).map(({ event }) => event.type) };
}

test("a refund's whole life can be seen and steered over HTTP", async () => {
  const payment = { provider: "stripe", amount: 700, currency: "EUR", refundOutcome: "succeeds-later" };
  const { body: added } = await steer("POST", "/sandbox/payments", payment);
  expect(added).toMatchObject({ provider: "stripe", amount: 700, currency: "eur", disputed: false });
  const refund = await refundAtStripe(added.chargeId);
  expect(refund.status).toBe("pending");

  const { body: clock } = await steer("POST", "/sandbox/clock", { advance: "30d" });
  expect(Date.parse(clock.now)).toBe(sandbox.clock.now.getTime());
  const { body: ledger } = await steer("GET", "/sandbox/ledger/stripe");
  expect(ledger.refunds).toEqual([expect.objectContaining({ id: refund.id, status: "succeeded" })]);
  expect(ledger.payments).toEqual([added]);
  expect(ledger.totals).toEqual(sandbox.ledger.totals("stripe"));
  const { body: history } = await steer("GET", `/sandbox/ledger/stripe/${added.id}`);
  expect(history).toMatchObject({ refundedAmount: 700, remainingAmount: 0 });
  expect(history.refunds[0].request).toMatchObject({
    method: "POST",
    path: "/v1/refunds",
    idempotencyKey: `refund of ${added.chargeId}`,
  });

  const move = { provider: "stripe", refund: refund.id, status: "failed" };
  expect((await steer("POST", "/sandbox/refunds", move)).body).toMatchObject({ id: refund.id, status: "failed" });
  expect(sandbox.ledger.refunds("stripe")[0]?.status).toBe("failed");
});

test("the overview has everything at one glance", async () => {
  sandbox.faults.add({ kind: "lost-answer", provider: "whop", rate: 0.5 });
  const { status, body } = await steer("GET", "/sandbox");
  expect(status).toBe(200);
  expect(body).toEqual({
    clock: { now: "2026-01-01T00:00:00.000Z" },
    providers: Object.fromEntries(
      Object.entries(server.providers).map(([name, served]) => [
        name,
        { ...served, totals: { refunds: 0, byCurrency: {}, byStatus: {} } },
      ]),
    ),
    faults: [{ rule: { kind: "lost-answer", provider: "whop", rate: 0.5 }, struck: 0 }],
    webhooks: { waiting: 0, delivered: 0, failed: 0, dropped: 0 },
  });
});

test("the journal is read in pieces", async () => {
  for (const limit of [1, 2, 3]) {
    await fetch(`${server.providers.stripe.url}/v1/refunds?limit=${limit}`);
  }
  const { body: all } = await steer("GET", "/sandbox/journal");
  expect(all).toEqual(sandbox.journal.entries);
  expect((await steer("GET", "/sandbox/journal?limit=2")).body).toEqual(all.slice(0, 2));
  expect((await steer("GET", "/sandbox/journal?after=2&limit=2")).body).toEqual(all.slice(2));
});

test("faults are added, listed, resumed and cleared", async () => {
  const { chargeId } = sandbox.addPayment("stripe", { amount: 700, currency: "eur" });
  const rule = { kind: "stall", provider: "stripe", route: "POST /v1/refunds", times: 1 };
  expect((await steer("POST", "/sandbox/faults", rule)).body).toEqual([{ rule, struck: 0 }]);
  const stalled = refundAtStripe(chargeId);
  let { body: active } = await steer("GET", "/sandbox/faults");
  while (active[0].struck === 0) ({ body: active } = await steer("GET", "/sandbox/faults"));
  expect(sandbox.ledger.totals("stripe").refunds).toBe(0);
  await steer("POST", "/sandbox/faults/resume", {});
  expect(await stalled).toMatchObject({ amount: 700 });
  expect((await steer("DELETE", "/sandbox/faults")).body).toEqual([]);
  expect(sandbox.faults.active).toEqual([]);
});

test("the time can be read without moving it", async () => {
  expect(await steer("GET", "/sandbox/clock")).toEqual({ status: 200, body: { now: "2026-01-01T00:00:00.000Z" } });
  const { body } = await steer("POST", "/sandbox/clock", { advance: "90s" });
  expect(body).toEqual({ now: "2026-01-01T00:01:30.000Z" });
  expect((await steer("GET", "/sandbox/clock")).body).toEqual(body);
});

test("what a provider tells its webhooks can be read, whether anybody listens or not", async () => {
  expect((await steer("GET", "/sandbox/events/stripe")).body).toEqual([]);
  const { id } = await refundAtStripe(sandbox.addPayment("stripe", { amount: 700, currency: "eur" }).chargeId);
  const { status, body } = await steer("GET", "/sandbox/events/stripe");
  expect(status).toBe(200);
  expect(body).toEqual(sandbox.providers.stripe.events());
  expect(body[0]).toMatchObject({ type: "refund.created", data: { object: { id } } });
  expect((await steer("GET", "/sandbox/events/whop")).body).toEqual([]);
  for (const nobody of ["paypal", "__proto__", "toString"]) {
    const refused = await steer("GET", `/sandbox/events/${nobody}`);
    expect(refused.status).toBe(400);
    expect(refused.body.error.message).toContain(`"${nobody}"; it has ${Object.keys(sandbox.providers).join(", ")}`);
  }
});

test("a program can wait until its webhooks have been answered", async () => {
  const hook = await startReceiver();
  onTestFinished(hook.close);
  const none = { waiting: 0, delivered: 0, failed: 0, dropped: 0 };
  expect((await steer("POST", "/sandbox/webhooks/idle", {})).body).toEqual(none);
  sandbox.webhooks.addEndpoint("stripe", { url: hook.url });
  const replies: ((status: number) => void)[] = [];
  hook.answer = () => new Promise((reply) => replies.push(reply));
  await refundAtStripe(sandbox.addPayment("stripe", { amount: 700, currency: "eur" }).chargeId);
  const idle = steer("POST", "/sandbox/webhooks/idle", {});
  for (const number of [1, 2]) {
    // Each of these is a question over HTTP: time enough for an answer that would not wait.
    do await steer("GET", "/sandbox/clock");
    while (replies.length < number);
    replies.at(-1)?.(200);
  }
  expect((await idle).body).toEqual({ ...none, delivered: 2 });
});

test("webhooks are held, released, dropped, delayed and repeated", async () => {
  const { url, takeTypes } = await receiver();
  const endpoint = { provider: "stripe", url, events: ["refund.created", "charge.refunded"] };
  expect((await steer("POST", "/sandbox/webhooks", endpoint)).body).toMatchObject({ url, secret: expect.any(String) });
  const refundOne = async () => {
    await refundAtStripe(sandbox.addPayment("stripe", { amount: 700, currency: "eur" }).chargeId);
    await sandbox.webhooks.idle();
  };

  expect((await steer("POST", "/sandbox/webhooks/hold", {})).body).toMatchObject({ waiting: 0 });
  await refundOne();
  expect(takeTypes()).toEqual([]);
  const { body: released } = await steer("POST", "/sandbox/webhooks/release", { order: "newest-first" });
  const { body: deliveries } = await steer("GET", "/sandbox/webhooks");
  expect(deliveries).toEqual(sandbox.webhooks.deliveries());
  const types = sandbox.webhooks.deliveries().map(({ eventType }) => eventType);
  expect(takeTypes()).toEqual(types.toReversed());
  expect(released).toEqual({ waiting: 0, delivered: types.length, failed: 0, dropped: 0 });

  await steer("POST", "/sandbox/webhooks/repeat", { delivery: deliveries[0].id });
  expect(takeTypes()).toEqual([types[0]]);

  const { body: dropping } = await steer("POST", "/sandbox/webhooks/drop", { count: types.length });
  await refundOne();
  expect(takeTypes()).toEqual([]);
  expect(dropping).toMatchObject({ dropped: 0 });
  expect((await steer("GET", "/sandbox")).body.webhooks).toMatchObject({ dropped: types.length });

  await steer("POST", "/sandbox/webhooks/delay", { by: "2h" });
  await refundOne();
  expect(takeTypes()).toEqual([]);
  await steer("POST", "/sandbox/clock", { advance: "2h" });
  expect(takeTypes().toSorted()).toEqual(types.toSorted());
});

test.each<[string, string, unknown, string]>([
  ["POST", "/sandbox/clock", {}, "advance"],
  ["POST", "/sandbox/clock", { advance: true }, "advance"],
  ["POST", "/sandbox/clock", { advance: "3 days" }, "3 days"],
  ["POST", "/sandbox/clock", { advance: "3d", to: "2027" }, "to"],
  ["POST", "/sandbox/clock", ["3d"], "object"],
  ["POST", "/sandbox/payments", { provider: "stripe", amount: "700", currency: "eur" }, "amount"],
  ["POST", "/sandbox/payments", { provider: "paypal", amount: 700, currency: "eur" }, "paypal"],
  ["POST", "/sandbox/payments", { provider: "stripe", amount: 700, currency: "€" }, "€"],
  [
    "POST",
    "/sandbox/payments",
    { provider: "stripe", amount: 7, currency: "eur", refundOutcome: "toString" },
    "refundOutcome",
  ],
  ["POST", "/sandbox/payments", { provider: "stripe", amount: 7, currency: "eur", __proto: 1 }, "__proto"],
  ["POST", "/sandbox/refunds", { provider: "stripe", refund: "re_none", status: "failed" }, "re_none"],
  ["GET", "/sandbox/ledger/__proto__", undefined, "__proto__"],
  ["GET", "/sandbox/ledger/stripe/pi_none", undefined, "pi_none"],
  ["GET", "/sandbox/journal?limit=0", undefined, "limit"],
  ["GET", "/sandbox/journal?before=2", undefined, "before"],
  ["POST", "/sandbox/faults", { kind: "earthquake" }, "earthquake"],
  ["POST", "/sandbox/faults", { kind: { toString: 1 } }, "kind"],
  ["POST", "/sandbox/faults", { kind: "reset" }, "commit"],
  ["POST", "/sandbox/faults", { kind: "lost-answer", route: "GET /" }, "GET /"],
  ["POST", "/sandbox/webhooks", { provider: "stripe", url: "here" }, "here"],
  ["POST", "/sandbox/webhooks", { provider: "stripe", url: "http://localhost/", events: [1] }, "events[0]"],
  ["POST", "/sandbox/webhooks/release", { order: "backwards" }, "order"],
  ["POST", "/sandbox/webhooks/drop", { count: -1 }, "count"],
  ["POST", "/sandbox/webhooks/hold", { for: "ever" }, "for"],
  ["POST", "/sandbox/webhooks/repeat", { delivery: "none" }, "none"],
])("%s %s with %j is a 400 that names what is wrong", async (method, path, body, named) => {
  const answer = await steer(method, path, body);
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(named);
});

test("text that is no JSON is a 400 too", async () => {
  const headers = { "Content-Type": "application/json; charset=utf-8" };
  const response = await fetch(`${server.url}/sandbox/clock`, { method: "POST", headers, body: "{" });
  expect(response.status).toBe(400);
});

test("another path or method is a 404 that lists what there is", async () => {
  for (const [method, path] of [
    ["GET", "/sandbox/"],
    ["PUT", "/sandbox/clock"],
    ["DELETE", "/sandbox"],
    ["GET", "/sandbox/ledger"],
  ] as const) {
    const { status, body } = await steer(method, path);
    expect(status).toBe(404);
    expect(body.error.message).toContain("POST /sandbox/clock");
  }
});

test("a form of a web page cannot steer the sandbox", async () => {
  for (const type of [
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data",
    "text/application/json",
  ]) {
    const headers = { "Content-Type": type };
    const response = await fetch(`${server.url}/sandbox/clock`, { method: "POST", headers, body: '{"advance":"3d"}' });
    expect(response.status).toBe(415);
  }
  const asked = await fetch(`${server.url}/sandbox/clock`, { method: "OPTIONS" });
  expect([...asked.headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  expect(sandbox.clock.now.toISOString()).toBe("2026-01-01T00:00:00.000Z");
});

function statusFor(path: string, host: string): Promise<number | undefined> {
  const { port } = server;
  return new Promise((resolve, reject) => {
    request({ port, host: "127.0.0.1", path, headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("a web page under a host name of its own neither sees nor steers the sandbox", async () => {
  for (const host of [
    "evil.test",
    "127.0.0.1.evil.test",
    `localhost.evil.test:${server.port}`,
    "localhost@evil.test",
    "::1",
  ]) {
    expect(await statusFor("/", host)).toBe(403);
    expect(await statusFor("/sandbox", host)).toBe(403);
    expect(await statusFor("/sandbox/nothing", host)).toBe(403);
    // A provider has a key, and a test may want its own host name.
    expect(await statusFor("/stripe/v1/refunds", host)).toBe(401);
  }
  for (const host of ["localhost", `LOCALHOST:${server.port}`, "stripe.localhost", "127.0.0.1:1", "[::1]:80"]) {
    expect(await statusFor("/", host)).toBe(200);
    expect(await statusFor("/sandbox", host)).toBe(200);
  }
});

async function page(): Promise<{ headers: Headers; text: string }> {
  const response = await fetch(server.url);
  expect(response.status).toBe(200);
  return { headers: response.headers, text: await response.text() };
}

test("the status page shows addresses, keys, money, faults, requests and deliveries", async () => {
  const { url } = await receiver();
  sandbox.webhooks.addEndpoint("stripe", { url });
  await refundAtStripe(sandbox.addPayment("stripe", { amount: 700, currency: "eur" }).chargeId);
  await sandbox.webhooks.idle();
  sandbox.faults.add({ kind: "rate-limit", provider: "whop", retryAfter: 9 });
  await fetch(`${server.providers.whop.url}/refunds`);
  const { text, headers } = await page();
  expect(headers.get("Content-Type")).toBe("text/html; charset=utf-8");
  for (const served of Object.values(server.providers)) {
    expect(text).toContain(served.url);
    expect(text).toContain(served.apiKey);
  }
  const [refund] = sandbox.ledger.refunds("stripe");
  for (const shown of [
    "700 eur",
    "1 succeeded",
    "POST /v1/refunds",
    refund?.id,
    "retryAfter: 9",
    "rate-limit",
    url,
    "refund.created",
  ]) {
    expect(text).toContain(shown);
  }
});

test("the status page escapes what callers sent", async () => {
  await fetch(`${server.providers.stripe.url}/v1/<img src=x onerror="alert('1')">&amp;`);
  sandbox.faults.add({ kind: "lost-answer", provider: "whop" });
  const { text } = await page();
  expect(text).not.toContain("<img");
  await new Promise<void>((resolve) => {
    // A client of its own: fetch would encode the path.
    request({ port: server.port, host: "127.0.0.1", path: "/stripe/<b>&'\"" }, () => resolve()).end();
  });
  expect((await page()).text).toContain("GET /&lt;b&gt;&amp;&#39;&quot;");
});

test("the status page loads nothing from elsewhere and runs nothing but its own script", async () => {
  const { text, headers } = await page();
  const policy = headers.get("Content-Security-Policy");
  expect(policy).toContain("default-src 'none'");
  for (const name of ["style", "script"]) {
    const inline = new RegExp(`<${name}[^>]*>([^]*)</${name}>`).exec(text)?.[1] ?? "";
    const hash = createHash("sha256").update(inline).digest("base64");
    expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
  }
  expect(text).not.toMatch(/(?:src|href|action)="(?!data:,)/);
  expect(text).not.toMatch(/\son\w+=/);
});

test("the status page's forms are hidden without a script, and each names a control that there is", async () => {
  const { text } = await page();
  expect(text).toMatch(/<section id="controls"[^>]* hidden/);
  const forms = [...text.matchAll(/data-method="(\w+)" data-path="([^"]+)"/g)];
  expect(forms.length).toBeGreaterThan(2);
  for (const [, method = "", path = ""] of forms) {
    expect((await steer(method, path, method === "POST" ? {} : undefined)).status).not.toBe(404);
  }
});
