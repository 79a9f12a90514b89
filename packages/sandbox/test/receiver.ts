import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Answer } from "./caller.ts";

/** A webhook as it arrived. */
export interface Received {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as sent: what a signature is over. */
  readonly text: string;
  /** The body as JSON.parse gives it: tests reach into it freely. */
  readonly event: Answer["body"];
}

export interface Receiver {
  readonly url: string;
  /** What arrived, in order. */
  readonly received: Received[];
  /** What is answered from now on; may take its time. Default: status 200. */
  answer: (webhook: Received) => number | Promise<number>;
  /** Ends the server; whoever calls it now is refused the connection. */
  readonly close: () => Promise<void>;
}

/** A webhook endpoint on a free port of this machine. */
export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", async () => {
      const text = Buffer.concat(chunks).toString("utf8");
      const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const webhook = { headers, text, event: JSON.parse(text) };
      received.push(webhook);
      response.writeHead(await receiver.answer(webhook)).end("thanks");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on a port has an address.
  const { port } = server.address() as AddressInfo;
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/webhooks`,
    received,
    answer: () => 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
