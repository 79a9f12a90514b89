import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeEach, expect, test } from "vitest";
import {
  createSandbox,
  type FaultRule,
  type LedgerPayment,
  type RequestEntry,
  type Sandbox,
  type SandboxOptions,
} from "../src/index.ts";
import { authorization, caller, names, type KnownProvider } from "./caller.ts";
import { refundRequest } from "./refund-request.ts";

let sandbox: Sandbox;
let payment: LedgerPayment;

beforeEach(() => {
  sandbox = createSandbox();
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
});

/** Refunds 400 cents, and gives what `fetch` gives. */
function refund(init: RequestInit = {}): Promise<Response> {
  const { fetch, apiKey } = sandbox.providers.stripe;
  const { path, body } = refundRequest("stripe", payment, 400);
  const headers = { Authorization: `Bearer ${apiKey}` };
  return fetch(`https://example.test${path}`, { method: "POST", body: String(body), headers, ...init });
}

const lastRequest = (): RequestEntry | undefined => sandbox.journal.requests().at(-1);
const refundCount = (): number => sandbox.ledger.payment("stripe", payment.id).refunds.length;

async function causeOf(failing: Promise<unknown>): Promise<unknown> {
  const error: unknown = await failing.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(TypeError);
  return error instanceof Error ? { message: error.message, cause: error.cause } : undefined;
}

/** Has the promise not ended after everything else that can go on has gone on? */
async function isPending(promise: Promise<unknown>): Promise<boolean> {
  let pending = true;
  const end = (): void => void (pending = false);
  promise.then(end, end);
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  return pending;
}

test("lost-answer: the refund is made and the connection closes without a word", async () => {
  sandbox.faults.add({ kind: "lost-answer" });
  expect(await causeOf(refund())).toMatchObject({ message: "fetch failed", cause: { code: "UND_ERR_SOCKET" } });
  expect(refundCount()).toBe(1);
  expect(lastRequest()).toMatchObject({ status: null, fault: "lost-answer", replayed: false });
});

test.each([true, false])("reset (commit: %s): the connection is reset", async (commit) => {
  sandbox.faults.add({ kind: "reset", commit });
  expect(await causeOf(refund())).toMatchObject({ message: "fetch failed", cause: { code: "ECONNRESET" } });
  expect(refundCount()).toBe(commit ? 1 : 0);
  expect(lastRequest()).toMatchObject({ status: null, fault: "reset" });
});

async function readToTheEnd(response: Response): Promise<{ text: string; error: unknown }> {
  const decoder = new TextDecoder();
  let text = "";
  try {
    for await (const chunk of response.body ?? []) text += decoder.decode(chunk, { stream: true });
    return { text, error: undefined };
  } catch (error) {
    return { text, error };
  }
}

test.each([0, 1, 57, 100_000])("cut-body: the answer breaks off after %d bytes", async (bytes) => {
  const whole = await (await refund()).text();
  sandbox.faults.add({ kind: "cut-body", bytes });
  const response = await refund();
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/json");
  const { text, error } = await readToTheEnd(response);
  expect(text).toHaveLength(Math.min(bytes, whole.length));
  expect(error).toMatchObject({ name: "TypeError", message: "terminated", cause: { code: "UND_ERR_SOCKET" } });
  expect(refundCount()).toBe(2);
  expect(lastRequest()).toMatchObject({ status: 200, fault: "cut-body" });
});

test("cut-body: whoever reads JSON gets an error, not half an object", async () => {
  sandbox.faults.add({ kind: "cut-body", bytes: 40 });
  await expect((await refund()).json()).rejects.toThrow("terminated");
});

test.each([true, false])("hang (commit: %s): nothing comes until the caller gives up", async (commit) => {
  sandbox.faults.add({ kind: "hang", commit });
  const controller = new AbortController();
  const waiting = refund({ signal: controller.signal });
  expect(await isPending(waiting)).toBe(true);
  expect(refundCount()).toBe(commit ? 1 : 0);
  expect(lastRequest()).toMatchObject({ status: null, fault: "hang" });
  controller.abort(new Error("I have had enough"));
  await expect(waiting).rejects.toThrow("I have had enough");
});

