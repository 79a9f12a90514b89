import type { Reply, TransportInit } from "./transport.ts";

/** What openapi-fetch says of a request, and the headers that it was not asked to put together: that takes long, too. */
type Init = Pick<TransportInit, "method" | "redirect"> & { readonly body: string | undefined; readonly sent: Headers };

/**
 * What openapi-fetch makes in the place of a Request where no middleware looks at it. A Request takes longer to make than all that
 * happens to it here.
 */
export class Outgoing {
  readonly url: string;
  readonly init: TransportInit;

  constructor(url: string, { method, sent, body, redirect }: Init) {
    this.url = url;
    this.init = { method, headers: sent, body: body ?? null, redirect };
  }

  get method(): string {
    return this.init.method;
  }

  get headers(): Headers {
    return this.init.headers;
  }
}

/** An answer whose body has been read and parsed. openapi-fetch takes it for a Response. */
export class Incoming {
  /** openapi-fetch asks an answer that says its length for its `json()`, and parses the text of others. */
  readonly headers = { get: () => "known" };
  readonly reply: Reply;
  declare readonly error?: undefined;
  readonly #body: string;
  readonly #data: unknown;

  constructor(reply: Reply, body: string, data?: unknown) {
    this.reply = reply;
    this.#body = body;
    this.#data = data;
  }

  get ok(): boolean {
    return this.reply.ok;
  }

  get status(): number {
    return this.reply.status;
  }

  json(): unknown {
    return this.#data;
  }

  text(): string {
    return this.#body;
  }
}
