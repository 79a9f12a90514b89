import { createSandbox } from "@storno/sandbox";
import { root } from "@storno/scripts/providers.ts";
import { Spec } from "@storno/scripts/generator/spec.ts";
import type { Fetch } from "@storno/shared";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listOf, methodOf, providerNamed } from "../src/clients.ts";
import { Contract } from "../src/contract.ts";
import { Validated } from "../src/validated.ts";

const stripe = providerNamed("stripe");

/** One of the three that is not as it should be. */
interface Broken {
  readonly contract?: Contract;
  /** What the client sends instead of this. */
  readonly sent?: (body: string, url: string) => { readonly body?: string; readonly url?: string };
  /** What the sandbox shows instead of this. */
  readonly shown?: (body: string, status: number) => { readonly body?: string; readonly status?: number };
}

/** What is said of a refund at Stripe that is made, read and told of. */
async function said({
  contract = Contract.of("stripe"),
  sent = () => ({}),
  shown = () => ({}),
}: Broken): Promise<string> {
  const sandbox = createSandbox();
  const { apiKey, events, fetch } = sandbox.providers.stripe;
  const answered: Fetch = async (request) => {
    const response = await fetch(request);
    const text = await response.text();
    const { body = text, status = response.status } = shown(text, response.status);
    return new Response(body, { status, headers: response.headers });
  };
  const validated = new Validated(contract, answered, "");
  const asked: Fetch = async (request) => {
    const text = await request.clone().text();
    const { body = text, url = request.url } = sent(text, request.url);
    const { method, headers } = request;
    return validated.fetch(new Request(url, { method, headers, body: method === "GET" ? null : body }));
  };
  const client = stripe.create({ apiKey, fetch: asked });
  const payment = sandbox.addPayment("stripe", { amount: 1999, currency: "usd", refundOutcome: "succeeds-later" });
  try {
    const input = { payment_intent: payment.id, amount: 690, reason: "duplicate" };
    const { id } = Object(await methodOf(client, "refunds.create")(input));
    await methodOf(client, "refunds.retrieve")(id);
    await listOf(client, stripe.table, "refunds.list", { limit: 3 }).page();
    for (const event of events().map((told) => JSON.stringify(told))) {
      contract.checkEvent(JSON.parse(shown(event, 200).body ?? event));
    }
    return "nothing";
  } catch (error) {
    return String(error instanceof Error ? (error.cause ?? error) : error);
  }
}

it("Nothing is said of the three as they are", async () => {
  expect(await said({})).toBe("nothing");
});

describe("A mistake in the spec shows:", () => {
  const text = readFileSync(join(root, "specs/stripe.yaml"), "utf8");

  it.each([
    ["a misspelt path", "  /v1/refunds:\n", "  /v1/refund:\n", /no operation POST \/v1\/refunds/],
    [
      "a status that is missing",
      "enum: [pending, requires_action, succeeded,",
      "enum: [requires_action, succeeded,",
      /status must be equal/,
    ],
    [
      "a member of another type",
      "        pending_reason:\n          type: string\n",
      "        pending_reason:\n          type: integer\n",
      /pending_reason must be integer/,
    ],
    ["a member that is missing", "        pending_reason:\n", "        waiting_reason:\n", /has no \/pending_reason/],
    [
      "a parameter that is missing",
      "        payment_intent:\n                  type: string",
      "        payment:\n                  type: string",
      /has no "payment_intent"/,
    ],
  ])("%s", async (_, right, wrong, says) => {
    expect(text).toContain(right);
    expect(await said({ contract: new Contract(new Spec("stripe", text.replaceAll(right, wrong))) })).toMatch(says);
  });
});

describe("A mistake in the client shows:", () => {
  it.each<[string, NonNullable<Broken["sent"]>, RegExp]>([
    ["a misspelt path", (_, url) => ({ url: url.replace("refunds", "refund") }), /no operation POST \/v1\/refund/],
    ["a misspelt member", (body) => ({ body: body.replace("amount", "amuont") }), /has no "amuont"/],
    ["a decimal amount", (body) => ({ body: body.replace("690", "6.9") }), /amount must be integer/],
    ["JSON in place of a form", () => ({ body: '{"amount":690}' }), /has no/],
    ["a misspelt parameter", (_, url) => ({ url: url.replace("limit=", "size=") }), /has no "size"/],
    ["a page that is too large", (_, url) => ({ url: url.replace("limit=3", "limit=300") }), /limit must be <= 100/],
  ])("%s", async (_, sent, says) => {
    expect(await said({ sent })).toMatch(says);
  });
});

describe("A mistake in the sandbox shows:", () => {
  it.each<[string, NonNullable<Broken["shown"]>, RegExp]>([
    [
      "a member that is missing",
      (body) => ({ body: body.replace('"currency":"usd",', "") }),
      /required property 'currency'/,
    ],
    [
      "an amount as text",
      (body) => ({ body: body.replace('"amount":690', '"amount":"690"') }),
      /amount must be integer/,
    ],
    ["a status of its own", (body) => ({ body: body.replaceAll('"pending"', '"waiting"') }), /status must be equal/],
    [
      "a member of its own",
      (body) => ({ body: body.replace('"object":"refund"', '"object":"refund","ours":1') }),
      /has no \/ours/,
    ],
    [
      "the wrong object in an event",
      (body) => (body.includes('"evt_') ? { body: body.replace('"object":"refund"', '"object":"charge"') } : {}),
      /charge of event refund\.created/,
    ],
    [
      "an error without a message",
      () => ({ body: '{"error":{"type":"api_error","text":"no"}}', status: 400 }),
      /answer 400 of refunds\.create/,
    ],
  ])("%s", async (_, shown, says) => {
    expect(await said({ shown })).toMatch(says);
  });

  it("a status that no page names", async () => {
    const refundkit = Contract.of("refundkit");
    const row = refundkit.rowOf("GET", "/v1/refunds");
    expect(() => refundkit.checkAnswer(row, 418, "{}")).toThrow(/does not declare the status/);
  });
});
