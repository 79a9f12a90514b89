import createFetchClient from "openapi-fetch";
import type { Call } from "./call.ts";
import { Deadline } from "./deadline.ts";
import { brackets, json } from "./encode.ts";
import { apiError, interruption } from "./failure.ts";
import { keyOf } from "./idempotency-key.ts";
import { checkNumber, checkNumbers, MILLISECONDS } from "./numbers.ts";
import { headersOf, readOptions, type ClientOptions, type HeaderOptions } from "./options.ts";
import type { HeadersOptions, Middleware } from "./middleware.ts";
import { ownerOf } from "./owner.ts";
import { checkPath, filledPath } from "./path.ts";
import { isPlainObject } from "./plain-object.ts";
import type { ProviderError } from "./provider-error.ts";
import { rateLimiters } from "./rate-limits.ts";
import { Incoming, Outgoing } from "./outgoing.ts";
import { sendRepeatedly } from "./repeat.ts";
import { withBody } from "./response.ts";
import { retryBudget } from "./retry-budget.ts";
import { DEFAULT_RETRY, readRetry, type RetryOptions } from "./retry.ts";
import type { Operation, ProviderTable } from "./table.ts";
import { tellEnd, telling } from "./telling.ts";
import { globalFetch, type Fetch, type Reply } from "./transport.ts";

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
  readonly response: Reply;
  readonly call: Call;
  /** The error of an answer that is one. */
  readonly failure: ProviderError | undefined;
}

/**
 * The one way by which every request leaves: verbs, resource methods and pages alike. `read` makes of the answer what the caller
 * gets; what it throws is the end of the call.
 */
export type Send = <Result>(
  name: string,
  operation: Operation,
  input: RequestInput,
  read: (answer: Answer) => Result,
) => Promise<Result>;

/** What sends the calls of one client. */
export interface Sender {
  readonly baseUrl: string;
  readonly send: Send;
  readonly use: (...middleware: Middleware[]) => void;
  readonly eject: (...middleware: Middleware[]) => void;
}

/** What a call can be told that needs no Request: of it alone nothing can be asked that {@link Outgoing} does not know. */
const PLAIN = new Set(["params", "body", "headers", "signal", "querySerializer"]);

const DEFAULT_TIMEOUT_MS = 60_000;

