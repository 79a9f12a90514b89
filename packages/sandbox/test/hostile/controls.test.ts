import fc from "fast-check";
import { expect, test } from "vitest";
import { createSandbox } from "../../src/index.ts";
import { isRecord } from "../../src/json.ts";
import { BODIES, junkJson, junkName, PATH_IDS, writeJunkJson } from "./junk.ts";
import { stateOf } from "./state.ts";

const SMALL = { refunds: 2 };
const [refund] = createSandbox(SMALL).ledger.refunds("stripe");

/** The sandbox's own routes, and right members of their bodies. */
const CONTROLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ["GET /sandbox", {}],
  ["GET /sandbox/journal?limit=x", {}],
  ["GET /sandbox/ledger/ID", {}],
  ["GET /sandbox/ledger/stripe/ID", {}],
  ["GET /sandbox/webhooks", {}],
  ["POST /sandbox/clock", { advance: "1s" }],
  ["POST /sandbox/payments", { provider: "stripe", amount: 100, currency: "usd", refundOutcome: "succeeds" }],
  ["POST /sandbox/refunds", { provider: "stripe", refund: refund?.id, status: "failed" }],
  ["POST /sandbox/faults", { kind: "lagging-list", by: "1d", provider: "stripe", rate: 0 }],
  ["POST /sandbox/faults", { kind: "error", status: 503, commit: false, times: 0, retryAfter: 1 }],
  ["POST /sandbox/webhooks", { provider: "whop", url: "http://127.0.0.1:9/", events: ["refund.created"] }],
  ["POST /sandbox/webhooks/release", { order: "shuffled" }],
  ["POST /sandbox/webhooks/drop", { count: 1 }],
  ["POST /sandbox/webhooks/delay", { by: "1s" }],
  ["POST /sandbox/webhooks/repeat", { delivery: "stripe_1" }],
];

const control = fc
  .tuple(
    fc.constantFrom(...CONTROLS),
    fc.nat(),
    fc.oneof(
      junkJson,
      junkJson.map((value) => [value]),
      fc.constantFrom(["1d"], ["stripe"], ["usd"]),
    ),
    fc.option(junkName),
    fc.option(fc.constantFrom(...BODIES), { freq: 8 }),
    fc.constantFrom(...PATH_IDS),
  )
  .map(([[route, members], place, value, stranger, body, id]) => {
    const [method = "", path = ""] = route.split(" ");
    const names = Object.keys(members);
    const name = stranger ?? names[place % Math.max(1, names.length)] ?? "amount";
    return { method, path: path.replace("ID", id), body: body ?? writeJunkJson({ ...members, [name]: value }) };
  });

const IN_A_ROW = 20;
const ROWS = 50;

test(`${IN_A_ROW * ROWS} hostile controls are carried out, or refused with the sandbox's own error and never by half`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(control, { minLength: IN_A_ROW, maxLength: IN_A_ROW }), async (controls) => {
      const sandbox = createSandbox({ ...SMALL, webhookFetch: async () => new Response() });
      await using server = await sandbox.listen();
      for (const { method, path, body } of controls) {
        const before = stateOf(sandbox);
        const headers = { "Content-Type": "application/json" };
        const response = await fetch(server.url + path, { method, headers, body: method === "GET" ? null : body });
        const answer: unknown = await response.json();
        if (response.ok) continue;
        const request = `${method} ${path} ${body}`;
        const message = isRecord(answer) && isRecord(answer["error"]) ? answer["error"]["message"] : undefined;
        expect({ request, status: response.status, message }).toEqual({
          request,
          status: expect.toBeOneOf([400, 404]),
          message: expect.any(String),
        });
        expect({ request, state: stateOf(sandbox) }).toEqual({ request, state: before });
      }
    }),
    { numRuns: ROWS },
  );
});
