import { mergeHeaders } from "openapi-fetch";
import { checkNames } from "./check-names.ts";
import type { HeadersOptions } from "./middleware.ts";
import type { Observe } from "./observe.ts";
import type { RateLimit } from "./rate-limiter.ts";
import { redactor } from "./redact.ts";
import type { RetryOptions } from "./retry.ts";
import type { ProviderTable } from "./table.ts";
import type { Fetch } from "./transport.ts";

/** What every client can be told. */
export interface ClientOptions {
  /** The secret key. `undefined` is accepted by the type, so that `process.env.X` fits, and refused with a clear error. */
  readonly apiKey: string | undefined;
  /** Which of the provider's environments to call, where they are different hosts. Default: `live`. */
  readonly environment?: "live" | "test" | undefined;
  /** Another base URL, such as a sandbox's. It is used instead of the environment's. */
  readonly baseUrl?: string | undefined;
  /**
   * Another `fetch`: a pooled one, a handler in a test. It is given a `Request`, and must not repeat it by itself. Default: the global
   * one.
   */
  readonly fetch?: Fetch | undefined;
  /**
   * Milliseconds until a call is given up, all attempts, waits and bodies included. The wait for its first turn under a `rateLimit` is
   * not counted. Default: 60,000.
   */
  readonly timeoutMs?: number | undefined;
  /** How calls are repeated that failed in a way that may pass. */
  readonly retry?: RetryOptions | undefined;
  /**
   * Keeps all calls and walks of this client below a limit: the one that the provider documents, or your own. What is over it waits
   * for its turn, however long that takes; a `signal` ends the wait. An answer 429 halves the pace; it comes back step by step. In Workers, make such a client for each request: the
   * timer that calls wait for ends with the request that set it. Default: no limit.
   */
  readonly rateLimit?: "documented" | RateLimit | undefined;
  /** Is told of every call, attempt, repetition and page: for logs, metrics and traces. */
  readonly observe?: Observe | undefined;
  /** Headers that go with every call. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a single call of a resource method can be told. */
export interface CallOptions {
  /** Ends the call, and the walk through a list that it was given to. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Milliseconds until this call is given up, instead of the client's. Of a list: for each page. The wait for its first turn under a
   * `rateLimit` is not counted; a `signal` ends that, too.
   */
  readonly timeoutMs?: number | undefined;
  /** How this call is repeated; what is not said here is as the client has it. */
  readonly retry?: RetryOptions | undefined;
  /** Headers of this call; they go before the client's. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** What a write can be told whose provider offers idempotency keys. */
export interface KeyedCallOptions extends CallOptions {
  /**
   * Makes the call safe to repeat: the provider answers a second call with the same key and the same input as it answered the
   * first, while it remembers the key. How long that is, its package says. Default: a random UUID, which a failed call's error holds.
   */
  readonly idempotencyKey?: string | undefined;
}

/** What a list can be told. */
export interface ListOptions extends CallOptions {
  /**
   * How many pages are asked for ahead, while the rows of the present one are used: with 1, a loop that takes its time finds the next
   * page there. One that is left early has read, or begun to read, one page in vain. Not for `page()`, which reads one. Default: 0.
   */
  readonly prefetch?: 0 | 1 | undefined;
}

/** What a list can be told that is paged by offset. */
export interface OffsetListOptions extends ListOptions {
  /**
   * How many pages are asked for at once, 1 to 16. The rows come in the same order. What rows that come and go meanwhile have shifted
   * is read again, or the walk fails, as it does without. A loop that is left early, and the end of the list, cost up to so many
   * requests in vain. Not for `page()`, which reads one. Default: 1.
   */
  readonly concurrency?: number | undefined;
}

/** Option names that a provider adds, and the headers that they set: `{ apiVersion: "Acme-Version" }`. */
export type HeaderOptions = Readonly<Record<string, string>>;

/** The names of all options: one that is missing here does not compile. */
const COMMON = /* @__PURE__ */ Object.keys({
  apiKey: true,
  environment: true,
  baseUrl: true,
  fetch: true,
  timeoutMs: true,
  retry: true,
  rateLimit: true,
  observe: true,
  headers: true,
} satisfies Record<keyof ClientOptions, true>);
const PER_CALL = /* @__PURE__ */ Object.keys({
  signal: true,
  timeoutMs: true,
  retry: true,
  idempotencyKey: true,
  headers: true,
} satisfies Record<keyof KeyedCallOptions, true>);
const PER_LIST = /* @__PURE__ */ Object.keys({
  prefetch: true,
  concurrency: true,
} satisfies Record<Exclude<keyof OffsetListOptions, keyof CallOptions>, true>);

/**
 * Turns options into what every request needs.
 *
 * @throws TypeError that names the option that is missing, unknown or wrong. It never holds the key.
 */
export function readOptions(
  table: ProviderTable,
  options: ClientOptions,
  headerOptions: HeaderOptions,
): { baseUrl: string; headers: Headers; redactorFor: (sent: Headers) => (text: string) => string } {
  const { provider, servers } = table;
  const given: ClientOptions & Readonly<Record<string, unknown>> = { ...options };
  checkNames(provider, given, [...COMMON, ...Object.keys(headerOptions)]);

  const { apiKey, environment = "live", baseUrl = servers[environment] ?? servers.live, headers = {} } = given;
  if (typeof apiKey !== "string" || apiKey === "") {
    throw new TypeError(`${provider} needs an apiKey; ${apiKey === "" ? "it is empty" : "none was given"}`);
  }
  checkHeader(provider, "apiKey", apiKey);
  if (/\s/.test(apiKey)) throw new TypeError(`${provider}: apiKey holds white space; was it copied whole and alone?`);
  if (environment !== "live" && environment !== "test") {
    throw new TypeError(`${provider}: environment must be "live" or "test", not ${JSON.stringify(environment)}`);
  }

  if (given.environment !== undefined && servers.test === undefined) {
    throw new TypeError(`${provider} takes no environment: live and test share a host, and the key decides`);
  }

  for (const name of ["fetch", "observe"] as const) {
    if (given[name] !== undefined && typeof given[name] !== "function") {
      throw new TypeError(`${provider}: ${name} must be a function`);
    }
  }
  const sent = table.auth === "basic" ? btoa(`${apiKey}:`) : apiKey;
  const all: Record<string, string> = {
    accept: "application/json",
    authorization: `${table.auth === "basic" ? "Basic" : "Bearer"} ${sent}`,
    ...table.headers,
  };
  for (const [option, header] of Object.entries(headerOptions)) {
    const value = given[option];
    if (value !== undefined) all[header] = checkHeader(provider, option, value);
  }
  for (const [header, value] of Object.entries(headers)) all[header] = checkHeader(provider, header, value);
  return {
    baseUrl: checkBaseUrl(provider, baseUrl),
    headers: headersOf(provider, all),
    redactorFor: redactors([apiKey, sent, ...secretsIn(new Headers(headers))]),
  };
}

/** Headers that hold a credential, of another party perhaps. */
const SECRET_HEADER = /auth|token|secret|cookie|api-?key/i;

function secretsIn(headers: Headers): string[] {
  return [...headers].flatMap(([name, value]) => (SECRET_HEADER.test(name) ? [value, value.replace(/^\w+ /, "")] : []));
}

/** A call's redactor: its client's, unless its headers hold a credential of their own. */
function redactors(secrets: readonly string[]): (sent: Headers) => (text: string) => string {
  const ofClient = redactor(...secrets);
  return (sent) => {
    const own = secretsIn(sent);
    return own.length === 0 ? ofClient : redactor(...secrets, ...own);
  };
}

/** @throws TypeError that names an option of a single call that does not exist: often input in the wrong place. */
export function checkCallOptions(
  call: string,
  options: unknown,
  isList: boolean,
): asserts options is KeyedCallOptions & OffsetListOptions {
  checkNames(call, options, isList ? [...PER_CALL, ...PER_LIST] : PER_CALL);
}

/** The headers of one call. @throws TypeError without the value when one of them cannot be sent. */
export function headersOf(owner: string, ...sources: (HeadersOptions | undefined)[]): Headers {
  try {
    return mergeHeaders(...sources);
  } catch {
    throw new TypeError(
      `${owner}: the name or value of a header holds a character that no HTTP header can hold, such as a line break`,
    );
  }
}

/**
 * @returns the value
 * @throws TypeError when the value cannot be sent as a header. The value is not in the message: it can be a secret.
 */
export function checkHeader(owner: string, name: string, value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") {
    throw new TypeError(`${owner}: ${name} must be a text that is not empty`);
  }
  const wrong = /[^\x20-\x7e]/.exec(value);
  if (wrong !== null) {
    const what = /[\r\n]/.test(wrong[0]) ? "a line break" : "a character that no HTTP header can hold";
    throw new TypeError(`${owner}: ${name} holds ${what} at position ${wrong.index}`);
  }
  return value;
}

function checkBaseUrl(provider: string, baseUrl: unknown): string {
  const url = typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (
    url === undefined ||
    !/^https?:$/.test(url.protocol) ||
    url.search !== "" ||
    url.hash !== "" ||
    url.username !== ""
  ) {
    throw new TypeError(
      `${provider}: baseUrl must be an http or https URL without query, fragment or credentials, such as https://api.example.com`,
    );
  }
  return url.href.replace(/\/+$/, "");
}
