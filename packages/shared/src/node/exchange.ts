import type { Dispatcher } from "undici";
import type { Stop } from "../transport.ts";
import { Answer } from "./answer.ts";

/** What is sent. */
export interface Sent {
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | Uint8Array | null;
}

/** Sends a request, and resolves with the answer as soon as its head is there. */
export function exchange(
  dispatcher: Dispatcher,
  url: string,
  { method, headers, body }: Sent,
  stop: Stop,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const pathAt = url.indexOf("/", url.indexOf("//") + 2);
    dispatcher.dispatch(
      {
        origin: url.slice(0, pathAt),
        path: url.slice(pathAt),
        method,
        headers: linesOf(headers),
        body,
        // The caller stops what takes too long.
        headersTimeout: 0,
        bodyTimeout: 0,
      },
      new Answer(url, stop, resolve, reject),
    );
  });
}

/** Most calls of a client have the very same headers. Nobody changes them once they are sent. */
const known = new WeakMap<Headers, string[]>();

function linesOf(headers: Headers): string[] {
  let lines = known.get(headers);
  if (lines === undefined) {
    lines = [...(headers.has("user-agent") ? [] : ["user-agent", "node"]), ...[...headers].flat()];
    known.set(headers, lines);
  }
  return lines;
}
