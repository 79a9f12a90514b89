import type { Dispatcher } from "undici";
import { Answer } from "./answer.ts";

/** What is sent. */
export interface Sent {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
  readonly signal: AbortSignal;
}

/** Sends a request, and resolves with the answer as soon as its head is there. */
export function exchange(
  dispatcher: Dispatcher,
  url: string,
  { method, headers, body, signal }: Sent,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const pathAt = url.indexOf("/", url.indexOf("//") + 2);
    const lines = headers.has("user-agent") ? [] : ["user-agent", "node"];
    for (const [name, value] of headers) lines.push(name, value);
    dispatcher.dispatch(
      {
        origin: url.slice(0, pathAt),
        path: url.slice(pathAt),
        method,
        headers: lines,
        body,
        // The signal ends what takes too long.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      new Answer(url, signal, resolve, reject),
    );
  });
}