test("hang after so many bytes: the beginning comes, then nothing until the caller gives up", async () => {
  sandbox.faults.add({ kind: "hang", commit: true, bytes: 20 });
  const controller = new AbortController();
  const response = await refund({ signal: controller.signal });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  expect((await reader?.read())?.value).toHaveLength(20);
  const rest = reader?.read() ?? Promise.resolve();
  expect(await isPending(rest)).toBe(true);
  controller.abort(new Error("I have had enough"));
  await expect(rest).rejects.toThrow("I have had enough");
  expect(lastRequest()).toMatchObject({ status: 200, fault: "hang" });
});

test("stall: the request waits, nothing is done, and then it is carried out", async () => {
  sandbox.faults.add({ kind: "stall", times: 2 });
  const [first, second] = [refund(), refund()];
  expect(await isPending(first)).toBe(true);
  expect(refundCount()).toBe(0);
  expect(lastRequest()).toMatchObject({ status: null });
  const third = await (await refund()).json();
  sandbox.faults.resume();
  const bodies = [await (await first).json(), await (await second).json()];
  expect(bodies).toMatchObject([{ amount: 400 }, { error: { param: "amount" } }]);
  const made = sandbox.ledger.payment("stripe", payment.id).refunds.map(({ refund: { id } }) => id);
  expect(made).toEqual([third.id, bodies[0].id]);
  expect(sandbox.journal.requests().map(({ status, fault }) => [status, fault])).toEqual([
    [200, "stall"],
    [400, "stall"],
    [200, null],
  ]);
});

test("stall: a caller who gives up does not take the request back", async () => {
  sandbox.faults.add({ kind: "stall", times: 1 });
  const controller = new AbortController();
  const waiting = refund({ signal: controller.signal });
  expect(await isPending(waiting)).toBe(true);
  controller.abort(new Error("I have had enough"));
  await expect(waiting).rejects.toThrow("I have had enough");
  expect(refundCount()).toBe(0);
  sandbox.faults.clear();
  await (await refund()).text();
  expect(refundCount()).toBe(2);
});

test.each(["hang", "stall"] as const)("%s: a caller who gives up at once is told so", async (kind) => {
  sandbox.faults.add(kind === "hang" ? { kind, commit: true } : { kind });
  const controller = new AbortController();
  const waiting = refund({ signal: controller.signal });
  controller.abort(new Error("never mind"));
  await expect(waiting).rejects.toThrow("never mind");
  await expect(refund({ signal: AbortSignal.abort(new Error("before")) })).rejects.toThrow("before");
  expect(refundCount()).toBe(0);
  expect(sandbox.journal.requests()).toEqual([]);
});

function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect: () => void = runInNewContext("gc");
  collect();
}

const ways: [how: string, kind: "hang" | "stall", call: (url: string, init: RequestInit) => Promise<Response>][] = [
  ["a URL", "hang", (url, init) => sandbox.providers.stripe.fetch(url, init)],
  ["a URL", "stall", (url, init) => sandbox.providers.stripe.fetch(url, init)],
  ["a Request", "hang", (url, init) => sandbox.providers.stripe.fetch(new Request(url, init))],
  ["a Request", "stall", (url, init) => sandbox.providers.stripe.fetch(new Request(url, init))],
  ["a Request and more", "hang", (url, init) => sandbox.providers.stripe.fetch(new Request(url, init), {})],
];

test.each(ways)("fetch with %s, %s: who gives up late is heard, whatever was collected meanwhile", async (...way) => {
  const [, kind, call] = way;
  sandbox.faults.add(kind === "hang" ? { kind, commit: true } : { kind });
  const controller = new AbortController();
  const waiting = call("https://example.test/", { signal: controller.signal });
  expect(await isPending(waiting)).toBe(true);
  collectGarbage();
  expect(await isPending(waiting)).toBe(true);
  collectGarbage();
  controller.abort(new Error("I have had enough"));
  expect(await isPending(waiting)).toBe(false);
  await expect(waiting).rejects.toThrow("I have had enough");
});

test("rate-limit: 429 in Stripe's words, nothing done, and Retry-After only when asked for", async () => {
  sandbox.faults.add({ kind: "rate-limit" });
  const response = await refund();
  expect([response.status, response.headers.get("Retry-After")]).toEqual([429, null]);
  expect(response.headers.get("Request-Id")).toMatch(/^req_/);
  expect((await response.json()).error).toMatchObject({ type: "invalid_request_error", code: "rate_limit" });
  expect(refundCount()).toBe(0);
  expect(lastRequest()).toMatchObject({ status: 429, fault: "rate-limit" });
});

