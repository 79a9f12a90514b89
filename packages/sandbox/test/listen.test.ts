import { afterEach, expect, test } from "vitest";
import { connect } from "node:net";
import { createSandbox, type SandboxServer } from "../src/index.ts";
import { authorization, names } from "./caller.ts";

let server: SandboxServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

test.each(names)("%s is served under its name", async (name) => {
  const sandbox = createSandbox({ refunds: 3 });
  server = await sandbox.listen({ port: 0 });
  const { url } = server.providers[name];
  expect(url).toBe(`${server.url}/${name}${name === "whop" ? "/api/v1" : ""}`);
  const paths = { refundkit: "/v1/refunds", stripe: "/v1/refunds", whop: "/refunds", wooshpay: "/v1/payment_intents" };
  const headers = { Authorization: authorization(name, sandbox.providers[name].apiKey) };
  const response = await fetch(url + paths[name], { headers });
  expect(response.status).toBe(200);
  expect((await response.json()).data.length).toBeGreaterThan(0);
});

test("a form posted over HTTP makes a refund", async () => {
  const sandbox = createSandbox();
  server = await sandbox.listen();
  const { chargeId } = sandbox.addPayment("stripe", { amount: 700, currency: "eur" });
  const response = await fetch(`${server.providers.stripe.url}/v1/refunds`, {
    method: "POST",
    headers: { Authorization: `Bearer ${sandbox.providers.stripe.apiKey}`, "Idempotency-Key": "k" },
    body: new URLSearchParams({ charge: chargeId ?? "", "metadata[name]": "Zoë" }),
  });
  expect(response.headers.get("Idempotency-Key")).toBe("k");
  expect(await response.json()).toMatchObject({ amount: 700, metadata: { name: "Zoë" } });
  expect(sandbox.ledger.totals("stripe").byCurrency).toEqual({ eur: { count: 1, amount: 700 } });
});

test("a body over 1 MiB is refused with 413, and the connection goes on", async () => {
  server = await createSandbox().listen();
  const url = `${server.providers.stripe.url}/v1/refunds`;
  expect((await fetch(url, { method: "POST", body: "x".repeat(1024 * 1024 + 1) })).status).toBe(413);
  expect((await fetch(url, { method: "POST", body: "x".repeat(1024 * 1024) })).status).toBe(401);
});

test("a path without a provider is 404", async () => {
  server = await createSandbox().listen();
  for (const path of ["/", "/paypal/v1/refunds", "//stripe", "/__proto__"]) {
    expect((await fetch(server.url + path)).status).toBe(404);
  }
});

test("raw nonsense is answered, not thrown", async () => {
  server = await createSandbox().listen();
  const port = Number(new URL(server.url).port);
  const send = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => socket.end(text));
      let answer = "";
      socket
        .on("data", (chunk) => (answer += chunk))
        .on("close", () => resolve(answer))
        .on("error", reject);
    });
  const raw = (line: string) => send(`${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(await raw("TRACE /stripe/v1/refunds")).toContain("HTTP/1.1 400");
  expect(await raw("OPTIONS *")).toContain("HTTP/1.1 404");
  expect(await raw("GET /stripe")).toMatch(/HTTP\/1.1 40[0-9]/);
  expect(await raw("GET /stripe@evil/v1")).toContain("HTTP/1.1 404");
  expect(await raw("GET /stripe?x=1")).toMatch(/HTTP\/1.1 40[0-9]/);
  expect(await raw("GET /stripe/%zz/%")).toContain("HTTP/1.1 401");
});

test("close ends connections that are kept alive and frees the port", async () => {
  const sandbox = createSandbox();
  const first = await sandbox.listen();
  await (await fetch(first.url)).text();
  const port = Number(new URL(first.url).port);
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow("fetch failed");
  server = await sandbox.listen({ port });
  await expect(sandbox.listen({ port })).rejects.toThrow(/EADDRINUSE/);
});
