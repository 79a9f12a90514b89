import { spawn, type ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import type { Readable } from "node:stream";
import { text as readText } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { names } from "./caller.ts";

const manifestUrl = new URL("../package.json", import.meta.url);
const manifest = JSON.parse(readFileSync(manifestUrl, "utf8"));
const command = fileURLToPath(new URL(manifest.bin["storno-sandbox"], manifestUrl));

type Running = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the command as it is installed. */
function start(...args: readonly string[]): Running {
  const running = spawn(process.execPath, [command, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void running.kill("SIGKILL"));
  return running;
}

/** Runs the command to its end. */
async function run(...args: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  const running = start(...args);
  const [out, error, [code]] = await Promise.all([
    readText(running.stdout),
    readText(running.stderr),
    once(running, "exit"),
  ]);
  return { code, out, error };
}

/** Reads what a running command prints until that is in it. */
async function printed(running: Running, awaited: RegExp): Promise<string> {
  let text = "";
  for await (const chunk of running.stdout.iterator({ destroyOnReturn: false })) {
    text += chunk;
    if (awaited.test(text)) return text;
  }
  throw new Error(`it ended without ${awaited}: ${text}${await readText(running.stderr)}`);
}

function rowOf(name: string, text: string): { url: string; apiKey: string } {
  const [, url = "", apiKey = ""] = new RegExp(`^ +${name} +(\\S+) +(\\S+)$`, "m").exec(text) ?? [];
  return { url, apiKey };
}

/** Sends JSON and reads JSON. */
async function post(to: string | URL, body: object, headers: Readonly<Record<string, string>> = {}) {
  const asJson = { "Content-Type": "application/json", ...headers };
  return (await fetch(to, { method: "POST", headers: asJson, body: JSON.stringify(body) })).json();
}

test("it prints where everything is, serves it, and ends with Ctrl-C", async () => {
  const running = start("--port", "0", "--seed", "7");
  const text = await printed(running, /Ctrl-C/);
  const url = /http:\S+/.exec(text)?.[0] ?? "";
  expect(await (await fetch(url)).text()).toContain("<h1>Storno sandbox</h1>");
  const overview = await (await fetch(`${url}/sandbox`)).json();
  for (const name of names) {
    expect(rowOf(name, text)).toEqual({ url: overview.providers[name].url, apiKey: overview.providers[name].apiKey });
    expect(overview.providers[name].totals).toEqual(createSandbox({ seed: 7, refunds: 100 }).ledger.totals(name));
  }
  running.kill("SIGINT");
  expect(await once(running, "exit")).toEqual([0, null]);
  expect(await readText(running.stderr)).toBe("");
});

test("Ctrl-C ends it while a request hangs", async () => {
  const running = start("--port", "0", "--fault", '{"kind":"hang","commit":false}', "--log");
  const { url } = rowOf("stripe", await printed(running, /Ctrl-C/));
  const hanging = fetch(`${url}/v1/refunds`).catch((error: Error) => error.message);
  await printed(running, /\(hang\)/);
  running.kill("SIGINT");
  expect(await once(running, "exit")).toEqual([0, null]);
  expect(await hanging).toBe("fetch failed");
});

test("--log prints a line for every request; without it nothing more is printed", async () => {
  const running = start("--port", "0", "--log", "--fault", '{"kind":"lost-answer","provider":"whop"}');
  const text = await printed(running, /Ctrl-C/);
  await fetch(`${rowOf("stripe", text).url}/v1/refunds?limit=1`);
  await fetch(`${rowOf("whop", text).url}/refunds`).catch(() => undefined);
  const log = await printed(running, /lost-answer/);
  expect(log).toBe("stripe GET /v1/refunds?limit=1 401\nwhop GET /api/v1/refunds no answer (lost-answer)\n");
});

test("its options are those of a sandbox", async () => {
  const fault = '{"kind":"rate-limit","provider":"stripe","retryAfter":3600,"retryAfterAs":"date"}';
  const options = [
    "--refunds",
    "2",
    "--start",
    "2020-02-02T02:02:02Z",
    "--timestamps",
    "sandbox",
    "--rate-limits",
    "off",
    "--idempotency-keys",
    "all",
  ];
  const running = start("--port", "0", ...options, "--fault", fault);
  const text = await printed(running, /Ctrl-C/);
  const overview = await (await fetch(new URL("/sandbox", rowOf("stripe", text).url))).json();
  expect(overview.clock.now).toBe("2020-02-02T02:02:02.000Z");
  expect(overview.providers.stripe.totals.refunds).toBe(2);
  expect(overview.faults).toEqual([{ rule: JSON.parse(fault), struck: 0 }]);
  const limited = await fetch(`${rowOf("stripe", text).url}/v1/refunds`);
  expect(limited.headers.get("Retry-After")).toBe("Sun, 02 Feb 2020 03:02:02 GMT");
  const { url, apiKey } = rowOf("refundkit", text);
  for (let asked = 0; asked < 200; asked += 1) {
    const { status } = await fetch(`${url}/v1/refunds`, { headers: { Authorization: `Bearer ${apiKey}` } });
    expect(status).toBe(200);
  }
  const whop = rowOf("whop", text);
  const payment = { provider: "whop", amount: 1000, currency: "usd" };
  const { id } = await post(new URL("/sandbox/payments", whop.url), payment);
  for (let sent = 0; sent < 2; sent += 1) {
    const headers = { Authorization: `Bearer ${whop.apiKey}`, "Idempotency-Key": "once" };
    const refunded = await post(`${whop.url}/payments/${id}/refund`, { partial_amount: 4 }, headers);
    expect(refunded).toMatchObject({ refunded_amount: 4 });
  }
});

test("times that others compare with their own clock are real ones by default", async () => {
  const running = start("--port", "0", "--fault", '{"kind":"rate-limit","retryAfter":0,"retryAfterAs":"date"}');
  const { url } = rowOf("stripe", await printed(running, /Ctrl-C/));
  const before = Math.floor(Date.now() / 1000) * 1000;
  const retryAfter = (await fetch(url)).headers.get("Retry-After") ?? "";
  expect(Date.parse(retryAfter)).toBeGreaterThanOrEqual(before);
});

test("--help tells every option, --version the package's version", async () => {
  const help = await run("--help");
  expect(help).toMatchObject({ code: 0, error: "" });
  const options = ["seed", "port", "refunds", "start", "timestamps", "rate-limits", "idempotency-keys", "fault", "log"];
  for (const name of [...options, "help", "version"]) expect(help.out).toContain(`--${name}`);
  expect(await run("--version")).toEqual({ code: 0, out: `${manifest.version}\n`, error: "" });
});

test.each([
  [["--seeds", "1"], "--seeds"],
  [["here"], "here"],
  [["--seed", "seven"], "--seed"],
  [["--seed", "1.5"], "--seed"],
  [["--refunds", "1000001"], "refunds"],
  [["--port", "65536"], "--port"],
  [["--port"], "--port"],
  [["--start", "yesterday"], "--start"],
  [["--start", "2026-13-01"], "--start"],
  [["--timestamps", "fake"], "--timestamps"],
  [["--idempotency-keys", "some"], "--idempotency-keys must be documented or all or none"],
  [["--fault", "{"], "--fault"],
  [["--fault", '{"kind":"earthquake"}'], "--fault: there is no fault"],
  [["--fault", '{"kind":"reset"}'], '--fault: the fault reset needs "commit"'],
])("%j is refused with a word on what is wrong", async (args, named) => {
  const { code, out, error } = await run(...args);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(named);
  expect(error).toContain("--help");
  expect(error).not.toContain("    at ");
});

test("a port that is taken is named, with a way out", async () => {
  const occupant = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void occupant.close());
  await once(occupant, "listening");
  const { port } = occupant.address() as AddressInfo;
  const { code, out, error } = await run("--port", String(port));
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(error).toContain(`port ${port} is taken`);
  expect(error).toContain("--port 0");
  expect(error).not.toContain("    at ");
});