test.each([
  [{ kind: "rate-limit", retryAfter: 30 }, "30"],
  [{ kind: "rate-limit", retryAfter: 0 }, "0"],
  [{ kind: "rate-limit", retryAfter: 30, retryAfterAs: "seconds" }, "30"],
  [{ kind: "rate-limit", retryAfter: 59, retryAfterAs: "date" }, "Thu, 01 Jan 2026 00:01:00 GMT"],
  [{ kind: "error", status: 503, commit: false, retryAfter: 7 }, "7"],
  [
    { kind: "error", status: 503, commit: false, retryAfter: 86_399, retryAfterAs: "date" },
    "Fri, 02 Jan 2026 00:00:00 GMT",
  ],
] satisfies [FaultRule, string][])("%j says Retry-After: %s", async (rule, expected) => {
  // One second after the start, by the payment that was added.
  sandbox.faults.add(rule);
  expect((await refund()).headers.get("Retry-After")).toBe(expected);
});

test("Retry-After as a date is on the caller's own clock if it is to be", async () => {
  sandbox = createSandbox({ timestamps: "real" });
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  sandbox.faults.add({ kind: "rate-limit", retryAfter: 3600, retryAfterAs: "date" });
  const before = Date.now();
  const at = Date.parse((await refund()).headers.get("Retry-After") ?? "");
  expect(at).toBeGreaterThan(before + 3_598_000);
  expect(at).toBeLessThanOrEqual(Date.now() + 3_600_000);
});

test.each([
  [500, true],
  [500, false],
  [502, true],
  [503, false],
  [599, true],
])("error %d (commit: %s): an error in Stripe's words", async (status, commit) => {
  sandbox.faults.add({ kind: "error", status, commit });
  const response = await refund();
  expect(response.status).toBe(status);
  expect((await response.json()).error.type).toBe("api_error");
  expect(refundCount()).toBe(commit ? 1 : 0);
  expect(lastRequest()).toMatchObject({ status, fault: "error" });
});

test.each([
  [undefined, 502, true],
  [504, 504, false],
  [403, 403, false],
])("html %s (commit: %s): the page of a proxy, and none of Stripe's headers", async (status, expected, commit) => {
  sandbox.faults.add({ kind: "html", commit, ...(status !== undefined && { status }) });
  const response = await refund();
  expect(response.status).toBe(expected);
  expect(response.headers.get("Content-Type")).toBe("text/html");
  expect(response.headers.get("Request-Id")).toBeNull();
  expect(await response.text()).toMatch(/^<!doctype html>/);
  expect(refundCount()).toBe(commit ? 1 : 0);
});

const kinds: [rule: FaultRule, committed: boolean, status: number | null][] = [
  [{ kind: "lost-answer" }, true, null],
  [{ kind: "reset", commit: true }, true, null],
  [{ kind: "reset", commit: false }, false, null],
  [{ kind: "cut-body", bytes: 9 }, true, 200],
  [{ kind: "rate-limit" }, false, 429],
  [{ kind: "error", status: 500, commit: true }, true, 500],
  [{ kind: "error", status: 500, commit: false }, false, 500],
  [{ kind: "error", status: 500, commit: true, origin: "application" }, true, 500],
  [{ kind: "error", status: 500, commit: false, origin: "application" }, false, 500],
  [{ kind: "html", commit: true }, true, 502],
  [{ kind: "html", commit: false }, false, 502],
];

