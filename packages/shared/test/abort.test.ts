import { getEventListeners } from "node:events";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json, listening } from "./answers.ts";

const never = (): Promise<Response> => new Promise(() => {});
const stalledBody = (): Response =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new Uint8Array([123])) }));

describe("the time of a call", () => {
  it.each([
    ["headers", never],
    ["body", stalledBody],
  ])("ends one whose %s never come, though fetch is deaf to signals", async (_, answer) => {
    const { fetch } = answering(answer);
    const acme = createAcme({ fetch, timeoutMs: 20 });
    expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({
      kind: "timeout",
      outcome: "rejected",
      retryable: true,
      attempts: 1,
    });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "unknown", retryable: false });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ outcome: "unknown", retryable: true });
  });

  it("holds over real HTTP, for headers and for a body that stalls", async () => {
    const baseUrl = await listening((request, response) => {
      if (request.url?.endsWith("re_2")) response.writeHead(200).write('{"id"');
    });
    const acme = createAcme({ baseUrl, timeoutMs: 50 });
    expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({ kind: "timeout" });
    expect(await failureOf(acme.refunds.retrieve("re_2"))).toMatchObject({ kind: "timeout" });
  });

  it("can be set for one call", async () => {
    const { fetch } = answering(never);
    const acme = createAcme({ fetch });
    expect(await failureOf(acme.refunds.retrieve("re_1", {}, { timeoutMs: 10 }))).toMatchObject({ kind: "timeout" });
    expect(await failureOf(acme.refunds.list({}, { timeoutMs: 10 }).page())).toMatchObject({ kind: "timeout" });
    const init = { params: { path: { refund: "re_1" } }, timeoutMs: 10 };
    expect(await failureOf(acme.GET("/v1/refunds/{refund}", init))).toMatchObject({ kind: "timeout" });
    await expect(acme.refunds.retrieve("re_1", {}, { timeoutMs: -1 })).rejects.toThrow(RangeError);
  });
});

describe("the caller's signal", () => {
  it("aborted before the call keeps it from leaving", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    const signal = AbortSignal.abort(new Error("closing time"));
    const error = await failureOf(acme.refunds.create({ amount: 5 }, { signal }));
    expect(error).toMatchObject({ kind: "aborted", outcome: "not-sent", retryable: false, attempts: 0 });
    expect(error.cause).toEqual(new Error("closing time"));
    expect(await failureOf(acme.refunds.list({}, { signal }).toArray({ max: 5 }))).toMatchObject({ kind: "aborted" });
    expect(sent).toEqual([]);
  });

  it.each([
    ["headers", never],
    ["body", stalledBody],
  ])("ends a call that waits for %s, and says that a write may have happened", async (_, answer) => {
    const controller = new AbortController();
    const { fetch } = answering((request) => {
      setTimeout(() => controller.abort(), 5);
      return answer === never ? never() : request.signal.aborted ? Response.error() : stalledBody();
    });
    const call = createAcme({ fetch }).refunds.create(
      { amount: 5 },
      { signal: controller.signal, idempotencyKey: "k" },
    );
    expect(await failureOf(call)).toMatchObject({
      kind: "aborted",
      outcome: "unknown",
      retryable: false,
      idempotencyKey: "k",
    });
  });

  it("reaches fetch, which can let go of the connection", async () => {
    const controller = new AbortController();
    let closed: Promise<unknown> | undefined;
    const baseUrl = await listening((request) => {
      closed = new Promise((done) => request.socket.once("close", () => done("closed")));
      controller.abort();
    });
    await failureOf(createAcme({ baseUrl }).refunds.retrieve("re_1", {}, { signal: controller.signal }));
    expect(await closed).toBeDefined();
  });

  it("ends a walk between two pages", async () => {
    const controller = new AbortController();
    const { fetch, sent } = answering(json({ data: [{ id: "re_1" }], has_more: true }));
    const walk = async (): Promise<void> => {
      for await (const _ of createAcme({ fetch }).refunds.list({}, { signal: controller.signal })) controller.abort();
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "aborted", outcome: "not-sent" });
    expect(sent).toHaveLength(1);
  });

  it("is left without listeners when a call has ended, well or not", async () => {
    const { signal } = new AbortController();
    const { fetch } = answering(
      json({ id: "re_1" }),
      json({}, { status: 500 }),
      () => Promise.reject(new Error()),
      never,
    );
    const acme = createAcme({ fetch });
    await acme.refunds.retrieve("re_1", {}, { signal });
    await failureOf(acme.refunds.retrieve("re_1", {}, { signal }));
    await failureOf(acme.refunds.retrieve("re_1", {}, { signal }));
    await failureOf(acme.refunds.retrieve("re_1", {}, { signal, timeoutMs: 5 }));
    await expect(acme.refunds.retrieve("", {}, { signal })).rejects.toThrow(TypeError);
    await expect(acme.refunds.create({ amount: NaN }, { signal })).rejects.toThrow(RangeError);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  });
});
