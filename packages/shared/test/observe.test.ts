import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import type { ObserveEvent } from "../src/index.ts";
import { apiKey, createAcme } from "./acme.ts";
import { answering, failureOf, json, text } from "./answers.ts";

const ok = json({ id: "re_1" }, { headers: { "Acme-Request": "req_1" } });
const refusal = (status: number) => json({ error: { message: "no jane@example.com" } }, { status });
const lost = () => Promise.reject<Response>(new TypeError("fetch failed"));
const unheard = () => Promise.reject<Response>(Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
const retry = { attempts: 3, maxWaitMs: 0 };

function watching() {
  const events: ObserveEvent[] = [];
  return { events, observe: (event: ObserveEvent) => void events.push(event) };
}

const shared = {
  "http.request.method": "POST",
  "url.template": "/base/v1/refunds/{refund}",
  "server.address": "api.acme.example",
  "server.port": 443,
  "storno.provider": "acme",
  "storno.operation": "refunds.update",
};

describe("an observer", () => {
  it("is told of the call, each attempt, each repetition with its reason and wait, and the end", async () => {
    const { events, observe } = watching();
    const { fetch } = answering(lost, refusal(503), ok);
    await createAcme({ fetch, observe, retry }).refunds.update("re_1", { amount: 5 });
    expect(events).toMatchObject([
      { type: "request", attributes: shared },
      { type: "attempt", attributes: shared },
      { type: "retry", waitMs: 0, attributes: { ...shared, "error.type": "connection" } },
      { type: "attempt", attributes: { ...shared, "http.request.resend_count": 1 } },
      {
        type: "retry",
        waitMs: 0,
        attributes: { ...shared, "error.type": "503", "http.response.status_code": 503 },
      },
      { type: "attempt", attributes: { ...shared, "http.request.resend_count": 2 } },
      {
        type: "response",
        attempts: 3,
        requestId: "req_1",
        durationMs: expect.any(Number),
        attributes: { ...shared, "http.response.status_code": 200 },
      },
    ]);
    expect(new Set(events.map(({ call }) => call)).size).toBe(1);
    expect(events.at(-1)).not.toHaveProperty("outcome");
  });

  it("is told what became of a call that failed, by verb or method", async () => {
    const { events, observe } = watching();
    const acme = createAcme({ fetch: answering(refusal(500)).fetch, observe });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    await acme.POST("/v1/refunds", { body: {} });
    const ends = events.filter(({ type }) => type === "response");
    const failed = { outcome: "unknown", attributes: { "error.type": "500", "http.response.status_code": 500 } };
    expect(ends).toMatchObject([
      { ...failed, error: { status: 500, idempotencyKey: error.idempotencyKey } },
      { ...failed, error: { status: 500, outcome: "unknown", attempts: 1 } },
    ]);
    expect(error.outcome).toBe("unknown");
    expect(ends[0]?.call).not.toBe(ends[1]?.call);
  });

  it("is given the error when no answer could be used", async () => {
    const { events, observe } = watching();
    const acme = createAcme({ fetch: answering(lost).fetch, observe, retry });
    const error = await failureOf(acme.refunds.cancel("re_1"));
    expect(events.at(-1)).toMatchObject({
      type: "response",
      outcome: "unknown",
      attributes: { "error.type": "connection" },
    });
    expect(events.at(-1)).toHaveProperty("error", error);
  });

  it.each(["[]", "null", '{"error":{"message":"no funds"}}'])(
    "is told that a write is in doubt whose 200 holds %s",
    async (body) => {
      const { events, observe } = watching();
      const error = await failureOf(createAcme({ fetch: answering(text(body)).fetch, observe }).refunds.create({}));
      expect(events.at(-1)).toMatchObject({ type: "response", outcome: "unknown", error });
      expect(events.at(-1)?.attributes).toMatchObject({ "error.type": "malformed", "http.response.status_code": 200 });
    },
  );

  it("is told of a page that cannot be gone on from, and not that it was read", async () => {
    const { events, observe } = watching();
    const { fetch } = answering(json({ data: [], has_more: true }));
    const error = await failureOf(createAcme({ fetch, observe }).refunds.list().page());
    expect(events.at(-1)).toMatchObject({ type: "response", error, attributes: { "error.type": "pagination" } });
  });

  it("is told of attempts that never left, which are not counted as sent", async () => {
    const { events, observe } = watching();
    await createAcme({ fetch: answering(unheard, unheard, ok).fetch, observe, retry }).refunds.create({});
    const attempts = events.filter(({ type }) => type === "attempt");
    expect(attempts.map(({ attributes }) => attributes["http.request.resend_count"])).toEqual([undefined, 1, 2]);
    expect(events.at(-1)).toMatchObject({ type: "response", attempts: 1 });
  });

  it("is told of the end of a call that never left", async () => {
    const { events, observe } = watching();
    const acme = createAcme({ fetch: answering().fetch, observe });
    await failureOf(acme.refunds.retrieve("re_1", {}, { signal: AbortSignal.abort() }));
    acme.use({
      onRequest() {
        throw new RangeError("no token");
      },
    });
    await expect(acme.refunds.retrieve("re_1")).rejects.toThrow("no token");
    expect(events.map(({ type, attributes }) => [type, attributes["error.type"]])).toEqual([
      ["request", undefined],
      ["response", "aborted"],
      ["request", undefined],
      ["response", "RangeError"],
    ]);
  });

  it("is told of every page of a walk", async () => {
    const { events, observe } = watching();
    const { fetch } = answering(
      json({ data: [{ id: "re_1" }, { id: "re_2" }], has_more: true }),
      json({ data: [{ id: "re_3" }], has_more: false }),
    );
    await createAcme({ fetch, observe }).refunds.list().toArray({ max: 10 });
    expect(events.filter(({ type }) => type === "page")).toMatchObject([
      { items: 2, last: false, attributes: { "storno.operation": "refunds.list" } },
      { items: 1, last: true },
    ]);
  });

  it("sees neither ids nor queries, bodies, keys or personal data", async () => {
    const { events, observe } = watching();
    const { fetch } = answering(refusal(400), text(`{"email":"jane@example.com`), () =>
      Promise.reject(new Error(`no route to jane@example.com with ${apiKey}`)),
    );
    const acme = createAcme({ fetch, observe });
    const input = { metadata: { mail: "jane@example.com" }, expand: ["secret"] };
    for (let call = 0; call < 3; call++) await failureOf(acme.refunds.update("re_secret", input));
    expect(events).toHaveLength(9);
    for (const form of [inspect(events, { depth: Infinity }), JSON.stringify(events)]) {
      for (const secret of ["jane", apiKey, "re_secret", "expand"]) expect(form).not.toContain(secret);
    }
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("full disk");
      },
    ],
    ["rejects", () => Promise.reject(new Error("full disk"))],
  ])("that %s ends no refund", async (_, observe) => {
    const { fetch } = answering(lost, ok);
    const acme = createAcme({ fetch, observe, retry });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
  });

  it("that is no function is refused", () => {
    expect(() => createAcme({ observe: "console" as never })).toThrow(/acme: observe must be a function/);
  });
});