test.each(names.flatMap((name) => kinds.map((kind) => [name, ...kind] as const)))(
  "%s under %j: committed %s, status %s",
  async (name, rule, committed, status) => {
    const { fetch, apiKey } = sandbox.providers[name];
    const paid = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
    const { route, path, body } = refundRequest(name, paid, 400);
    sandbox.faults.add({ ...rule, provider: name, route });
    const response = await fetch(`https://example.test${path}`, {
      method: "POST",
      body: typeof body === "string" ? body : JSON.stringify(body),
      headers: { Authorization: authorization(name, apiKey) },
    }).catch(() => undefined);
    expect(response?.status ?? null).toBe(status);
    const history = sandbox.ledger.payment(name, paid.id);
    expect(history.refunds.map(({ refund: { amount } }) => amount)).toEqual(committed ? [400] : []);
    expect(history.remainingAmount).toBe(committed ? 600 : 1000);
    const entry = lastRequest();
    expect(entry).toMatchObject({ provider: name, status, fault: rule.kind });
    expect(history.refunds.map(({ request }) => request?.number)).toEqual(committed ? [entry?.number] : []);
    const moved = sandbox.journal.movements(name).filter(({ from }) => from === null);
    expect(moved.map(({ request }) => request)).toEqual(committed ? [entry?.number] : []);
  },
);

test("a fault changes nothing about a request that is refused anyway", async () => {
  sandbox.faults.add({ kind: "error", status: 500, commit: true });
  const response = await refund({ headers: { Authorization: "Bearer wrong" } });
  expect([response.status, refundCount()]).toEqual([500, 0]);
});

test("a rule may be meant for one provider, one route, or both", async () => {
  const both = createSandbox({ refunds: 5 });
  const [stripe, wooshpay] = [caller(both, "stripe"), caller(both, "wooshpay")];
  const statuses = async (): Promise<number[]> =>
    Promise.all([
      stripe("GET", "/v1/refunds").then(({ status }) => status),
      stripe("GET", `/v1/refunds/${both.ledger.refunds("stripe")[0]?.id}`).then(({ status }) => status),
      stripe("GET", "/v1/payment_intents").then(({ status }) => status),
      wooshpay("GET", "/v1/payment_intents").then(({ status }) => status),
      stripe("GET", "/v1/nothing").then(({ status }) => status),
    ]);
  const under = async (rule: Partial<FaultRule>): Promise<number[]> => {
    both.faults.clear();
    both.faults.add({ kind: "error", status: 503, commit: false, ...rule } as FaultRule);
    return statuses();
  };
  expect(await under({ route: "GET /v1/refunds" })).toEqual([503, 200, 200, 200, 404]);
  expect(await under({ route: "GET /v1/refunds/{refund}" })).toEqual([200, 503, 200, 200, 404]);
  expect(await under({ route: "GET /v1/payment_intents" })).toEqual([200, 200, 503, 503, 404]);
  expect(await under({ route: "GET /v1/payment_intents", provider: "wooshpay" })).toEqual([200, 200, 200, 503, 404]);
  expect(await under({ provider: "stripe" })).toEqual([503, 503, 503, 200, 503]);
  expect(await under({})).toEqual([503, 503, 503, 503, 503]);
  both.faults.clear();
  expect(await statuses()).toEqual([200, 200, 200, 200, 404]);
});

const list = (): Promise<number> => caller(sandbox, "stripe")("GET", "/v1/refunds").then(({ status }) => status);

async function statusesOf(count: number): Promise<number[]> {
  const statuses: number[] = [];
  for (let number = 0; number < count; number += 1) statuses.push(await list());
  return statuses;
}

const failing = (status: number, rest: Partial<FaultRule> = {}) =>
  ({ kind: "error", status, commit: false, ...rest }) as FaultRule;

test("skip spares the first requests, times ends it", async () => {
  sandbox.faults.add(failing(503, { skip: 2, times: 3 }));
  expect(await statusesOf(8)).toEqual([200, 200, 503, 503, 503, 200, 200, 200]);
  expect(sandbox.faults.active).toMatchObject([{ rule: { skip: 2, times: 3 }, struck: 3 }]);
});

test("skip counts only requests that the rule is meant for", async () => {
  sandbox.faults.add(failing(503, { skip: 1, route: "GET /v1/refunds" }));
  await caller(sandbox, "stripe")("GET", "/v1/charges");
  expect(await statusesOf(3)).toEqual([200, 503, 503]);
});

test("the first rule that applies strikes, the next one when its turn is over", async () => {
  sandbox.faults.add(failing(501, { times: 1 }));
  sandbox.faults.add(failing(502, { times: 2 }));
  sandbox.faults.add(failing(503, { rate: 0 }));
  sandbox.faults.add(failing(504, { times: 0 }));
  expect(await statusesOf(5)).toEqual([501, 502, 502, 200, 200]);
  expect(sandbox.faults.active.map(({ struck }) => struck)).toEqual([1, 2, 0, 0]);
  sandbox.faults.clear();
  expect(sandbox.faults.active).toEqual([]);
});

