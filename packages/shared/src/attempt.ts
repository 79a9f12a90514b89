import { failure, type Call } from "./failure.ts";
import { ProviderError } from "./provider-error.ts";

/** A `fetch`, or anything that answers a Request as `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * System errors that are raised before a byte of the request has left: the host has no address, or nobody listens.
 * Everything else may have reached the provider.
 */
const NEVER_LEFT = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"]);

/**
 * Sends a request once and reads the answer whole, so that a body that stalls, breaks off or is not JSON fails here, under
 * openapi-fetch and its middleware. An error answer without a JSON object gets one in the provider's own shape: `error` is
 * never falsy, and its documented members can be read.
 *
 * @throws ProviderError of kind connection, timeout, aborted or malformed.
 */
export async function attempt(request: Request, fetch: Fetch, call: Call): Promise<Response> {
  const [response, body] = await exchange(request, fetch, call);
  const { noResult } = call.operation;
  const problem = bodyProblem(body);
  if (response.ok) {
    if (problem !== undefined && !noResult) {
      throw failure(call, { kind: "malformed", text: `${statusLine(response)}, but the body is ${problem}`, response });
    }
    return withBody(response, noResult ? "" : body);
  }
  if (problem === undefined && body.trimStart().startsWith("{")) return withBody(response, body);
  const message = `${statusLine(response)}; the body is ${problem ?? "not an object"}`;
  return withBody(response, JSON.stringify(envelope(call.errors.message[0] ?? "/message", message)));
}

async function exchange(request: Request, fetch: Fetch, call: Call): Promise<[Response, string]> {
  const { deadline } = call;
  const early = deadline.signal.aborted;
  try {
    const response = await deadline.race(() => fetch(request));
    if (typeof response?.text !== "function") {
      throw failure(call, { kind: "malformed", text: "fetch answered with something that is not a Response" });
    }
    if (response.type === "error") throw new TypeError("fetch answered with a network error");
    if (response.type === "opaqueredirect" || (response.status >= 300 && response.status < 400)) {
      const text = `${statusLine(response)}: a redirect, which is not followed`;
      throw failure(call, { kind: "malformed", text, response });
    }
    return [response, await deadline.race(() => response.text())];
  } catch (cause) {
    if (ProviderError.is(cause)) throw cause;
    if (deadline.signal.aborted) {
      const text = deadline.expired ? "no complete answer in time" : "the caller's signal aborted the call";
      throw failure(call, {
        kind: deadline.expired ? "timeout" : "aborted",
        text,
        cause: deadline.signal.reason,
        neverLeft: early,
      });
    }
    const code = systemCode(cause);
    const text = `no complete answer${code === undefined ? "" : ` (${code})`}`;
    throw failure(call, { kind: "connection", text, cause, neverLeft: code !== undefined && NEVER_LEFT.has(code) });
  }
}

const statusLine = ({ status, statusText }: Response): string => `${status} ${statusText}`.trim();

function bodyProblem(body: string): string | undefined {
  if (body.trim() === "") return "empty";
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return /^\s*</.test(body) ? "HTML, not JSON" : "not JSON, or cut short";
  }
}

/** Node and undici put the system error's code on the cause of a TypeError; Bun on the error itself. */
function systemCode(error: unknown): string | undefined {
  for (let depth = 0; depth < 4 && typeof error === "object" && error !== null; depth++) {
    if ("code" in error && typeof error.code === "string") return error.code;
    error = "cause" in error ? error.cause : undefined;
  }
  return undefined;
}

/** The smallest error body in the provider's shape that holds a message. */
function envelope(pointer: string, message: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .reduceRight<unknown>((inner, name) => ({ [name]: inner }), message);
}

/** A Response like the one given, with the body that was read from it. */
function withBody(response: Response, body: string): Response {
  const headers = new Headers(response.headers);
  // They describe the bytes on the wire, not the text; openapi-fetch takes "content-length: 0" for "no error".
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { status, statusText, url } = response;
  const bodiless = status === 204 || status === 205;
  const copy = new Response(bodiless ? null : body, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}
