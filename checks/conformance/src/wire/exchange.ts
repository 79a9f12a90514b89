import type { Fetch } from "@storno/shared";

/** What a handler is asked over the wire, and what has become of it. */
export class WireExchange {
  readonly handler: Fetch;
  /** Where the client believes that it asks. */
  readonly origin: string;
  readonly #controller = new AbortController();
  /** Ends when the handler has been asked, or never will be. */
  readonly arrived: Promise<void>;
  #arrive = (): void => {};
  #failure: { readonly error: unknown } | undefined;

  constructor(handler: Fetch, origin: string) {
    this.handler = handler;
    this.origin = origin;
    this.arrived = new Promise((resolve) => (this.#arrive = resolve));
  }

  /** Asks the handler. Its error is kept for the client, which would see no more of it than a closed connection. */
  async ask(path: string, init: RequestInit): Promise<Response> {
    try {
      const request = new Request(this.origin + path, { ...init, signal: this.#controller.signal });
      const answer = this.handler(request);
      this.#arrive();
      return await answer;
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  /** The client has let go. @returns what it is to be told: the handler's own error, if there is one */
  end(error: Error): Error {
    this.#controller.abort(error);
    this.#arrive();
    // What a handler throws need not be an Error; undici passes it on all the same.
    return this.#failure === undefined ? error : (this.#failure.error as Error);
  }
}
