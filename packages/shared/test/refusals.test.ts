import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json, text } from "./answers.ts";

const ends = async (call: Promise<unknown>): Promise<unknown[]> => {
  const { outcome, retryable } = await failureOf(call);
  return [outcome, retryable];
};

describe("an error answer", () => {
  it("is thrown with everything that the provider says", async () => {
    const body = { error: { message: "No such refund: re_1", code: "resource_missing", type: "invalid_request" } };
    const { fetch } = answering(json(body, { status: 404, headers: { "Acme-Request": "req_1" } }));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(error.message).toBe("acme refunds.retrieve: 404 resource_missing: No such refund: re_1 (request req_1)");
    expect(Object.fromEntries(Object.entries(error))).toEqual({
      name: "ProviderError",
      kind: "api",
      provider: "acme",
      operation: "refunds.retrieve",
      outcome: "rejected",
      retryable: false,
      attempts: 1,
      status: 404,
      code: "resource_missing",
      type: "invalid_request",
      requestId: "req_1",
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    });
    expect(error.input).toEqual({ path: { refund: "re_1" }, query: {} });
    expect(error.body).toEqual(body);
  });

  it("is read by the second pointer where the first names nothing", async () => {
    const { fetch } = answering(json({ message: "Gateway says no", error: { message: "" } }, { status: 403 }));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(error.message).toBe("acme refunds.retrieve: 403: Gateway says no");
    expect(error).not.toHaveProperty("code");
  });

  it("is told with its status and code, though its message begins with the same digits", async () => {
    const { fetch } = answering(
      json({ error: { message: "4000 is too much", code: "amount_too_large" } }, { status: 400 }),
    );
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(error.message).toBe("acme refunds.retrieve: 400 amount_too_large: 4000 is too much");
  });

  it("says the status where the body says nothing", async () => {
    const { fetch } = answering(
      json({ unexpected: true }, { status: 418, statusText: "I'm a teapot" }),
      text("<html>", { status: 502, statusText: "Bad Gateway" }),
      text(null, { status: 503 }),
    );
    const acme = createAcme({ fetch });
    expect((await failureOf(acme.refunds.retrieve("re_1"))).message).toContain(
      "418 I'm a teapot; the body is not in the documented shape",
    );
    expect((await failureOf(acme.refunds.retrieve("re_1"))).message).toContain("502 Bad Gateway; the body is HTML");
    expect((await failureOf(acme.refunds.retrieve("re_1"))).message).toContain("503; the body is empty");
  });

  it("of a page is thrown by the walk", async () => {
    const { fetch } = answering(json({ error: { message: "slow down" } }, { status: 429 }));
    const acme = createAcme({ fetch });
    const walk = async (): Promise<void> => {
      for await (const row of acme.refunds.list()) expect(row).toBeUndefined();
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "api", status: 429, operation: "refunds.list" });
  });
});

describe("outcome and retryable after an error answer", () => {
  const keyed = { idempotencyKey: "key-1" };
  it.each([
    // status, read, write with a key, write without one
    [400, ["rejected", false], ["rejected", false], ["rejected", false]],
    [401, ["rejected", false], ["rejected", false], ["rejected", false]],
    [404, ["rejected", false], ["rejected", false], ["rejected", false]],
    [408, ["rejected", true], ["unknown", true], ["unknown", false]],
    [409, ["rejected", false], ["unknown", true], ["rejected", false]],
    [422, ["rejected", false], ["rejected", false], ["rejected", false]],
    [429, ["rejected", true], ["rejected", true], ["rejected", true]],
    [500, ["rejected", true], ["unknown", true], ["unknown", false]],
    [502, ["rejected", true], ["unknown", true], ["unknown", false]],
    [504, ["rejected", true], ["unknown", true], ["unknown", false]],
  ])("of status %i tell whether money may have moved", async (status, read, withKey, without) => {
    const { fetch } = answering(json({ error: { message: "no" } }, { status }));
    const acme = createAcme({ fetch });
    expect(await ends(acme.refunds.retrieve("re_1"))).toEqual(read);
    expect(await ends(acme.refunds.create({ amount: 5 }, keyed))).toEqual(withKey);
    expect(await ends(acme.refunds.cancel("re_1"))).toEqual(without);
    expect(await ends(acme.refunds.delete("re_1"))).toEqual(without);
  });
});

describe("a success that is none", () => {
  it.each([
    ["HTML", text("<!doctype html><p>Login"), /HTML/],
    ["nothing", text(""), /empty/],
    ["half a body", text('{"id":"re_1","amou'), /cut short/],
    ["null", json(null), /no object/],
    ["a text", json("ok"), /no object/],
    ["a list", json([]), /no object/],
    ["an error", json({ error: { message: "no funds" } }), /holds an error: no funds/],
  ])("because it is %s, is malformed, and a write may have happened", async (_, answer, says) => {
    const { fetch } = answering(answer);
    const acme = createAcme({ fetch });
    const read = await failureOf(acme.refunds.retrieve("re_1"));
    expect(read.message).toMatch(says);
    expect(read).toMatchObject({ kind: "malformed", status: 200, outcome: "rejected", retryable: true });
    const write = await failureOf(acme.refunds.cancel("re_1"));
    expect(write).toMatchObject({ kind: "malformed", outcome: "unknown", retryable: false });
    const keyed = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(keyed).toMatchObject({ kind: "malformed", outcome: "unknown", retryable: true });
  });

  it.each([301, 302, 303, 307, 308, 304])("because it is a redirect (%i), is not followed", async (status) => {
    const headers = { location: "https://elsewhere.example/" };
    const { fetch, sent } = answering(() => new Response(null, { status, headers }));
    const acme = createAcme({ fetch });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({
      kind: "malformed",
      status,
      outcome: "unknown",
    });
    expect(sent).toHaveLength(1);
  });
});