test("rules given at the start strike from the first request on", async () => {
  sandbox = createSandbox({ faults: [failing(503, { times: 1 })] });
  expect(await statusesOf(2)).toEqual([503, 200]);
  expect(() => createSandbox({ faults: [{ kind: "error", status: 200, commit: false }] })).toThrow(RangeError);
});

test("a rule that is changed after it was added stays as it was", async () => {
  const rule = { kind: "error" as const, status: 503, commit: false };
  sandbox.faults.add(rule);
  rule.status = 500;
  expect(await list()).toBe(503);
});

const RATES: FaultRule[] = [
  { kind: "rate-limit", rate: 0.1 },
  { kind: "lost-answer", rate: 0.05 },
  { kind: "html", commit: false, rate: 0.3 },
  { kind: "reset", commit: false, rate: 0.01 },
];
const REQUESTS = 10_000;

/** Which fault struck each of so many requests. */
async function strikes(options: SandboxOptions, count: number, name: KnownProvider = "stripe"): Promise<string> {
  const struck = createSandbox({ rateLimits: "off", ...options });
  const { fetch, apiKey } = struck.providers[name];
  const headers = { Authorization: authorization(name, apiKey) };
  for (let number = 0; number < count; number += 1) {
    await fetch("https://example.test/v1/nothing", { headers }).catch(() => undefined);
  }
  return struck.journal
    .requests(name)
    .map(({ fault }) => fault ?? "-")
    .join(" ");
}

test.each([1, 2, 3])("with seed %d each of several rules strikes as often as its rate says", async (seed) => {
  const struck = (await strikes({ seed, faults: RATES }, REQUESTS)).split(" ");
  for (const { kind, rate = 1 } of RATES) {
    const count = struck.filter((fault) => fault === kind).length;
    // Four standard deviations: one seed in 16,000 lies outside.
    const tolerance = 4 * Math.sqrt(REQUESTS * rate * (1 - rate));
    expect(Math.abs(count - REQUESTS * rate)).toBeLessThan(tolerance);
  }
});

test("rates that make up one strike every request, and those beyond it none", async () => {
  const faults: FaultRule[] = [
    { kind: "rate-limit", rate: 0.5 },
    { kind: "lost-answer", rate: 0.5 },
    { kind: "reset", commit: false, rate: 0.5 },
  ];
  expect(new Set((await strikes({ faults }, 2000)).split(" "))).toEqual(new Set(["rate-limit", "lost-answer"]));
});

test("same seed, same strikes; another seed or another provider, others", async () => {
  const first = await strikes({ seed: 5, faults: RATES }, 300);
  expect(await strikes({ seed: 5, faults: RATES }, 300)).toBe(first);
  expect(await strikes({ seed: 6, faults: RATES }, 300)).not.toBe(first);
  expect(await strikes({ seed: 5, faults: RATES }, 300, "whop")).not.toBe(first);
});

/** What strikes fifty requests to Stripe, with so many to Whop before each. */
async function strikesBetween(others: number): Promise<unknown[]> {
  const struck = createSandbox({ seed: 4, faults: [{ kind: "rate-limit", rate: 0.5 }] });
  const [stripe, whop] = [caller(struck, "stripe"), caller(struck, "whop")];
  for (let number = 0; number < 50; number += 1) {
    for (let other = 0; other < others; other += 1) await whop("GET", "/api/v1/refunds");
    await stripe("GET", "/v1/refunds");
  }
  return struck.journal.requests("stripe").map(({ fault }) => fault);
}

test("what strikes one provider does not depend on the requests to another", async () => {
  expect(await strikesBetween(3)).toEqual(await strikesBetween(0));
});

test("faults do not change the ids of what is made under them", async () => {
  const plain = (await (await refund()).json()).id;
  sandbox = createSandbox({ faults: [{ kind: "rate-limit", times: 3 }] });
  payment = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  for (let number = 0; number < 3; number += 1) expect((await refund()).status).toBe(429);
  expect((await (await refund()).json()).id).toBe(plain);
});

