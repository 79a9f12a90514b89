import { once } from "node:events";
import { Agent, request, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { afterEach, expect, onTestFinished, test } from "vitest";
import { createSandbox, type Fault, type ListenOptions, type RequestEntry, type SandboxServer } from "../src/index.ts";
import { authorization, names } from "./caller.ts";

let server: SandboxServer | undefined;

afterEach(async () => {
  await server?.close();
  server = undefined;
});

const sandbox = createSandbox({ refunds: 3, rateLimits: "off" });
const PATHS = { refundkit: "/v1/refunds", stripe: "/v1/refunds", whop: "/refunds", wooshpay: "/v1/payment_intents" };
const KEY = `Bearer ${sandbox.providers.stripe.apiKey}`;

/** Sends text over a connection of its own. */
function connection({ port }: SandboxServer, text: string) {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  socket.on("data", (chunk) => (received += chunk));
  socket.write(text);
  // However it ends.
  const closed = new Promise<void>((resolve) => socket.on("error", () => {}).on("close", () => resolve()));
  return { socket, received: () => received, closed };
}

/** Sends text over a connection of its own and gives what comes back until the server closes it. */
async function sendRaw(to: SandboxServer, text: string): Promise<string> {
  const { received, closed } = connection(to, text);
  await closed;
  return received();
}

/** Lets everything else go on until something has come about. */
async function until(hasComeAbout: () => boolean): Promise<void> {
  while (!hasComeAbout()) await nextTurn();
}

/** The lines of a request to Stripe; the last one asks the server to close the connection. */
function rawGet(path: string, ...headers: readonly string[]): string {
  return [`GET ${path} HTTP/1.1`, "Host: x", `Authorization: ${KEY}`, ...headers, "\r\n"].join("\r\n");
}

const LAST = "Connection: close";

test.each(names)("%s is served under its name", async (name) => {
  server = await sandbox.listen({ port: 0 });
  const { url } = server.providers[name];
  expect(url).toBe(`${server.url}/${name}${name === "whop" ? "/api/v1" : ""}`);
  const headers = { Authorization: authorization(name, sandbox.providers[name].apiKey) };
  const response = await fetch(url + PATHS[name], { headers });
  expect(response.status).toBe(200);
  expect((await response.json()).data.length).toBeGreaterThan(0);
});

test.each(names)("%s is found by its key too, for SDKs that take no more than a host", async (name) => {
  server = await sandbox.listen();
  const { basePath, apiKey } = sandbox.providers[name];
  const headers = { Authorization: authorization(name, apiKey) };
  const response = await fetch(server.url + basePath + PATHS[name], { headers });
  expect(response.status).toBe(200);
  expect((await response.json()).data.length).toBeGreaterThan(0);
});

test("a wrong key without a provider's name is refused by the provider whose keys look like it", async () => {
  server = await sandbox.listen();
  const refusalOf = async (path: string, Authorization: string) => {
    const response = await fetch(`${server?.url}${path}`, { headers: { Authorization } });
    return [response.status, Object.keys((await response.json()).error).toSorted()];
  };
  expect(await refusalOf("/v1/refunds", "Bearer sk_test_wrong")).toEqual([401, ["message", "type"]]);
  expect(await refusalOf("/v1/refunds", "Bearer pk_test_1")).toEqual([403, ["code", "message", "type"]]);
  expect(await refusalOf("/v1/refunds", `Bearer rk_test_${"x".repeat(32)}`)).toEqual([401, ["code", "message"]]);
  expect(await refusalOf("/v1/refunds", "Bearer wrong")).toEqual([404, ["message"]]);
});

test("a form posted over HTTP makes a refund", async () => {
  const ledger = createSandbox();
  server = await ledger.listen();
  const { chargeId } = ledger.addPayment("stripe", { amount: 700, currency: "eur" });
  const response = await fetch(`${server.providers.stripe.url}/v1/refunds`, {
    method: "POST",
    headers: { Authorization: KEY, "Idempotency-Key": "k" },
    body: new URLSearchParams({ charge: chargeId ?? "", "metadata[name]": "Zoë" }),
  });
  expect(response.headers.get("Idempotency-Key")).toBe("k");
  expect(await response.json()).toMatchObject({ amount: 700, metadata: { name: "Zoë" } });
  expect(ledger.ledger.totals("stripe").byCurrency).toEqual({ eur: { count: 1, amount: 700 } });
});

test("a body over 1 MiB is refused with 413, and the connection goes on", async () => {
  server = await sandbox.listen();
  const url = `${server.providers.stripe.url}/v1/refunds`;
  expect((await fetch(url, { method: "POST", body: "x".repeat(1024 * 1024 + 1) })).status).toBe(413);
  expect((await fetch(url, { method: "POST", body: "x".repeat(1024 * 1024) })).status).toBe(401);
});

test("a path without a provider is 404 in the sandbox's own words", async () => {
  server = await sandbox.listen();
  for (const path of ["/paypal/v1/refunds", "//stripe", "/__proto__", "/v1/refunds"]) {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(404);
    expect((await response.json()).error.message).toContain("no provider's name");
  }
});

test("raw nonsense is answered, not thrown", async () => {
  const listening = await sandbox.listen();
  server = listening;
  const raw = (line: string) => sendRaw(listening, `${line} HTTP/1.1\r\nHost: x\r\n${LAST}\r\n\r\n`);
  expect(await raw("TRACE /stripe/v1/refunds")).toContain("HTTP/1.1 401");
  expect(await raw("OPTIONS *")).toContain("HTTP/1.1 404");
  expect(await raw("GET /stripe")).toContain("HTTP/1.1 401");
  expect(await raw("GET /stripe@evil/v1")).toContain("HTTP/1.1 404");
  expect(await raw("GET /stripe?x=1")).toContain("HTTP/1.1 401");
  expect(await raw("GET /stripe/%zz/%")).toContain("HTTP/1.1 401");
  expect(await sendRaw(listening, "nonsense\r\n\r\n")).toContain("HTTP/1.1 400");
  expect(await sendRaw(listening, rawGet("/stripe/v1/refunds", "X: \0"))).toContain("HTTP/1.1 400");
});

test("an answer carries no Date, which no two runs would share", async () => {
  server = await sandbox.listen();
  expect((await fetch(`${server.providers.stripe.url}/v1/refunds`)).headers.get("Date")).toBeNull();
});

test("HEAD is answered without a body", async () => {
  server = await sandbox.listen();
  const answer = await sendRaw(server, `HEAD / HTTP/1.1\r\nHost: localhost\r\n${LAST}\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 200 .*\r\n\r\n$/s);
});

test("requests of one connection are answered in order, pipelined ones too", async () => {
  server = await sandbox.listen();
  const [first, second, third] = sandbox.ledger.refunds("stripe").map(({ id }) => id);
  const paths = [first, second, third].map((id) => `/stripe/v1/refunds/${id}`);
  const answer = await sendRaw(server, paths.map((path, place) => rawGet(path, place === 2 ? LAST : "X: y")).join(""));
  const ids = [...answer.matchAll(/"id":"(re_\w+)"/g)].map(([, id]) => id);
  expect(ids).toEqual([first, second, third]);
});

test("a connection is used again, and no time is set for its end", async () => {
  const { port } = (server = await sandbox.listen());
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const localPorts: unknown[] = [];
  for (const path of ["/stripe/v1/refunds", "/whop/api/v1/refunds", "/sandbox"]) {
    const [response]: IncomingMessage[] = await once(
      request({ port, host: "127.0.0.1", path, agent }).end(),
      "response",
    );
    localPorts.push(response?.socket.localPort);
    expect(response?.headers["keep-alive"]).toBeUndefined();
    await response?.resume().toArray();
  }
  agent.destroy();
  expect(new Set(localPorts).size).toBe(1);
});

test("a client that asks first whether to send its body is told to go on", async () => {
  server = await sandbox.listen();
  const headers = [`Authorization: ${KEY}`, "Expect: 100-continue", "Content-Length: 8", LAST].join("\r\n");
  const answer = await sendRaw(server, `POST /stripe/v1/refunds HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\namount=1`);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /);
});

test("a header that comes twice has both values, as in fetch", async () => {
  server = await sandbox.listen();
  const answer = await sendRaw(
    server,
    `POST /stripe/v1/refunds HTTP/1.1\r\nHost: x\r\nAuthorization: ${KEY}\r\n` +
      `Idempotency-Key: one\r\nIdempotency-Key: two\r\n${LAST}\r\n\r\n`,
  );
  expect(answer).toContain("Idempotency-Key: one, two\r\n");
});

/** What a caller of `fetch` sees of a request under a fault. */
async function failureUnder(fault: Fault, send: (path: string, init: RequestInit) => Promise<Response>) {
  sandbox.faults.add({ ...fault, times: 1 });
  const response = send("/v1/refunds", { headers: { Authorization: KEY } }).then((answer) => answer.text());
  const error = await response.catch((problem: Error) => problem);
  sandbox.faults.clear();
  if (!(error instanceof Error)) return error;
  return { name: error.name, message: error.message, code: (error.cause as { code?: string } | undefined)?.code };
}

test.each<[Fault, object]>([
  [{ kind: "lost-answer" }, { message: "fetch failed", code: "UND_ERR_SOCKET" }],
  [
    { kind: "reset", commit: true },
    { message: "fetch failed", code: "ECONNRESET" },
  ],
  [
    { kind: "reset", commit: false },
    { message: "fetch failed", code: "ECONNRESET" },
  ],
  [
    { kind: "cut-body", bytes: 0 },
    { message: "terminated", code: "UND_ERR_SOCKET" },
  ],
  [
    { kind: "cut-body", bytes: 7 },
    { message: "terminated", code: "UND_ERR_SOCKET" },
  ],
  [
    { kind: "cut-body", bytes: 1_000_000 },
    { message: "terminated", code: "UND_ERR_SOCKET" },
  ],
])("under %o fetch fails alike over HTTP and without it", async (fault, expected) => {
  const { providers } = (server = await sandbox.listen());
  const overHttp = await failureUnder(fault, (path, init) => fetch(providers.stripe.url + path, init));
  const inProcess = await failureUnder(fault, (path, init) =>
    sandbox.providers.stripe.fetch(`https://any.host${path}`, init),
  );
  expect(overHttp).toEqual({ name: "TypeError", ...expected });
  expect(inProcess).toEqual(overHttp);
});

test.each<Fault>([{ kind: "lost-answer" }, { kind: "reset", commit: false }])(
  "under %o the connection ends for pipelined requests too",
  async (fault) => {
    server = await sandbox.listen();
    sandbox.faults.add({ ...fault, skip: 1 });
    const requests = rawGet("/stripe/v1/refunds?limit=1") + rawGet("/stripe/v1/refunds?limit=1");
    const { closed, received } = connection(server, requests);
    await closed;
    expect(received().match(/HTTP\/1\.1 200/g)).toHaveLength(1);
    sandbox.faults.clear();
  },
);

test("a body that is cut has exactly so many bytes", async () => {
  server = await sandbox.listen();
  for (const bytes of [0, 1, 7]) {
    sandbox.faults.add({ kind: "cut-body", bytes, times: 1 });
    const answer = await sendRaw(server, rawGet("/stripe/v1/refunds"));
    expect(answer.slice(answer.indexOf("\r\n\r\n") + 4)).toBe('{"object"'.slice(0, bytes));
  }
  sandbox.faults.clear();
});

test("a hanging answer sends nothing, or so many bytes, until the connection ends", async () => {
  const hanging = createSandbox();
  hanging.faults.add({ kind: "hang", commit: true, times: 1 });
  hanging.faults.add({ kind: "hang", commit: true, bytes: 4, times: 1 });
  const listening = await hanging.listen();
  const silent = connection(listening, rawGet("/stripe/v1/refunds"));
  await until(() => hanging.journal.requests().length === 1);
  const partial = connection(listening, rawGet("/stripe/v1/refunds"));
  await until(() => partial.received().endsWith('\r\n\r\n{"ob'));
  expect((await fetch(`${listening.url}/sandbox`)).status).toBe(200);
  await listening.close();
  await Promise.all([silent.closed, partial.closed]);
  expect(silent.received()).toBe("");
  expect(partial.received()).toMatch(/\r\n\r\n\{"ob$/);
});

test("a client that goes away in the middle of its request does no harm", async () => {
  const listening = (server = await sandbox.listen());
  const { socket, closed } = connection(
    listening,
    "POST /stripe/v1/refunds HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nchar",
  );
  const requests = sandbox.journal.requests().length;
  socket.end();
  await closed;
  expect((await fetch(`${listening.url}/sandbox`)).status).toBe(200);
  expect(sandbox.journal.requests().length).toBe(requests);
});

test("a client that goes away while its request stalls is refunded all the same", async () => {
  const stalling = createSandbox();
  const { chargeId } = stalling.addPayment("stripe", { amount: 700, currency: "eur" });
  stalling.faults.add({ kind: "stall", times: 1 });
  const listening = (server = await stalling.listen());
  const body = `charge=${chargeId}`;
  const { socket, closed } = connection(
    listening,
    `POST /stripe/v1/refunds HTTP/1.1\r\nHost: x\r\nAuthorization: ${KEY}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
  await until(() => stalling.journal.requests().length === 1);
  socket.resetAndDestroy();
  await closed;
  await fetch(`${listening.url}/sandbox`);
  expect(stalling.ledger.refunds("stripe")).toEqual([]);
  stalling.faults.resume();
  await until(() => stalling.ledger.refunds("stripe").length === 1);
  expect((await fetch(`${listening.url}/sandbox`)).status).toBe(200);
});

test("onRequest hears of each request to a provider once it is clear what became of it", async () => {
  const heard: RequestEntry[] = [];
  server = await sandbox.listen({ onRequest: (entry) => heard.push(entry) });
  await fetch(`${server.url}/sandbox`);
  await fetch(`${server.providers.whop.url}/refunds`);
  sandbox.faults.add({ kind: "rate-limit", times: 1 });
  await fetch(`${server.providers.stripe.url}/v1/refunds?limit=1`);
  sandbox.faults.clear();
  expect(heard).toMatchObject([
    { provider: "whop", method: "GET", path: "/api/v1/refunds", status: 401, fault: null },
    { provider: "stripe", method: "GET", path: "/v1/refunds?limit=1", status: 429, fault: "rate-limit" },
  ]);
});

test("what onRequest throws does not change the answer: it is an uncaught error", async () => {
  // The test runner's own listeners would take the error for one of the test.
  const listeners = process.rawListeners("uncaughtException") as NodeJS.UncaughtExceptionListener[];
  const uncaught: unknown[] = [];
  process.removeAllListeners("uncaughtException").on("uncaughtException", (error) => uncaught.push(error));
  try {
    const ledger = createSandbox();
    const { chargeId } = ledger.addPayment("stripe", { amount: 700, currency: "eur" });
    const thrown = new Error("the listener's own");
    server = await ledger.listen({
      onRequest() {
        throw thrown;
      },
    });
    const init = { method: "POST", headers: { Authorization: KEY }, body: `charge=${chargeId}` };
    const response = await fetch(`${server.providers.stripe.url}/v1/refunds`, init);
    expect([response.status, (await response.json()).amount]).toEqual([200, 700]);
    await until(() => uncaught.length > 0);
    expect(uncaught).toEqual([thrown]);
  } finally {
    process.removeAllListeners("uncaughtException");
    for (const listener of listeners) process.on("uncaughtException", listener);
  }
});

test("listen refuses what cannot be before it opens anything", async () => {
  const free = await sandbox.listen();
  await free.close();
  const { port } = free;
  const listen = (options: unknown) => sandbox.listen(options as ListenOptions);
  for (const wrong of [-1, 65_536, 1.5, "80", null, Number.NaN]) {
    await expect(listen({ port: wrong })).rejects.toThrow(RangeError);
    await expect(listen({ port: wrong })).rejects.toThrow(/^port must be from 0 to 65535/);
  }
  for (const cleanup of ["after", null, {}]) {
    await expect(listen({ port, cleanup })).rejects.toThrow(new RangeError("cleanup must be a function"));
  }
  // Nothing of all this has taken the port.
  server = await sandbox.listen({ port });
  expect(server.port).toBe(port);
});

test("close ends connections that are kept alive and frees the port", async () => {
  const first = await sandbox.listen();
  await (await fetch(first.url)).text();
  const { port } = first;
  await first.close();
  await expect(fetch(first.url)).rejects.toThrow("fetch failed");
  server = await sandbox.listen({ port });
  await expect(sandbox.listen({ port })).rejects.toThrow(/EADDRINUSE/);
  await first.close();
});

let finished: SandboxServer | undefined;

test("one line in a test: its end closes the server", async () => {
  finished = await sandbox.listen({ cleanup: onTestFinished });
  expect((await fetch(finished.url)).status).toBe(200);
});

test("the test before closed its server", async () => {
  await expect(fetch(finished?.url ?? "")).rejects.toThrow("fetch failed");
});

test("the end of a block closes the server too", async () => {
  let url = "";
  {
    await using block = await sandbox.listen();
    url = block.url;
    expect((await fetch(url)).status).toBe(200);
  }
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});
