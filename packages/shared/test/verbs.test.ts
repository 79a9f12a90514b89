import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json, text } from "./answers.ts";

const reading = { params: { path: { refund: "re_1" } } };

/** A verb as a JavaScript caller finds it. */
const verb = (name: "GET" | "POST", fetch = answering().fetch) => {
  const acme = createAcme({ fetch });
  return async (...inputs: unknown[]): Promise<unknown> => Reflect.apply(acme[name], undefined, inputs);
};

describe("a verb", () => {
  it("gives data and response when the call succeeds", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }, { headers: { "Acme-Request": "req_1" } }));
    const { data, error, response } = await createAcme({ fetch }).GET("/v1/refunds/{refund}", reading);
    expect(data).toEqual({ id: "re_1" });
    expect(error).toBeUndefined();
    expect(response.headers.get("Acme-Request")).toBe("req_1");
    expect(sent[0]).toMatchObject({ method: "GET", url: "https://api.acme.example/base/v1/refunds/re_1" });
  });

  it("gives the provider's error body and the response when it does not", async () => {
    const problem = { error: { message: "No such refund", code: "missing" } };
    const { fetch } = answering(json(problem, { status: 404 }));
    const { data, error, response } = await createAcme({ fetch }).GET("/v1/refunds/{refund}", reading);
    expect(data).toBeUndefined();
    expect(error).toEqual(problem);
    expect(response.status).toBe(404);
  });

  it.each([
    ["an empty 503", text(null, { status: 503, statusText: "Service Unavailable" }), 503, /503.*empty/],
    ["an empty 503 with content-length 0", text("", { status: 503, headers: { "content-length": "0" } }), 503, /empty/],
    ["a blank 500", text(" \n", { status: 500 }), 500, /empty/],
    ["an HTML 502", text("<html>Bad Gateway</html>", { status: 502 }), 502, /502.*HTML/],
    ["a cut 500", text('{"error":{"mess', { status: 500 }), 500, /cut short/],
    ["a JSON array", json(["broken"], { status: 500 }), 500, /not in the documented shape/],
    ["a JSON null", json(null, { status: 500 }), 500, /not in the documented shape/],
    ["a JSON false", json(false, { status: 400 }), 400, /not in the documented shape/],
  ])("gives an error in the provider's shape for %s", async (_, answer, status, message) => {
    const { fetch } = answering(answer);
    const { error, response } = await createAcme({ fetch }).GET("/v1/refunds/{refund}", reading);
    expect(response.status).toBe(status);
    expect(error?.error.message).toMatch(message);
  });

  it("has neither data nor error for an answer without a documented body", async () => {
    for (const answer of [
      text(null, { status: 204 }),
      text("", { status: 200 }),
      text("OK"),
      json({ deleted: true }),
    ]) {
      const { fetch } = answering(answer);
      const { data, error, response } = await createAcme({ fetch }).DELETE("/v1/refunds/{refund}", reading);
      expect({ data, error, ok: response.ok }).toEqual({ data: undefined, error: undefined, ok: true });
    }
  });

  it("rejects when a documented body is missing from a 204", async () => {
    const { fetch } = answering(text(null, { status: 204 }));
    const error = await failureOf(createAcme({ fetch }).GET("/v1/refunds/{refund}", reading));
    expect(error).toMatchObject({ kind: "malformed", operation: "refunds.retrieve", status: 204 });
  });

  it("is found by its name too", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    await createAcme({ fetch }).request("get", "/v1/refunds/{refund}", reading);
    expect(sent[0]?.method).toBe("GET");
  });

  it("sends a JSON body and the header parameters", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    await createAcme({ fetch }).POST("/v1/refunds", {
      body: { amount: 5 },
      params: { header: { "Idempotency-Key": "key-1" } },
    });
    expect(sent[0]?.body).toBe('{"amount":5}');
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
    expect(sent[0]?.headers.get("idempotency-key")).toBe("key-1");
  });
});

describe("a verb of a JavaScript caller", () => {
  it("refuses a missing, empty or dotted path parameter before it sends", async () => {
    const { fetch, sent } = answering();
    const get = verb("GET", fetch);
    for (const init of [
      undefined,
      {},
      { params: {} },
      { params: { path: {} } },
      { params: { path: { refund: ".." } } },
    ]) {
      await expect(get("/v1/refunds/{refund}", init)).rejects.toThrow(/"refund"/);
    }
    expect(sent).toEqual([]);
  });

  it("refuses a path or a method that the spec does not have", async () => {
    await expect(verb("GET")("/v1/refund")).rejects.toThrow("acme has no operation GET /v1/refund");
    await expect(verb("POST")("/v1/refunds/{refund}/notes/{note}")).rejects.toThrow(TypeError);
    await expect(verb("GET")("/v1/refunds/re_1")).rejects.toThrow(TypeError);
  });

  it("refuses a wrong amount before it sends", async () => {
    const { fetch, sent } = answering();
    await expect(verb("POST", fetch)("/v1/refunds", { body: { amount: -5 } })).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });
});
