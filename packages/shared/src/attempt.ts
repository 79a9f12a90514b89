import type { Call } from "./call.ts";
import type { Deadline } from "./deadline.ts";
import { failure, isErrorOf, statusLine } from "./failure.ts";
import { textAt, withTextAt } from "./pointer.ts";
import { safeCause } from "./safe-cause.ts";
import { isRefusal } from "./verdict.ts";

/** A `fetch`, or anything that answers a Request as `fetch` does. */
export type Fetch = (request: Request) => Promise<Response>;

/**
 * System errors that are raised before a byte of the request has left: the host has no address, or nobody listens.
 * Everything else may have reached the provider, but for the next ones.
 */
const UNREACHED = new Set(["ENOTFOUND", "EAI_AGAIN", "ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT", "ConnectionRefused"]);

/** Nothing has left, and nothing will next time: the certificate is not accepted, or `fetch` is none for a Request. */
const FINAL = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

/**
 * Sends a request once and reads the answer whole, so that a body that stalls, breaks off or is not JSON fails here, under
 * openapi-fetch and its middleware. An error answer always has a message where the provider documents one: `error` is never
 * falsy, and its documented members can be read.
 *
 * @throws ProviderError of kind connection or malformed; what the deadline throws.
 */
export async function attempt(request: Request, fetch: Fetch, call: Call, deadline: Deadline): Promise<Response> {
  const [response, body] = await exchange(request, fetch, call, deadline);
  const { noResult } = call.operation;
  const problem = bodyProblem(body);
  if (response.ok) {
    if (problem !== undefined && !noResult) {
      const text = `${statusLine(response)}, but the body is ${problem}`;
      throw failure(call, { kind: "malformed", text, response, transient: true });
    }
    return withBody(response, noResult ? "" : body);
  }
  if (isRefusal(call, response)) call.doubts -= 1;
  return withBody(response, errorBody(body, problem, call, response));
}

async function exchange(request: Request, fetch: Fetch, call: Call, deadline: Deadline): Promise<[Response, string]> {
  let sending: Promise<Response> | undefined;
  let isAnswered = false;
  try {
    const response = await deadline.race(() => {
      const { tries } = call;
      call.tell?.({ type: "attempt", attributes: tries === 0 ? {} : { "http.request.resend_count": tries } });
      call.tries += 1;
      call.attempts += 1;
      call.doubts += 1;
      call.sentAt ??= Date.now();
      sending = fetch(request);
      return sending;
    });
    isAnswered = true;
    if (typeof response?.text !== "function") {
      throw failure(call, { kind: "malformed", text: "fetch answered with something that is not a Response" });
    }
    const { type, status } = response;
    if (type === "error") throw new TypeError("fetch answered with a network error");
    if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
      const text = `${statusLine(response)}: a redirect, which is not followed`;
      throw failure(call, { kind: "malformed", text, response });
    }
    if (!(status >= 200 && status < 600)) {
      throw failure(call, { kind: "malformed", text: `${status} is no status of a final answer`, response });
    }
    return [response, await deadline.race(() => textOf(response))];
  } catch (cause) {
    if (sending !== undefined) letGo(sending);
    // What the deadline throws is for the whole call to tell.
    if (isErrorOf(call, cause) || deadline.signal.aborted) throw cause;
    const { code = "", message } = reasonOf(cause);
    const isFinal = FINAL.has(code);
    if (!isAnswered && (isFinal || UNREACHED.has(code))) {
      call.attempts -= 1;
      call.doubts -= 1;
    }
    const reason = code || message;
    const text = `no complete answer${reason && ` (${reason})`}`;
    throw failure(call, { kind: "connection", text, cause: safeCause(cause, call.redact), transient: !isFinal });
  }
}

/** The body. Without it an error answer still says by its status and headers what became of the request. */
async function textOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    if (response.ok) throw cause;
    return "";
  }
}

/** An answer that nobody reads holds its connection, and with it the process. It may be still to come. */
function letGo(sending: Promise<Response>): void {
  Promise.resolve(sending)
    .then((response) => response.body?.cancel())
    .catch(() => {});
}

function bodyProblem(body: string): string | undefined {
  if (body.trim() === "") return "empty";
  try {
    JSON.parse(body);
    return undefined;
  } catch {
    return /^\s*</.test(body) ? "HTML, not JSON" : "not JSON, or cut short";
  }
}

/** The system error's code, which Node and undici put on the cause of a TypeError, Bun on the error itself; or the innermost message. */
function reasonOf(error: unknown): { code?: string; message: string } {
  let message = typeof error === "string" ? error : "";
  for (let depth = 0; depth < 4 && typeof error === "object" && error !== null; depth++) {
    if ("message" in error && typeof error.message === "string") ({ message } = error as Error);
    if ("code" in error && typeof error.code === "string") return { code: error.code, message };
    error = "cause" in error ? error.cause : undefined;
  }
  return { message };
}

/** The body of an error answer, with a message where the provider documents one: a gateway answers in a shape of its own. */
function errorBody(body: string, problem: string | undefined, { errors }: Call, response: Response): string {
  const parsed: unknown = problem === undefined ? JSON.parse(body) : undefined;
  if (textAt(parsed, errors.message) !== undefined) return body;
  const text = `${statusLine(response)}; the body is ${problem ?? "not in the documented shape"}`;
  return JSON.stringify(withTextAt(parsed, errors.message[0] ?? "", text));
}

/** A Response like the one given, with the body that was read from it. */
function withBody(response: Response, body: string): Response {
  const headers = new Headers(response.headers);
  // They describe the bytes on the wire, not the text; openapi-fetch takes "content-length: 0" for "no error".
  headers.delete("content-length");
  headers.delete("content-encoding");
  const { status, url } = response;
  // Some servers send a reason that a Response cannot be made with.
  const statusText = /^[\t\x20-\x7e]*$/.test(response.statusText) ? response.statusText : "";
  const bodiless = status === 204 || status === 205;
  const copy = new Response(bodiless ? null : body, { status, statusText, headers });
  return Object.defineProperty(copy, "url", { value: url });
}
