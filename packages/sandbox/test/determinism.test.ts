import { expect, test } from "vitest";
import { createSandbox, type Sandbox, type SandboxOptions } from "../src/index.ts";
import { authorization, caller, names, type KnownProvider } from "./caller.ts";
import { startReceiver, type Receiver } from "./receiver.ts";
import { refundRequest } from "./refund-request.ts";

const LISTS: Readonly<Record<KnownProvider, string>> = {
  refundkit: "/v1/refunds?limit=5",
  stripe: "/v1/refunds?limit=5",
  whop: "/api/v1/refunds?first=5",
  wooshpay: "/v1/payment_intents?limit=5",
};

/** Those that every provider has. */
const OUTCOMES = ["succeeds", "succeeds-later", "fails-later"] as const;

/** Everything that can be seen of one sandbox in the course of one script. */
class Script {
  readonly #sandbox: Sandbox;
  readonly #receivers: ReadonlyMap<KnownProvider, Receiver>;
  readonly #seen: unknown[] = [];

  constructor(options: SandboxOptions, receivers: ReadonlyMap<KnownProvider, Receiver>) {
    this.#sandbox = createSandbox({
      refunds: 30,
      faults: [
        { kind: "lost-answer", rate: 0.1 },
        { kind: "cut-body", bytes: 30, rate: 0.1 },
        { kind: "error", status: 503, commit: true, rate: 0.1, retryAfter: 60, retryAfterAs: "date" },
        { kind: "error", status: 500, commit: false, origin: "application", rate: 0.1 },
        { kind: "short-page", rate: 0.1 },
        { kind: "inserted-row", rate: 0.2 },
      ],
      ...options,
    });
    this.#receivers = receivers;
  }

  async run(): Promise<string> {
    const { clock, journal, ledger, providers, webhooks } = this.#sandbox;
    for (const [name, receiver] of this.#receivers) {
      webhooks.addEndpoint(name, { url: receiver.url });
      // Every third webhook is refused and comes again.
      receiver.answer = () => (receiver.received.length % 3 === 0 ? 500 : 200);
    }
    for (let round = 0; round < 6; round += 1) {
      for (const name of names) await this.#refund(name, round);
      if (round === 2) webhooks.hold();
      if (round === 4) await webhooks.release("shuffled");
      // Calls go on while webhooks are on their way, and sometimes wait for them.
      if (round % 2 === 1) await clock.advance("7h");
    }
    await clock.advance("60d");
    for (const name of names) {
      this.#seen.push(providers[name].events(), ledger.payments(name), ledger.refunds(name), ledger.totals(name));
    }
    const receivers = [...this.#receivers.values()];
    const received = receivers.map((receiver) => receiver.received.map(({ headers, text }) => [headers, text]));
    this.#seen.push(journal.entries, webhooks.deliveries(), clock.now, received);
    const hosts = receivers.map(({ url }) => new URL(url).host);
    return hosts.reduce((seen, host) => seen.replaceAll(host, "receiver"), JSON.stringify(this.#seen));
  }

  async #refund(name: KnownProvider, round: number): Promise<void> {
    const refundOutcome = OUTCOMES[round % OUTCOMES.length] ?? "succeeds";
    const payment = this.#sandbox.addPayment(name, { amount: 1000, currency: "usd", refundOutcome });
    const { path, body } = refundRequest(name, payment, 300);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await this.#see(name, path, { method: "POST", body: text, headers: { "Idempotency-Key": `key-${round}` } });
    }
    await this.#see(name, LISTS[name]);
    await this.#see(name, "/nowhere");
  }

  async #see(name: KnownProvider, path: string, { headers, ...init }: RequestInit = {}): Promise<void> {
    const { fetch, apiKey } = this.#sandbox.providers[name];
    try {
      const response = await fetch(`https://example.test${path}`, {
        ...init,
        headers: { Authorization: authorization(name, apiKey), ...(headers as Record<string, string>) },
      });
      this.#seen.push(response.status, [...response.headers]);
      this.#seen.push(await response.text());
    } catch (error) {
      this.#seen.push(String(error));
    }
  }
}

async function run(options: SandboxOptions): Promise<string> {
  const receivers = new Map<KnownProvider, Receiver>();
  try {
    for (const name of names) receivers.set(name, await startReceiver());
    return await new Script(options, receivers).run();
  } finally {
    for (const receiver of receivers.values()) await receiver.close();
  }
}

test("same seed and same calls: same answers, events, webhooks, signatures, journal and time", async () => {
  const [first, second] = [await run({ seed: 21 }), await run({ seed: 21 })];
  expect(first.length).toBeGreaterThan(100_000);
  expect(second).toBe(first);
});

test("two sandboxes at the same time do not disturb each other", async () => {
  const [alone, first, second] = [
    await run({ seed: 22 }),
    ...(await Promise.all([run({ seed: 22 }), run({ seed: 22 })])),
  ];
  expect(first).toBe(alone);
  expect(second).toBe(alone);
});

test("another seed gives other bytes, and so does another start", async () => {
  const first = await run({ seed: 21 });
  expect(await run({ seed: 22 })).not.toBe(first);
  expect(await run({ seed: 21, start: new Date("2027-01-01T00:00:00Z") })).not.toBe(first);
});

test.each(names)("%s: what one provider is asked does not change another's bytes", async (name) => {
  const bytes = async (others: readonly KnownProvider[]): Promise<string> => {
    const sandbox = createSandbox({ seed: 9, refunds: 10 });
    for (const other of others) await caller(sandbox, other)("GET", LISTS[other]);
    const payment = sandbox.addPayment(name, { amount: 1000, currency: "usd" });
    const { path, body } = refundRequest(name, payment, 300);
    return (await caller(sandbox, name)("POST", path, { body })).text;
  };
  expect(await bytes(names.filter((other) => other !== name))).toBe(await bytes([]));
});

async function idAfter(reads: number): Promise<string> {
  const sandbox = createSandbox({ seed: 9, refunds: 10 });
  const stripe = caller(sandbox, "stripe");
  for (let number = 0; number < reads; number += 1) await stripe("GET", "/v1/refunds");
  const { chargeId } = sandbox.addPayment("stripe", { amount: 1000, currency: "usd" });
  return (await stripe("POST", "/v1/refunds", { body: `charge=${chargeId}` })).body.id;
}

test("reading does not change what is written later", async () => {
  expect(await idAfter(7)).toBe(await idAfter(0));
});
