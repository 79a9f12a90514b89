import type { Reply, TransportInit } from "./transport.ts";

/** What openapi-fetch says of a request. */
type Init = Omit<TransportInit, "signal" | "body"> & { readonly body: string | undefined };

/**
 * What openapi-fetch makes in the place of a Request where no middleware looks at it. A Request takes longer to make than all that
 * happens to it here.
 */
export class Outgoing {
  readonly url: string;
  readonly init: Omit<TransportInit, "signal">;

  constructor(url: string, { method, headers, body, redirect }: Init) {
    this.url = url;
    this.init = { method, headers, body: body ?? null, redirect };
  }

  get method(): string {
    return this.init.method;
  }

  get headers(): Headers {
    return this.init.headers;
  }
}

/** What openapi-fetch gets for it in the place of a Response: an answer whose body has been read and parsed. */
export class Incoming {
  /** openapi-fetch asks an answer that says its length for its `json()`, and parses the text of others. */
  readonly headers = { get: () => "known" };
  readonly reply: Reply;
  private readonly body: string;
  private readonly data: unknown;

  constructor(reply: Reply, body: string, data: unknown) {
    this.reply = reply;
    this.body = body;
    this.data = data;
  }

  get ok(): boolean {
    return this.reply.ok;
  }

  get status(): number {
    return this.reply.status;
  }

  json(): unknown {
    return this.data;
  }

  text(): string {
    return this.body;
  }
}
