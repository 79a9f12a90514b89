import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const oddlyAnswering = async (): Promise<Response> =>
  Object.defineProperty(new Response('{"id":"re_1"}'), "status", { value: 999 });

describe("once a refund was sent, whatever goes wrong is a ProviderError that says so", () => {
  it("when the reason phrase cannot be put into a Response", async () => {
    const server = createServer((request, response) => {
      const body = '{"id":"re_1"}';
      request.resume();
      response.socket?.end(
        `HTTP/1.1 200 \u6210\u529f\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      );
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const acme = createAcme({ baseUrl: `http://127.0.0.1:${port}` });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
  });

  it("when the status is none of a final answer", async () => {
    expect(await failureOf(createAcme({ fetch: oddlyAnswering }).refunds.create({ amount: 5 }))).toMatchObject({
      kind: "malformed",
      outcome: "unknown",
      idempotencyKey: expect.stringMatching(/-/),
    });
  });

  it("when middleware throws at the answer", async () => {
    const { fetch } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    acme.use({
      onResponse: () => {
        throw new Error("broken logger");
      },
    });
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "malformed", outcome: "unknown", cause: { message: "broken logger" } });
  });

  it("when middleware hangs at the answer", async () => {
    const { fetch } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch, timeoutMs: 20 });
    acme.use({ onResponse: () => new Promise(() => {}) });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ kind: "timeout", outcome: "unknown" });
  });

  it("with the key that was really sent, if middleware has set another", async () => {
    const { fetch } = answering(json({ error: { message: "later" } }, { status: 503 }));
    const acme = createAcme({ fetch });
    acme.use({
      onRequest({ request }) {
        request.headers.set("Idempotency-Key", "from-middleware");
        return request;
      },
    });
    expect((await failureOf(acme.refunds.create({ amount: 5 }))).idempotencyKey).toBe("from-middleware");
  });
});

describe("before it was sent", () => {
  it("what middleware throws comes as it is", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    acme.use({
      onRequest: () => {
        throw new Error("no token");
      },
    });
    await expect(acme.refunds.create({ amount: 5 })).rejects.toThrow("no token");
    expect(sent).toEqual([]);
  });

  it("middleware that hangs is ended by the deadline, and nothing was sent", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch, timeoutMs: 20 });
    acme.use({ onRequest: () => new Promise(() => {}) });
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({ kind: "timeout", outcome: "not-sent" });
    expect(sent).toEqual([]);
  });

  it.each([
    ["URLSearchParams", new URLSearchParams({ amount: "5" })],
    ["a Map", new Map([["amount", 5]])],
    ["an array", [5]],
    ["a text", "amount=5"],
    ["a number", 5],
  ])("a body that is %s is refused: it would be sent as {}", async (_, body) => {
    const { fetch, sent } = answering();
    const call = createAcme({ fetch }).POST("/v1/refunds", { body: body as never });
    await expect(call).rejects.toThrow(/body must be a plain object; nothing was sent/);
    expect(sent).toEqual([]);
  });
});
