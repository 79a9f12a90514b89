import { connect } from "node:net";
import { createServer } from "node:http";
import { describe, expect, it, onTestFinished } from "vitest";
import { createAcme } from "./acme.ts";
import { failureOf, listening, unused } from "./answers.ts";
import { pooled } from "./pooled.ts";

/** The client's end of a tunnel, as the proxy has it. */
interface Tunnel {
  end: (text?: string) => unknown;
}

/** A proxy on loopback that tunnels, or does with a tunnel's socket what it is told. */
async function proxy(refuse?: (socket: Tunnel) => unknown) {
  const tunnels: (string | undefined)[] = [];
  const server = createServer();
  const ends = new Set<{ destroy: () => unknown }>();
  server.on("connect", ({ url }, socket) => {
    tunnels.push(url);
    ends.add(socket);
    socket.on("error", () => {});
    if (refuse !== undefined) {
      refuse(socket);
      return;
    }
    const [host, port] = (url ?? "").split(":");
    const target = connect(Number(port), host, () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      socket.pipe(target).pipe(socket);
    });
    target.on("error", () => socket.destroy());
    ends.add(target);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    for (const end of ends) end.destroy();
    server.close();
  });
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("The proxy has no port.");
  return { url: `http://127.0.0.1:${address.port}`, tunnels };
}

const answering = () => listening((_, response) => response.end('{"id":"re_1"}'));

describe("With a proxy in the environment, requests go", () => {
  it.each(["http_proxy", "HTTP_PROXY"])("through that of %s", async (name) => {
    const { url, tunnels } = await proxy();
    const baseUrl = await answering();
    const acme = createAcme({ baseUrl, fetch: pooled({}, { [name]: url }) });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
    expect(tunnels).toEqual([new URL(baseUrl).host]);
  });

  it("past it to the hosts of NO_PROXY", async () => {
    const { url, tunnels } = await proxy();
    const baseUrl = await answering();
    const acme = createAcme({ baseUrl, fetch: pooled({}, { HTTP_PROXY: url, NO_PROXY: "127.0.0.1" }) });
    expect(await acme.refunds.create({ amount: 5 })).toEqual({ id: "re_1" });
    expect(tunnels).toEqual([]);
  });

  it("nowhere when nobody listens at it", async () => {
    const acme = createAcme({ fetch: pooled({}, { HTTPS_PROXY: await unused() }) });
    const error = await failureOf(acme.refunds.cancel("re_1"));
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent", attempts: 0 });
  });

  it.each([
    ["hangs up", (socket: Tunnel) => socket.end()],
    ["forbids it", (socket: Tunnel) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n")],
  ])("nowhere when it %s, and it is not asked again by itself", async (_, refuse) => {
    const { url, tunnels } = await proxy(refuse);
    const acme = createAcme({ fetch: pooled({}, { HTTPS_PROXY: url }) });
    const error = await failureOf(acme.refunds.cancel("re_1"));
    expect(error.message).toBe("acme refunds.cancel: no complete answer (ERR_PROXY_TUNNEL)");
    expect(error).toMatchObject({ kind: "connection", outcome: "not-sent", retryable: true, attempts: 0 });
    expect(await failureOf(acme.refunds.cancel("re_1"))).toMatchObject({ outcome: "not-sent" });
    expect(tunnels).toEqual(["api.acme.example:443", "api.acme.example:443"]);
  });
});
