import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { failureOf, listening } from "./answers.ts";
import { pooled } from "./pooled.ts";

const ok = Buffer.from('{"id":"re_1"}');

/** A client of a server that answers with these bytes in these codings. */
async function coded(coding: string, body: Uint8Array, status = 200) {
  const baseUrl = await listening((_, response) => {
    response.writeHead(status, { "content-encoding": coding, "content-length": body.length }).end(body);
  });
  return createAcme({ baseUrl, fetch: pooled() });
}

describe("An answer that comes compressed", () => {
  it.each([
    ["gzip", gzipSync(ok)],
    ["X-GZip", gzipSync(ok)],
    ["br", brotliCompressSync(ok)],
    ["deflate", deflateSync(ok)],
    ["deflate", deflateRawSync(ok)],
    ["identity", ok],
    ["deflate, gzip", gzipSync(deflateSync(ok))],
  ])("by %s is read", async (coding, body) => {
    expect(await (await coded(coding, body)).refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
  });

  it.each([
    ["cut short", "gzip", gzipSync(ok).subarray(0, -9), "Z_BUF_ERROR"],
    ["cut short", "br", brotliCompressSync(ok).subarray(0, -2), "Z_BUF_ERROR"],
    ["not in its coding", "gzip", ok, "Z_DATA_ERROR"],
    ["in a coding that is not known", "zip", ok, "the answer has a content-encoding that is not known: zip"],
  ])("and is %s (%s) is none, and leaves a write unknown", async (_, coding, body, reason) => {
    const acme = await coded(coding, body);
    const error = await failureOf(acme.refunds.create({ amount: 5 }));
    expect(error.message).toContain(`acme refunds.create: no complete answer (${reason})`);
    expect(error).toMatchObject({ kind: "connection", outcome: "unknown", retryable: true, attempts: 1 });
    expect(await failureOf(acme.refunds.retrieve("re_1"))).toMatchObject({ outcome: "rejected", retryable: true });
  });

  it("still says by its status what became of the request, when it cannot be read", async () => {
    const acme = await coded("gzip", ok, 402);
    expect(await failureOf(acme.refunds.create({ amount: 5 }))).toMatchObject({
      kind: "api",
      status: 402,
      outcome: "rejected",
    });
  });
});