test.each([
  [{ kind: "explode" }, "explode"],
  [{ kind: "__proto__" }, "__proto__"],
  [{ kind: ["stall"] }, "kind"],
  [{}, "undefined"],
  [{ kind: "reset" }, 'needs "commit"'],
  [{ kind: "reset", commit: "yes" }, "commit"],
  [{ kind: "error", status: 500 }, "commit"],
  [{ kind: "error", commit: true }, "status"],
  [{ kind: "error", commit: true, status: 429 }, "status"],
  [{ kind: "error", commit: true, status: 600 }, "status"],
  [{ kind: "error", commit: true, status: 500.5 }, "status"],
  [{ kind: "error", commit: true, status: "500" }, "status"],
  [{ kind: "error", commit: true, status: 500, origin: "moon" }, "origin"],
  [{ kind: "html", commit: true, status: 200 }, "status"],
  [{ kind: "html" }, "commit"],
  [{ kind: "cut-body" }, 'needs "bytes"'],
  [{ kind: "cut-body", bytes: -1 }, "bytes"],
  [{ kind: "cut-body", bytes: 1.5 }, "bytes"],
  [{ kind: "hang", commit: true, bytes: -1 }, "bytes"],
  [{ kind: "hang", commit: false, bytes: 3 }, "cannot have bytes: 3"],
  [{ kind: "hang", commit: false, bytes: 0 }, "cannot have bytes: 0"],
  [{ kind: "hang", bytes: 3 }, 'needs "commit"'],
  [{ kind: "lost-answer", commit: true }, "commit"],
  [{ kind: "rate-limit", retryAfter: -1 }, "retryAfter"],
  [{ kind: "rate-limit", retryAfter: "1" }, "retryAfter"],
  [{ kind: "rate-limit", retryAfter: 1, retryAfterAs: "minutes" }, "retryAfterAs"],
  [{ kind: "rate-limit", retryAfterAs: "date" }, 'needs "retryAfter"'],
  [{ kind: "error", status: 503, commit: false, retryAfterAs: "seconds" }, 'needs "retryAfter"'],
  [{ kind: "stall", seconds: 3 }, "seconds"],
  [{ kind: "lagging-list" }, 'needs "by"'],
  [{ kind: "lagging-list", by: "soon" }, "by"],
  [{ kind: "lagging-list", by: ["3d"] }, "by"],
  [{ kind: "lagging-list", by: 1500 }, "by"],
  [{ kind: "stall", rate: 1.1 }, "rate"],
  [{ kind: "stall", rate: -0.1 }, "rate"],
  [{ kind: "stall", rate: Number.NaN }, "rate"],
  [{ kind: "stall", rate: "1" }, "rate"],
  [{ kind: "stall", times: -1 }, "times"],
  [{ kind: "stall", times: 1.5 }, "times"],
  [{ kind: "stall", skip: "2" }, "skip"],
  [{ kind: "stall", provider: 7 }, "provider"],
  [{ kind: "stall", provider: "paypal" }, "paypal"],
  [{ kind: "stall", route: 7 }, "route"],
  [{ kind: "stall", route: "GET /v1/nothing" }, "GET /v1/nothing"],
  [{ kind: "stall", route: "get /v1/refunds" }, "get /v1/refunds"],
  [{ kind: "stall", provider: "whop", route: "GET /v1/charges" }, "GET /v1/charges"],
  [{ kind: "empty-page", route: "POST /v1/refunds" }, "POST /v1/refunds"],
])("%j is refused with an error that names what is wrong", async (rule, name) => {
  // As it might come from JSON.
  expect(() => sandbox.faults.add(rule as unknown as FaultRule)).toThrow(RangeError);
  expect(() => sandbox.faults.add(rule as unknown as FaultRule)).toThrow(name);
  expect(sandbox.faults.active).toEqual([]);
  expect(await list()).toBe(200);
});

test("an unknown route's error says which there are", () => {
  const { faults } = sandbox;
  const unknown = { provider: "stripe", route: "GET /" };
  expect(() => faults.add({ kind: "stall", ...unknown })).toThrow(/POST \/v1\/refunds\/\{refund\}\/cancel/);
  expect(() => faults.add({ kind: "empty-page", ...unknown })).toThrow(/GET \/v1\/balance_transactions/);
  expect(() => faults.add({ kind: "empty-page", ...unknown })).not.toThrow(/POST/);
});
