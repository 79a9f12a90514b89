import type { Dispatcher } from "undici";
import { withBody } from "../response.ts";
import type { Reply, Stop } from "../transport.ts";
import { decoded } from "./decoded.ts";

/** Headers as undici gives them: names in small letters. */
type RawHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** One answer: what undici tells of it, and what is read of it. */
export class Answer implements Dispatcher.DispatchHandler, Reply {
  readonly type = "default";
  status = 0;
  statusText = "";
  readonly url: string;
  readonly #onHead: (answer: Answer) => void;
  readonly #onError: (error: unknown) => void;
  #onEnd: (() => void) | undefined;
  #controller: Dispatcher.DispatchController | undefined;
  #raw: RawHeaders = {};
  readonly #chunks: Buffer<ArrayBuffer>[] = [];
  #hasEnded = false;
  #error: Error | undefined;
  #stopped: { readonly reason: unknown } | undefined;

  /**
   * @param onHead - is told when status and headers are there
   * @param onError - is told when they will not come
   */
  constructor(url: string, stop: Stop, onHead: (answer: Answer) => void, onError: (error: unknown) => void) {
    this.url = url;
    this.#onHead = onHead;
    this.#onError = onError;
    stop.whenStopped((reason) => this.#stop(reason));
  }

  get ok(): boolean {
    return this.status >= 200 && this.status < 300;
  }

  get headers(): Headers {
    const headers = new Headers();
    for (const [name, values = []] of Object.entries(this.#raw)) {
      for (const value of [values].flat()) headers.append(name, value);
    }
    return headers;
  }

  get body(): Reply["body"] {
    return { cancel: async () => this.#stop(new DOMException("Nobody reads the answer", "AbortError")) };
  }

  /** The body, decompressed. To be asked for once. */
  bytes(): Promise<Buffer<ArrayBuffer>> {
    return this.#read((bytes) => bytes);
  }

  /** The body as text. To be asked for once. */
  text(): Promise<string> {
    return this.#read((bytes) => {
      const text = bytes.toString();
      return text.startsWith("\uFEFF") ? text.slice(1) : text;
    });
  }

  /** The same as a Response; its body comes in one piece. */
  toResponse(): Response {
    const body = new ReadableStream({
      pull: async (controller) => {
        controller.enqueue(await this.bytes());
        controller.close();
      },
      cancel: () => this.body?.cancel(),
    });
    return withBody(this, body);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // It may have been stopped while it waited for a connection.
    if (this.#stopped !== undefined) this.#stop(this.#stopped.reason);
  }

  onResponseStart(_: unknown, status: number, headers: RawHeaders, statusText = ""): void {
    if (status < 200) return;
    this.status = status;
    this.statusText = statusText;
    this.#raw = headers;
    this.#onHead(this);
  }

  onResponseData(_: unknown, chunk: Buffer<ArrayBuffer>): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#hasEnded = true;
    this.#onEnd?.();
  }

  onResponseError(_: unknown, error: Error): void {
    this.#error = error;
    this.#onError(error);
    this.onResponseEnd();
  }

  async #read<Read>(as: (bytes: Buffer<ArrayBuffer>) => Read): Promise<Read> {
    if (!this.#hasEnded) await new Promise<void>((resolve) => (this.#onEnd = resolve));
    if (this.#error !== undefined) throw this.#error;
    const [first, ...others] = this.#chunks;
    const bytes = first !== undefined && others.length === 0 ? first : Buffer.concat(this.#chunks);
    const { "content-encoding": codings } = this.#raw;
    // An answer to a HEAD, or a 204, can name a coding and have nothing in it.
    return as(codings === undefined || bytes.length === 0 ? bytes : await decoded(bytes, codings));
  }

  #stop(reason: unknown): void {
    this.#stopped = { reason };
    this.#onError(reason);
    this.#controller?.abort(reason instanceof Error ? reason : new Error(String(reason)));
  }
}
