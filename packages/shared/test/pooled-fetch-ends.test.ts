import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { failureOf, listening } from "./answers.ts";
import { pooled } from "./pooled.ts";

const ok = '{"id":"re_1"}';

const nothing = (): void => {};

/** Something to wait for, and what ends the waiting. */
function signalled(): { promise: Promise<void>; resolve: () => void } {
  let resolve = nothing;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

/** A server that never answers whole; `begun` says that a request has come, `closed` that its connection has ended. */
async function stalling(start: string) {
  const begun = signalled();
  const closed = signalled();
  const baseUrl = await listening(({ socket }, response) => {
    socket.on("close", closed.resolve);
    if (start !== "") response.writeHead(200).write(start);
    begun.resolve();
  });
  return { baseUrl, begun: begun.promise, closed: closed.promise };
}

describe.each([
  ["before its answer", ""],
  ["within its answer", '{"id"'],
])("A request that is stopped %s ends its connection", (_, start) => {
  it.each([["an Error", new Error("enough")], ["a text", "enough"], ["nothing"]])(
    "when its signal aborts with %s",
    async (__, ...reasons) => {
      const { baseUrl, begun, closed } = await stalling(start);
      const controller = new AbortController();
      const call = createAcme({ baseUrl, fetch: pooled() }).refunds.create(
        { amount: 5 },
        { signal: controller.signal },
      );
      const failed = failureOf(call);
      await begun;
      controller.abort(...reasons);
      expect(await failed).toMatchObject({ kind: "aborted", outcome: "unknown", attempts: 1 });
      await closed;
    },
  );

  it("when the time of its call is over", async () => {
    const { baseUrl, closed } = await stalling(start);
    const acme = createAcme({ baseUrl, fetch: pooled(), timeoutMs: 50 });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ kind: "timeout", outcome: "unknown" });
    await closed;
  });

  it("when the time of its attempt is over, and the next one is sent on another", async () => {
    const closed = signalled();
    let requests = 0;
    const baseUrl = await listening(({ socket }, response) => {
      requests += 1;
      if (requests === 1) {
        socket.on("close", closed.resolve);
        if (start !== "") response.writeHead(200).write(start);
      } else response.end(ok);
    });
    const retry = { attempts: 2, attemptTimeoutMs: 50, maxWaitMs: 0 };
    const acme = createAcme({ baseUrl, fetch: pooled({ connections: 1 }), retry });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
    await closed.promise;
    expect(requests).toBe(2);
  });
});

it("A request that is aborted while it waits for a connection never reaches the server", async () => {
  const seen: (string | undefined)[] = [];
  const begun = signalled();
  const answers: (() => void)[] = [];
  const baseUrl = await listening(({ url }, response) => {
    seen.push(url);
    answers.push(() => response.end(ok));
    begun.resolve();
  });
  const acme = createAcme({ baseUrl, fetch: pooled({ connections: 1 }) });
  const first = acme.refunds.cancel("re_1");
  await begun.promise;
  const controller = new AbortController();
  const second = failureOf(acme.refunds.cancel("re_2", {}, { signal: controller.signal }));
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort();
  expect(await second).toMatchObject({ kind: "aborted" });
  answers[0]?.();
  expect(await first).toEqual({ id: "re_1" });
  const third = acme.refunds.cancel("re_3");
  await expect.poll(() => answers.length).toBe(2);
  answers[1]?.();
  await third;
  expect(seen).toEqual(["/v1/refunds/re_1/cancel", "/v1/refunds/re_3/cancel"]);
});

it("A signal that has aborted before sends nothing", async () => {
  const acme = createAcme({ baseUrl: "http://127.0.0.1:9", fetch: pooled() });
  const error = await failureOf(acme.refunds.cancel("re_1", {}, { signal: AbortSignal.abort() }));
  expect(error).toMatchObject({ kind: "aborted", outcome: "not-sent", attempts: 0 });
  await expect(pooled()(new Request("http://127.0.0.1:9", { signal: AbortSignal.abort() }))).rejects.toThrow(/abort/);
});

describe("A connection that breaks", () => {
  it.each([
    ["with a length", { "content-length": "100" }],
    ["in chunks", {}],
  ])("within a body %s leaves a write unknown", async (_, headers) => {
    const baseUrl = await listening((request, response) => {
      response.writeHead(200, headers).write(ok, () => request.socket.destroy());
    });
    const error = await failureOf(createAcme({ baseUrl, fetch: pooled() }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: true, attempts: 1 });
  });

  it("within the body of a refusal leaves it one", async () => {
    const baseUrl = await listening((request, response) => {
      response.writeHead(402, { "content-length": "100" }).write("{", () => request.socket.destroy());
    });
    const error = await failureOf(createAcme({ baseUrl, fetch: pooled() }).refunds.create({ amount: 5 }));
    expect(error).toMatchObject({ kind: "api", status: 402, outcome: "rejected" });
  });

  it("by what is no HTTP leaves a write unknown", async () => {
    const baseUrl = await listening(({ socket }) => socket.end("SSH-2.0-OpenSSH\r\n"));
    const error = await failureOf(createAcme({ baseUrl, fetch: pooled() }).refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: false });
  });

  it.each([
    ["a read", "retrieve"],
    ["a write without a key", "cancel"],
  ] as const)("when it is used again does not send %s twice", async (_, method) => {
    const seen: (string | undefined)[] = [];
    const baseUrl = await listening(({ url, socket }, response) => {
      seen.push(url);
      if (url?.includes("re_2")) socket.destroy();
      else response.end(ok);
    });
    const acme = createAcme({ baseUrl, fetch: pooled({ connections: 1 }) });
    await acme.refunds.cancel("re_1");
    const waiting = Promise.all([failureOf(acme.refunds[method]("re_2")), acme.refunds.cancel("re_3")]);
    const outcome = method === "cancel" ? "unknown" : "rejected";
    expect((await waiting)[0]).toMatchObject({ kind: "connection", outcome, attempts: 1 });
    expect(seen.filter((url) => url?.includes("re_2"))).toHaveLength(1);
  });

  it("by the server as a write goes out does not send it twice", async () => {
    const seen = new Map<string | undefined, number>();
    const baseUrl = await listening(({ url, socket }, response) => {
      seen.set(url, (seen.get(url) ?? 0) + 1);
      // It says that it keeps the connection, and closes it, so that both meet on the way.
      response.writeHead(200, { "content-length": ok.length, connection: "keep-alive" }).end(ok, () => socket.end());
    });
    const acme = createAcme({ baseUrl, fetch: pooled({ connections: 1 }) });
    for (let refund = 0; refund < 200; refund++) {
      const call = acme.refunds.cancel(`re_${refund}`);
      await call.catch(async () => expect(await failureOf(call)).toMatchObject({ outcome: "unknown", attempts: 1 }));
    }
    expect([...seen.values()].every((times) => times === 1)).toBe(true);
  });
});
