import type { Call } from "./call.ts";
import { failure, isErrorOf, statusLine } from "./failure.ts";
import { Incoming } from "./outgoing.ts";
import { textAt, withTextAt } from "./pointer.ts";
import { safeCause } from "./safe-cause.ts";
import type { Reply } from "./transport.ts";
import { isRefusal } from "./verdict.ts";

/**
 * System errors that are raised before a byte of the request has left: the host has no address, nobody listens, or a proxy does not
 * lead there. Everything else may have reached the provider, but for the next ones.
 */
const UNREACHED = new Set([
  "ENOTFOUND",
  "EAI_AGAIN",
  "ECONNREFUSED",
  "ERR_PROXY_TUNNEL",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/**
 * Nothing has left, and nothing will next time: the certificate is not accepted, `fetch` is none for a Request, or its pool of
 * connections was closed before the request came.
 */
const FINAL = new Set([
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_INVALID_URL",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "UND_ERR_CLOSED",
]);

/**
 * Sends a request once and reads the answer whole, so that a body that stalls, breaks off or is not JSON fails here, under
 * openapi-fetch and its middleware.
 *
 * @throws ProviderError of kind connection or malformed; what the deadline throws.
 */
export async function attempt(send: () => Promise<Reply>, call: Call): Promise<Incoming> {
  const { deadline } = call;
  let sending: Promise<Reply> | undefined;
  let isAnswered = false;
  let reply: Reply;
  let text: string;
  try {
    reply = await deadline.race(() => {
      const { tries } = call;
      call.tell?.({ type: "attempt", attributes: tries === 0 ? {} : { "http.request.resend_count": tries } });
      call.tries += 1;
      call.attempts += 1;
      call.doubts += 1;
      call.sentAt ??= Date.now();
      return (sending = send());
    });
    isAnswered = true;
    checkHead(call, reply);
    text = await deadline.race(() => textOf(reply));
  } catch (cause) {
    if (sending !== undefined) letGo(sending);
    // What the deadline throws is for the whole call to tell.
    if (isErrorOf(call, cause) || deadline.ended || deadline.lapsed) throw cause;
    const { code = "", message } = reasonOf(cause);
    const isFinal = FINAL.has(code);
    if (!isAnswered && (isFinal || UNREACHED.has(code))) {
      call.attempts -= 1;
      call.doubts -= 1;
    }
    const reason = code || message;
    const said = `no complete answer${reason && ` (${reason})`}`;
    throw failure(call, { kind: "connection", text: said, cause: safeCause(cause, call.redact), transient: !isFinal });
  }
  return incoming(call, reply, text);
}

function checkHead(call: Call, reply: Reply): void {
  const malformed = (text: string, response?: Reply) => failure(call, { kind: "malformed", text, response });
  if (typeof reply?.text !== "function") throw malformed("fetch answered with something that is not a Response");
  const { type, status } = reply;
  if (type === "error") throw new TypeError("fetch answered with a network error");
  if (type === "opaqueredirect" || (status >= 300 && status < 400)) {
    throw malformed(`${statusLine(reply)}: a redirect, which is not followed`, reply);
  }
  if (!(status >= 200 && status < 600)) throw malformed(`${status} is no status of a final answer`, reply);
}

/** An error answer gets a message where the provider documents one: `error` is never falsy, and its members can be read. */
function incoming(call: Call, reply: Reply, text: string): Incoming {
  const { noResult } = call.operation;
  if (reply.ok && noResult) return new Incoming(reply, "");
  const { problem, data } = parsed(text);
  if (!reply.ok) {
    if (isRefusal(call, reply)) call.doubts -= 1;
    return new Incoming(reply, errorBody(text, problem, data, call, reply));
  }
  if (problem === undefined) return new Incoming(reply, text, data);
  const said = `${statusLine(reply)}, but the body is ${problem}`;
  throw failure(call, { kind: "malformed", text: said, response: reply, transient: true });
}

/** The body. Without it an error answer still says by its status and headers what became of the request. */
function textOf(reply: Reply): Promise<string> {
  return reply.ok ? reply.text() : new Promise<string>((resolve) => resolve(reply.text())).catch(() => "");
}

/** An answer that nobody reads holds its connection, and with it the process. It may be still to come. */
function letGo(sending: Promise<Reply>): void {
  Promise.resolve(sending)
    .then(({ body }) => body?.cancel())
    .catch(() => {});
}

function parsed(text: string): { problem?: string; data?: unknown } {
  try {
    return { data: JSON.parse(text) };
  } catch {
    const [sign] = text.trimStart();
    return { problem: sign === undefined ? "empty" : sign === "<" ? "HTML, not JSON" : "not JSON, or cut short" };
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
function errorBody(body: string, problem: string | undefined, data: unknown, { errors }: Call, reply: Reply): string {
  if (textAt(data, errors.message) !== undefined) return body;
  const text = `${statusLine(reply)}; the body is ${problem ?? "not in the documented shape"}`;
  return JSON.stringify(withTextAt(data, errors.message[0] ?? "", text));
}
