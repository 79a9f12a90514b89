import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";

/** A delivery as it came over the wire. */
export interface Received {
  readonly headers: IncomingHttpHeaders;
  /** The body's own text, which is what was signed. */
  readonly body: string;
}

/** A merchant's webhook endpoint: 200 for a delivery that the provider's own code takes for genuine, 400 for any other. */
export class Receiver<Event> {
  /** Everything that came. */
  readonly received: Received[] = [];
  /** What was genuine, in the order of arrival. */
  readonly events: Event[] = [];
  /** Why the rest was not, and what broke off before it had come. */
  readonly problems: unknown[] = [];
  /** How a delivery is verified; throws if it is not genuine. The secret is known only once the endpoint is registered. */
  verify: (delivery: Received) => Event | Promise<Event> = () => {
    throw new Error("the endpoint is not registered yet");
  };
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}/hook`;
  }

  /** Listens on loopback until the test ends. */
  async listen(): Promise<this> {
    const server = createServer((request, response) => void this.#receive(request, response));
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    if (typeof address === "object" && address !== null) this.#port = address.port;
    return this;
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const delivery = { headers: request.headers, body: await text(request) };
      this.received.push(delivery);
      this.events.push(await this.verify(delivery));
      response.writeHead(200).end();
    } catch (problem) {
      this.problems.push(problem);
      response.writeHead(400).end();
    }
  }
}
