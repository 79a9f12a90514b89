import { context, SpanKind, SpanStatusCode, trace } from "@opentelemetry/api";
import { StackContextManager, TracerProvider, type ReadableSpan } from "@opentelemetry/sdk-trace";
import { createStripe, type ObserveEvent } from "@storno/stripe";
import { createWhop } from "@storno/whop";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Telemetry } from "../src/telemetry.ts";

type Answer = (request: Request) => Promise<Response>;

const answered: Answer = async () => Response.json({ id: "re_1", object: "refund" });
const page: Answer = async () => Response.json({ object: "list", data: [{ id: "re_1" }], has_more: false });
const failing =
  (code: string): Answer =>
  () =>
    Promise.reject(new TypeError("fetch failed", { cause: { code } }));
const lost = failing("ECONNRESET");
const neverLeft = failing("ECONNREFUSED");
const silence: Answer = () => new Promise(() => {});
const status =
  (code: number, headers: HeadersInit = {}): Answer =>
  async () =>
    Response.json({ error: { message: "no re_1" } }, { status: code, headers });

/** Takes so long to answer, on a clock that a test moves. */
const taking =
  (ms: number, answer: Answer): Answer =>
  (request) => {
    vi.advanceTimersByTime(ms);
    return answer(request);
  };

/** Clients whose requests meet these answers, and what was told of them. */
function scene(...answers: readonly Answer[]) {
  const telemetry = new Telemetry();
  const events: ObserveEvent[] = [];
  let requests = 0;
  const options = {
    apiKey: "sk_live_1",
    fetch: (request: Request) => (answers[Math.min(requests++, answers.length - 1)] ?? silence)(request),
    observe: (event: ObserveEvent) => {
      events.push(event);
      telemetry.observe(event);
    },
    retry: { attempts: 3, maxWaitMs: 0 },
  };
  return { telemetry, events, stripe: createStripe(options), whop: createWhop(options) };
}

const ofKind = (spans: readonly ReadableSpan[], kind: SpanKind): ReadableSpan[] =>
  spans.filter((span) => span.kind === kind);

afterEach(() => {
  context.disable();
  vi.useRealTimers();
});

