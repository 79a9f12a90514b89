import type { Answer } from "./scripted.ts";

/** A connection that fails with a system error, as Node throws it. */
export const failing =
  (code: string): Answer =>
  () =>
    Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(code), { code }) }));

/** A text, whatever the request. */
export const answering =
  (body: string | null, init: ResponseInit = {}): Answer =>
  () =>
    Promise.resolve(new Response(body, init));

/** An error status, in a shape that no provider documents. */
export const status = (code: number, headers: HeadersInit = {}): Answer =>
  answering('{"gateway":"no"}', { status: code, headers });

/** System errors that are raised before a request has left: its host has no address, or nobody listens. */
export const NEVER_LEFT = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "UND_ERR_CONNECT_TIMEOUT"] as const;

/** Nobody listens. */
export const neverLeft = failing("ECONNREFUSED");

/** The request may have arrived; no answer did. */
export const lost = failing("ECONNRESET");

/** Never answers, and is deaf to signals. @param onRequest - is told when the request arrives */
export const silence =
  (onRequest: () => void): Answer =>
  () => {
    onRequest();
    return new Promise(() => {});
  };

/** Headers, and a body that never ends. @param onBody - is told when the body is read */
export const stalledBody =
  (onBody: () => void): Answer =>
  () =>
    Promise.resolve(new Response(new ReadableStream({ pull: onBody }, { highWaterMark: 0 })));

/** Headers, and a connection that breaks within the body. */
export const brokenBody =
  (code: number): Answer =>
  () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError("terminated")) });
    return Promise.resolve(new Response(body, { status: code }));
  };

/** Answers with a 200 that is not what the provider documents: of what has no result, its body does not count. */
export const unreadable: ReadonlyMap<string, Answer> = new Map([
  ["JSON that is cut short", answering('{"id":"re_')],
  ["an empty 200", answering("")],
  ["an HTML 200", answering("<html>maintenance")],
]);

/** Failures that may pass, and after which a write may have happened. */
export const doubtful: ReadonlyMap<string, Answer> = new Map([
  ["a rejected fetch", lost],
  ["a body that breaks off", brokenBody(200)],
  ["408", status(408)],
  ["500", status(500)],
  ["an HTML 502", answering("<html>bad gateway", { status: 502 })],
  ["an empty 503", answering(null, { status: 503 })],
  ["504", status(504)],
]);

/** The statuses by which a provider says that it has done nothing, and will not do it. */
export const refusals: readonly number[] = [400, 401, 403, 404, 422];
