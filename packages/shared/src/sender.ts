import createFetchClient, { type HeadersOptions, type Middleware } from "openapi-fetch";
import type { Fetch } from "./attempt.ts";
import { ownerOf } from "./binding.ts";
import { checkTimeout, deadlineOf } from "./deadline.ts";
import { brackets, isPlainObject, json } from "./encode.ts";
import { interruption, outcomeOf, requestIdOf, type Call } from "./failure.ts";
import { checkNumbers } from "./numbers.ts";
import { endOf, observing } from "./observe.ts";
import { checkHeader, headersOf, readOptions, type ClientOptions, type HeaderOptions } from "./options.ts";
import { checkPath } from "./path.ts";
import { ProviderError } from "./provider-error.ts";
import { rateLimiters } from "./rate-limits.ts";
import { repeating } from "./repeat.ts";
import { retryBudget } from "./retry-budget.ts";
import { DEFAULT_RETRY, readRetry, type RetryOptions } from "./retry.ts";
import type { Operation, ProviderTable } from "./table.ts";

/** What openapi-fetch and our own options make of one request. */
export interface RequestInput extends Omit<RequestInit, "headers" | "body" | "signal"> {
  readonly signal?: AbortSignal | null | undefined;
  readonly params?: {
    readonly path?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly header?: HeadersOptions;
  };
  readonly body?: unknown;
  readonly headers?: HeadersOptions | undefined;
  readonly fetch?: Fetch;
  readonly querySerializer?: (query: unknown) => string;
  readonly timeoutMs?: number | undefined;
  readonly retry?: RetryOptions | undefined;
  readonly idempotencyKey?: string | undefined;
}

/** What came back: openapi-fetch's result, and the call for the errors that may be made of it. */
export interface Answer {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
  readonly call: Call;
}

/** The one way by which every request leaves: verbs, resource methods and pages alike. */
export type Send = (name: string, operation: Operation, input: RequestInput) => Promise<Answer>;

/** What sends the calls of one client. */
export interface Sender {
  readonly baseUrl: string;
  readonly send: Send;
  readonly use: (...middleware: Middleware[]) => void;
  readonly eject: (...middleware: Middleware[]) => void;
}

const DEFAULT_TIMEOUT_MS = 60_000;

/** @throws TypeError or RangeError when an option is missing, unknown or wrong. */
export function senderOf(table: ProviderTable, options: ClientOptions, headerOptions: HeaderOptions): Sender {
  const { provider, errors } = table;
  const { baseUrl, headers, redact } = readOptions(table, options, headerOptions);
  const { observe, timeoutMs: clientTimeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { fetch: clientFetch = (request: Request) => fetch(request) } = options;
  checkTimeout(`${provider}: timeoutMs`, clientTimeoutMs);
  const clientRetry = readRetry(provider, options.retry, DEFAULT_RETRY);
  const limiterOf = rateLimiters(table, options);
  const budget = retryBudget();
  const { hostname, port, pathname, protocol } = new URL(baseUrl);
  const server = {
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    "storno.provider": provider,
  };

  const inner = createFetchClient({ baseUrl, headers });
  // openapi-fetch types paths and inputs of a spec; here both come out of the table at run time.
  const request = inner.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<Omit<Answer, "call">>;

  const send: Send = async (name, operation, input) => {
    const { timeoutMs = clientTimeoutMs, retry, idempotencyKey, fetch = clientFetch, ...init } = input;
    const { method, path } = operation;
    const owner = ownerOf({ table, name });
    checkPath(owner, path, init.params?.path);
    checkBody(owner, operation, init.body);
    const { header, ...params } = init.params ?? {};
    const sent = headersOf(owner, init.headers, header);
    if (operation.body === "form" && init.body !== undefined) {
      sent.set("content-type", "application/x-www-form-urlencoded");
    }
    const key = keyOf(owner, table, operation, idempotencyKey, sent);
    checkTimeout(`${owner}: timeoutMs`, timeoutMs);
    const pace = { retry: readRetry(owner, retry, clientRetry), budget, limiter: limiterOf(operation) };

    const deadline = deadlineOf(init.signal, timeoutMs);
    const call: Call = {
      provider,
      name,
      operation,
      errors,
      input: { ...params, ...(init.body !== undefined && { body: init.body }) },
      deadline,
      redact,
      observe:
        observe &&
        observing(observe, {
          "http.request.method": method,
          "url.template": pathname.replace(/\/$/, "") + path,
          ...server,
          "storno.operation": name,
        }),
      idempotencyKey: key,
      attempts: 0,
      doubts: 0,
      sentAt: undefined,
    };
    const tellEnd = tellingEnd(call);
    call.observe?.({ type: "request" });
    try {
      const answer = await deadline.race(() =>
        request(method, path, {
          querySerializer: (query: object) => brackets(query, "leave-out"),
          bodySerializer: (body: object) => (operation.body === "form" ? brackets(body, "empty") : json(body)),
          ...init,
          params,
          headers: sent,
          signal: deadline.signal,
          // A redirect would repeat the call, credentials included, at a place that nobody has checked.
          redirect: "manual",
          fetch: repeating(fetch, call, pace),
        }),
      );
      tellEnd?.(answer.response);
      return { ...answer, call };
    } catch (cause) {
      const error = interruption(call, cause);
      tellEnd?.(error);
      throw error;
    } finally {
      deadline.clear();
    }
  };

  return {
    baseUrl,
    send,
    use: (...middleware) => inner.use(...middleware),
    eject: (...middleware) => inner.eject(...middleware),
  };
}

/** Tells the observer how a call has ended. */
function tellingEnd(call: Call): ((end: unknown) => void) | undefined {
  const { observe } = call;
  if (observe === undefined) return undefined;
  const since = performance.now();
  return (end) => {
    const response = end instanceof Response ? end : undefined;
    const error = ProviderError.is(end) ? end : undefined;
    const requestId = error?.requestId ?? requestIdOf(call, response);
    observe({
      type: "response",
      durationMs: performance.now() - since,
      attempts: call.attempts,
      ...(!response?.ok && { outcome: outcomeOf(call) }),
      ...(requestId !== undefined && { requestId }),
      ...(error !== undefined && { error }),
      attributes: endOf(end),
    });
  };
}

function checkBody(owner: string, { numbers }: Operation, body: unknown): void {
  if (body === undefined) return;
  if (!isPlainObject(body)) throw new TypeError(`${owner}: the body must be a plain object; nothing was sent`);
  checkNumbers(owner, body, numbers);
}

/** The key that goes with a write: the caller's, or a new one. Sets it among the headers. */
function keyOf(
  owner: string,
  { maxKeyLength = Infinity }: ProviderTable,
  { key }: Operation,
  given: string | undefined,
  headers: Headers,
): string | undefined {
  if (key === undefined) {
    if (given === undefined) return undefined;
    throw new TypeError(
      `${owner} takes no idempotencyKey: the provider does not document one for it, so it would protect nothing`,
    );
  }
  const value = checkHeader(
    owner,
    "idempotencyKey",
    given === undefined ? (headers.get(key) ?? crypto.randomUUID()) : given,
  );
  if (value.length > maxKeyLength) {
    throw new TypeError(`${owner}: idempotencyKey has ${value.length} characters; at most ${maxKeyLength} can be sent`);
  }
  headers.set(key, value);
  return value;
}
