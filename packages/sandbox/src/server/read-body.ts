import type { IncomingMessage } from "node:http";
import { BODY_LIMIT } from "../http/own-answers.ts";

/** Reads a request's body as UTF-8; undefined for one over the limit. Rejects when the client goes away before the end. */
export function readBody(message: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  message.on("data", (chunk: Buffer) => {
    size += chunk.length;
    // The rest is read and thrown away: closing at once would lose the answer on its way to the client.
    if (size <= BODY_LIMIT) chunks.push(chunk);
  });
  return new Promise((resolve, reject) => {
    message.on("end", () => resolve(size > BODY_LIMIT ? undefined : Buffer.concat(chunks).toString("utf8")));
    message.on("error", reject);
  });
}
