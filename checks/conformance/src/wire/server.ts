import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { WireExchange } from "./exchange.ts";

/** The header that says which exchange a request belongs to. */
export const EXCHANGE = "x-exchange";

/** A server on loopback that asks the handlers of exchanges, for as long as the process lasts. */
export class WireServer {
  readonly exchanges = new Map<string, WireExchange>();
  readonly origin: Promise<string>;

  constructor() {
    const server = createServer((request, response) => {
      this.#answer(request, response).catch(() => request.socket.destroy());
    });
    // Longer than any test: a connection that closes of itself would be a fault that no test has asked for.
    server.keepAliveTimeout = 600_000;
    this.origin = new Promise((resolve) => {
      server.listen(0, "127.0.0.1", () => {
        const address = server.address();
        resolve(`http://127.0.0.1:${typeof address === "object" ? address?.port : address}`);
      });
    });
    server.unref();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    const exchange = this.exchanges.get(String(headers[EXCHANGE]));
    if (exchange === undefined) throw new TypeError(`there is no exchange of ${method} ${url}`);
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece);
    const body = pieces.length === 0 ? null : Buffer.concat(pieces);
    await write(await exchange.ask(url, { method, headers: ofClient(headers), body }), response);
  }
}

/** The headers that the client itself has set. */
function ofClient(headers: IncomingMessage["headers"]): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    [EXCHANGE, "host", "connection", "content-length", "user-agent"].includes(name) ? [] : [[name, String(value)]],
  );
}

async function write({ status, statusText, headers, body }: Response, response: ServerResponse): Promise<void> {
  response.writeHead(status, statusText, [...headers].flat());
  if (body === null) {
    response.end();
    return;
  }
  // A body can stall before its first byte.
  response.flushHeaders();
  const reader = body.getReader();
  response.on("close", () => reader.cancel().catch(() => {}));
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    response.write(value);
  }
  response.end();
}