describe("A call", () => {
  it("is a span, with one below it for every attempt", async () => {
    const { telemetry, stripe } = scene(lost, status(503), answered);
    await stripe.refunds.update("re_1", { metadata: { order: "7" } });
    const [call] = ofKind(telemetry.spans, SpanKind.INTERNAL);
    const attempts = ofKind(telemetry.spans, SpanKind.CLIENT);
    expect(call).toMatchObject({ name: "stripe refunds.update", status: { code: SpanStatusCode.UNSET } });
    expect(call?.attributes).toEqual({
      "storno.provider": "stripe",
      "storno.operation": "refunds.update",
      "storno.attempts": 3,
    });
    expect(attempts.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual(
      attempts.map(() => call?.spanContext().spanId),
    );
    const request = {
      "http.request.method": "POST",
      "url.template": "/v1/refunds/{refund}",
      "server.address": "api.stripe.com",
      "server.port": 443,
    };
    const failed = { code: SpanStatusCode.ERROR };
    expect(attempts).toMatchObject([
      { attributes: { ...request, "error.type": "connection" }, status: failed },
      {
        attributes: {
          ...request,
          "error.type": "503",
          "http.response.status_code": 503,
          "http.request.resend_count": 1,
        },
        status: failed,
      },
      {
        name: "POST /v1/refunds/{refund}",
        attributes: { ...request, "http.response.status_code": 200, "http.request.resend_count": 2 },
        status: { code: SpanStatusCode.UNSET },
      },
    ]);
    expect(attempts[2]?.attributes).not.toHaveProperty("error.type");
  });

  it("is a span below the one that its caller is in", async () => {
    context.setGlobalContextManager(new StackContextManager().enable());
    const { telemetry, stripe } = scene(answered);
    const outer = new TracerProvider().getTracer("service").startSpan("settle");
    await context.with(trace.setSpan(context.active(), outer), () => stripe.refunds.retrieve("re_1"));
    const [call] = ofKind(telemetry.spans, SpanKind.INTERNAL);
    expect(call?.parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    expect(new Set(telemetry.spans.map((span) => span.spanContext().traceId))).toEqual(
      new Set([outer.spanContext().traceId]),
    );
  });

  it.each<[string, number, Answer, (() => object)?]>([
    ["is answered", 1, answered],
    ["is refused", 1, status(400)],
    ["fails at every attempt", 3, status(500)],
    ["has an answer that is none", 3, async () => new Response("<html>")],
    ["never leaves", 3, neverLeft],
    ["runs out of time", 1, silence, () => ({ timeoutMs: 5, retry: { attempts: 1 } })],
    ["is aborted before it is sent", 0, answered, () => ({ signal: AbortSignal.abort() })],
    ["is aborted in an attempt", 1, silence, () => ({ signal: AbortSignal.timeout(20) })],
    [
      "is aborted in a wait",
      1,
      status(429, { "retry-after": "20" }),
      () => ({ signal: AbortSignal.timeout(50), retry: { maxWaitMs: 30_000 } }),
    ],
  ])("that %s leaves no span open, and is measured once per attempt", async (_, attempts, answer, options) => {
    const { telemetry, stripe } = scene(answer);
    const end = await stripe.refunds.create({ charge: "ch_1" }, options?.()).catch((error: unknown) => error);
    const code = end instanceof Error ? SpanStatusCode.ERROR : SpanStatusCode.UNSET;
    expect(ofKind(telemetry.spans, SpanKind.CLIENT)).toHaveLength(attempts);
    const points = await telemetry.pointsOf("http.client.request.duration");
    expect(points.reduce((count, { value }) => count + Number(Object(value).count), 0)).toBe(attempts);
    expect(ofKind(telemetry.spans, SpanKind.INTERNAL)).toMatchObject([{ status: { code } }]);
  });

  it("that has ended is forgotten", async () => {
    const { telemetry, events, stripe } = scene(answered);
    await stripe.refunds.retrieve("re_1");
    const { length } = telemetry.spans;
    for (const event of events.filter(({ type }) => type !== "request")) telemetry.observe(event);
    expect(telemetry.spans).toHaveLength(length);
  });

  it("shows no id in its spans", async () => {
    const { telemetry, stripe, whop } = scene(status(404), answered);
    await stripe.refunds.update("re_1", { metadata: { order: "ord_1" } }).catch(() => {});
    await whop.payments.refund("pay_1").catch(() => {});
    const shown = JSON.stringify(
      telemetry.spans.map(({ name, attributes, events, status }) => [name, attributes, events, status]),
    );
    expect(shown).not.toMatch(/re_1|ord_1|pay_1/);
  });
});

describe("The metrics", () => {
  it("hold the seconds of every attempt, and of no wait", async () => {
    vi.useFakeTimers({ toFake: ["performance"] });
    const { telemetry, stripe } = scene(taking(1500, status(500)), taking(250, page));
    await stripe.refunds.list().page();
    const points = await telemetry.pointsOf("http.client.request.duration");
    const request = { "http.request.method": "GET", "url.template": "/v1/refunds", "server.address": "api.stripe.com" };
    expect(points).toMatchObject([
      {
        attributes: { ...request, "http.response.status_code": 500, "error.type": "500" },
        value: { count: 1, sum: 1.5 },
      },
      { attributes: { ...request, "http.response.status_code": 200 }, value: { count: 1, sum: 0.25 } },
    ]);
  });

  it("count the writes of which nobody knows whether they happened", async () => {
    const { telemetry, whop, stripe } = scene(lost, status(400), lost, answered);
    await whop.payments.refund("pay_1").catch(() => {});
    await whop.payments.refund("pay_1").catch(() => {});
    await stripe.refunds.create({ charge: "ch_1" });
    await stripe.refunds.retrieve("re_1");
    const points = await telemetry.pointsOf("storno.client.unknown");
    expect(points).toMatchObject([
      { value: 1, attributes: { "storno.provider": "whop", "storno.operation": "payments.refund" } },
    ]);
  });
});
