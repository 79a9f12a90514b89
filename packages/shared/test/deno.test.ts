import { afterEach, describe, expect, it, vi } from "vitest";
import type { Fetch } from "../src/index.ts";
import { createAcme, type Acme } from "./acme.ts";
import { listening } from "./answers.ts";

/** A request as a server sees it: a body without a length is a stream, which Deno cannot send a second time. */
interface Arrived {
  readonly isStream: boolean;
  readonly type: string | undefined;
  readonly body: string;
}

async function arrived(call: (acme: Acme) => Promise<unknown>): Promise<Arrived[]> {
  const requests: Arrived[] = [];
  const baseUrl = await listening(async (request, response) => {
    const { "content-type": type, "transfer-encoding": coding } = request.headers;
    let body = "";
    for await (const piece of request.setEncoding("utf8")) body += piece;
    requests.push({ isStream: coding === "chunked", type, body });
    response.setHeader("content-type", "application/json").end('{"id":"re_1"}');
  });
  await call(createAcme({ baseUrl }));
  return requests;
}

const unkeyed = (acme: Acme) => {
  acme.use({ onRequest: ({ request }) => request.headers.delete("Idempotency-Key") });
  return acme.refunds.create({ amount: 5 });
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("On Deno, which sends a request again by itself when its connection closes", () => {
  it("a write without a key can be sent only once", async () => {
    vi.stubGlobal("Deno", {});
    expect(await arrived(unkeyed)).toEqual([{ isStream: true, type: "application/json", body: '{"amount":5}' }]);
  });

  it("so can one without a body, which gets an empty one", async () => {
    vi.stubGlobal("Deno", {});
    const bodies: unknown[] = [];
    const fetch: Fetch = async ({ body }) => {
      bodies.push(body);
      return Response.json({ id: "re_1" });
    };
    await createAcme({ fetch }).refunds.cancel("re_1");
    expect(bodies).toEqual([expect.any(ReadableStream)]);
  });

  it.each([
    ["a write with a key", (acme: Acme) => acme.refunds.create({ amount: 5 })],
    ["a read", (acme: Acme) => acme.refunds.retrieve("re_1")],
  ])("%s cannot be doubled, and is sent as anywhere", async (_, call) => {
    vi.stubGlobal("Deno", {});
    expect(await arrived(call)).toMatchObject([{ isStream: false }]);
  });
});

it("Elsewhere a write without a key says its length", async () => {
  expect(await arrived(unkeyed)).toMatchObject([{ isStream: false, body: '{"amount":5}' }]);
});