/** @throws TypeError or RangeError when an option is missing, unknown or wrong. */
export function senderOf(table: ProviderTable, options: ClientOptions, headerOptions: HeaderOptions): Sender {
  const { provider, errors } = table;
  const { baseUrl, headers: clientHeaders, redactorFor } = readOptions(table, options, headerOptions);
  const { observe, timeoutMs: clientTimeoutMs = DEFAULT_TIMEOUT_MS } = options;
  const { fetch: clientFetch = globalFetch } = options;
  checkNumber(`${provider}: timeoutMs`, clientTimeoutMs, MILLISECONDS);
  const clientRetry = readRetry(provider, options.retry, DEFAULT_RETRY);
  const limiterOf = rateLimiters(table, options);
  const budget = retryBudget();
  const { hostname, port, pathname, protocol } = new URL(baseUrl);
  const server = {
    "server.address": hostname,
    "server.port": Number(port || (protocol === "https:" ? 443 : 80)),
    "storno.provider": provider,
  };

  const inner = createFetchClient({ baseUrl, pathSerializer: filledPath });
  // openapi-fetch types paths and inputs of a spec; here both come out of the table at run time.
  const request = inner.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<Pick<Answer, "data" | "error"> & { readonly response: Response | Incoming }>;
  let hasMiddleware = false;

  const send: Send = async (name, operation, input, read) => {
    const { timeoutMs = clientTimeoutMs, retry: given, idempotencyKey, fetch = clientFetch, ...init } = input;
    const isPlain = !hasMiddleware && Object.keys(init).every((name) => PLAIN.has(name));
    const { method, path } = operation;
    const owner = ownerOf(provider, name);
    checkPath(owner, path, init.params?.path);
    checkBody(owner, operation, init.body);
    const { header, ...params } = init.params ?? {};
    const own = headersOf(owner, init.headers, header);
    if (operation.body === "form" && init.body !== undefined) {
      own.set("content-type", "application/x-www-form-urlencoded");
    }
    const key = keyOf(owner, table, operation, idempotencyKey, own);
    const isAsEver = init.body === undefined && own.keys().next().done;
    const sent = isAsEver
      ? clientHeaders
      : headersOf(owner, isPlain && init.body !== undefined ? JSON_TYPE : {}, clientHeaders, own);
    checkNumber(`${owner}: timeoutMs`, timeoutMs, MILLISECONDS);
    const retry = readRetry(owner, given, clientRetry);
    const { attemptTimeoutMs = timeoutMs / 2 } = retry;
    const pace = { ...retry, attemptTimeoutMs, budget, limiter: limiterOf(operation) };

    const deadline = new Deadline(checkSignal(owner, init.signal), timeoutMs);
    deadline.begin();
    const call: Call = {
      provider,
      name,
      operation,
      errors,
      input: { ...params, ...(init.body !== undefined && { body: init.body }) },
      deadline,
      redact: (text) => redactorFor(own)(text),
      tell:
        observe &&
        telling(observe, {
          "http.request.method": method,
          "url.template": pathname.replace(/\/$/, "") + path,
          ...server,
          "storno.operation": name,
        }),
      idempotencyKey: key,
      tries: 0,
      attempts: 0,
      doubts: 0,
      sentAt: undefined,
    };
    const since = performance.now();
    call.tell?.({ type: "request" });
    try {
      const asking = () =>
        request(method, path, {
          querySerializer: inQuery,
          bodySerializer: operation.body === "form" ? asForm : json,
          ...init,
          params,
          // A redirect would repeat the call, credentials included, at a place that nobody has checked.
          redirect: "manual",
          ...(isPlain ? { Request: Outgoing, headers: {}, sent } : { headers: sent, signal: wholeOf(deadline) }),
          fetch: (request: Request | Outgoing) => {
            const answering = sendRepeatedly(request, fetch, call, pace);
            return isPlain ? answering : answering.then((incoming) => withBody(incoming.reply, incoming.text()));
          },
        });
      // What is plain waits for nothing but its attempts, which are ended with the call. Middleware can be deaf.
      if (!isPlain) deadline.limit(Infinity);
      const answer = await (isPlain ? asking() : deadline.race(asking));
      const response = answer.response instanceof Incoming ? answer.response.reply : answer.response;
      const failed = response.ok ? undefined : apiError(call, response, answer.error);
      const result = read({ data: answer.data, error: answer.error, response, call, failure: failed });
      tellEnd(call, since, failed === undefined ? { response } : { error: failed });
      return result;
    } catch (cause) {
      const error = interruption(call, cause);
      tellEnd(call, since, { error });
      throw error;
    } finally {
      deadline.clear();
    }
  };

  return {
    baseUrl,
    send,
    use(...middleware) {
      hasMiddleware = true;
      inner.use(...middleware);
    },
    eject: (...middleware) => inner.eject(...middleware),
  };
}

/** The signal that middleware has to the end: the call's, and not an attempt's. */
function wholeOf(deadline: Deadline): AbortSignal {
  const controller = new AbortController();
  deadline.whenStopped((reason) => controller.abort(reason));
  return controller.signal;
}

const JSON_TYPE = { "content-type": "application/json" };

const inQuery = (query: object): string => brackets(query, "leave-out");
const asForm = (body: object): string => brackets(body, "empty");

function checkSignal(owner: string, signal: AbortSignal | null | undefined): AbortSignal | null | undefined {
  if (!signal || (typeof signal === "object" && "addEventListener" in signal)) return signal;
  throw new TypeError(`${owner}: signal must be an AbortSignal, such as the signal of an AbortController`);
}

function checkBody(owner: string, { numbers }: Operation, body: unknown): void {
  if (body === undefined) return;
  if (!isPlainObject(body)) throw new TypeError(`${owner}: the body must be a plain object; nothing was sent`);
  checkNumbers(owner, body, numbers);
}
