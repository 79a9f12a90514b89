import type { ObserveEvent, ProviderErrorKind, ProviderErrorOutcome } from "@storno/shared";
import { setTimeout } from "node:timers/promises";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { answering, lost, neverLeft, silence, status } from "../src/answers.ts";
import { providers } from "../src/clients.ts";
import { exchanges } from "../src/exchanges.ts";
import { scripted, type Answer } from "../src/scripted.ts";
import { everyWay, send, WAYS, type SendingOptions } from "../src/sending.ts";

/** The texts of an input that cannot be in an event by chance. */
function textsIn(value: unknown): string[] {
  if (typeof value === "string") return value.length >= 8 ? [value] : [];
  return Object.values(Object(value)).flatMap(textsIn);
}

describe.each(exchanges)("$title", (exchange) => {
  const { provider, openapi, operation, key, input, answer, status: success } = exchange;
  const { name, pathNames, path } = operation;
  const isRead = operation.method === "get";
  const isRepeatable = isRead || key !== undefined;
  const inDoubt: ProviderErrorOutcome = isRead ? "rejected" : "unknown";
  const refusal = answering(JSON.stringify({ message: `there is no ${textsIn(input).join()}` }), { status: 404 });

  it("8: says with every error what was called, with which key and when, and what became of it", async () => {
    const ends: [Answer, ProviderErrorKind, ProviderErrorOutcome, SendingOptions?][] = [
      [lost, "connection", inDoubt],
      [status(302), "malformed", inDoubt],
      [status(500), "api", inDoubt],
      [refusal, "api", "rejected"],
      [silence(() => {}), "timeout", inDoubt, { timeoutMs: 5 }],
    ];
    await everyWay(ends, async ([end, kind, outcome, options], way) => {
      const { fetch, sent } = scripted(end);
      const before = Date.now();
      const { error } = await send(exchange, way, fetch, { ...options, retry: { attempts: 1 } });
      expect(error).toMatchObject({ kind, outcome, provider: provider.name, operation: name, attempts: 1, input });
      // Over HTTP the time can be over before the request has arrived.
      const isUnseen = kind === "timeout" && sent.length === 0;
      if (!isUnseen) expect(error?.idempotencyKey).toBe(key && sent[0]?.headers[key.toLowerCase()]);
      expect(Date.parse(error?.sentAt ?? "")).toBeGreaterThanOrEqual(before);
      expect(Date.parse(error?.sentAt ?? "")).toBeLessThanOrEqual(Date.now());
      expect(providers.filter(({ isError }) => isError(error))).toEqual([provider]);
    });
  });

  it("8: says how often it was sent and when first, and no time when it was not", async () => {
    const retry = { attempts: 3, maxWaitMs: 0 };
    let arrival = NaN;
    const late: Answer = async (request) => {
      arrival = Date.now();
      await setTimeout(5);
      return lost(request);
    };
    for (const way of WAYS) {
      const unheard = await send(exchange, way, scripted(neverLeft).fetch, { retry });
      expect(unheard.error).toMatchObject({ outcome: "not-sent", attempts: 0, retryable: true });
      expect(unheard.error).not.toHaveProperty("sentAt");
      const unanswered = await send(exchange, way, scripted(neverLeft, late, lost).fetch, { retry });
      expect(unanswered.error).toMatchObject({ outcome: inDoubt, attempts: isRepeatable ? 2 : 1 });
      expect(Date.parse(unanswered.error?.sentAt ?? "")).toBeLessThanOrEqual(arrival);
    }
  });

  it("9: tells the observer of every attempt and why it was repeated", async () => {
    const failures: [Answer, object][] = isRepeatable
      ? [
          [lost, { "error.type": "connection" }],
          [status(503), { "error.type": "503", "http.response.status_code": 503 }],
        ]
      : [
          [neverLeft, { "error.type": "connection" }],
          [neverLeft, { "error.type": "connection" }],
        ];
    const [first = {}, second = {}] = failures.map(([, attributes]) => attributes);
    for (const way of WAYS) {
      const { fetch } = scripted(...failures.map(([failure]) => failure), answer);
      const { events } = await send(exchange, way, fetch);
      const shared = commonOf(events);
      const isPage = way === "method" && typeof operation.source["x-pagination"] === "string";
      expect(events).toEqual([
        { ...shared, type: "request" },
        { ...shared, type: "attempt" },
        { ...shared, type: "retry", waitMs: 0, attributes: { ...shared.attributes, ...first } },
        { ...shared, type: "attempt", attributes: { ...shared.attributes, "http.request.resend_count": 1 } },
        { ...shared, type: "retry", waitMs: 0, attributes: { ...shared.attributes, ...second } },
        { ...shared, type: "attempt", attributes: { ...shared.attributes, "http.request.resend_count": 2 } },
        expect.objectContaining({
          ...shared,
          type: "response",
          attempts: isRepeatable ? 3 : 1,
          attributes: { ...shared.attributes, "http.response.status_code": success },
        }),
        ...(isPage ? [{ ...shared, type: "page", items: expect.any(Number), last: expect.any(Boolean) }] : []),
      ]);
    }
  });

  it("9: names the server and the template of the path, what became of it, and nothing that was passed", async () => {
    const ends = [answer, lost, neverLeft, refusal, status(500), status(302)];
    await everyWay(ends, async (end, way) => {
      const { fetch, sent } = scripted(end);
      const { error, events } = await send(exchange, way, fetch);
      const told = events.find(({ type }) => type === "response");
      if (error !== undefined) expect(told).toMatchObject({ outcome: error.outcome, attempts: error.attempts });
      const server = openapi.servers?.find(({ url }) => sent[0]?.url.startsWith(url));
      const { hostname, pathname } = new URL(server?.url ?? "");
      for (const { attributes } of events) {
        expect(attributes).toMatchObject({
          "http.request.method": operation.method.toUpperCase(),
          "url.template": pathname.replace(/\/$/, "") + path,
          "server.address": hostname,
          "server.port": 443,
          "storno.provider": provider.name,
          "storno.operation": name,
        });
      }
      // An error's message is what the provider says.
      const silent = end === refusal ? events.map((event) => ({ ...event, error: undefined })) : events;
      const shown = inspect(silent, { depth: null }) + JSON.stringify(silent);
      for (const text of textsIn(input)) expect(shown).not.toContain(text);
    });
    expect(textsIn(input.path)).toHaveLength(pathNames.length);
  });
});

/** What all events of a call say: that they are of one call, to one operation. */
function commonOf([request]: readonly ObserveEvent[]): Pick<ObserveEvent, "call" | "attributes"> {
  if (request === undefined) throw new TypeError("the observer was told nothing");
  return { call: request.call, attributes: request.attributes };
}
