import type { Reply } from "./transport.ts";

/** The Response of an answer whose body has been read. */
export function responseOf(reply: Reply): Response {
  return reply instanceof Response ? reply : withBody(reply, "");
}

/** A Response like an answer, with the body that was read from it, or is as it comes. */
export function withBody(reply: Reply, body: string | ReadableStream<Uint8Array>): Response {
  const headers = new Headers(reply.headers);
  // They describe the bytes on the wire, not the text; openapi-fetch takes "content-length: 0" for "no error".
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { status, url } = reply;
  // Some servers send a reason that a Response cannot be made with.
  const statusText = /^[\t\x20-\x7e]*$/.test(reply.statusText) ? reply.statusText : "";
  const copy = new Response(isBodiless(status) ? null : body, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}

/** Whether a Response with this status can have no body. */
function isBodiless(status: number): boolean {
  return status === 204 || status === 205 || status === 304;
}
