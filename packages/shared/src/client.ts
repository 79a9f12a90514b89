import createFetchClient, { type HeadersOptions, type Middleware } from "openapi-fetch";
import { attempt, type Fetch } from "./attempt.ts";
import { bindResources } from "./bind.ts";
import { ownerOf } from "./binding.ts";
import { checkTimeout, deadlineOf } from "./deadline.ts";
import { brackets, isPlainObject, json } from "./encode.ts";
import { interruption, type Call } from "./failure.ts";
import { checkNumbers } from "./numbers.ts";
import { checkHeader, headersOf, readOptions, type ClientOptions, type HeaderOptions } from "./options.ts";
import { checkPath } from "./path.ts";
import type { Operation, ProviderTable } from "./table.ts";
import type { Verbs } from "./verbs.ts";

/** A client: openapi-fetch's verbs over the provider's paths, and a method for every operation. */
export type ProviderClient<Paths extends {}, Resources> = Verbs<Paths> & Resources;

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

const METHODS = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
const DEFAULT_TIMEOUT_MS = 60_000;

/**
 * Makes a client out of a provider's table.
 *
 * @param headerOptions - options of this provider that set a header each: `{ apiVersion: "Acme-Version" }`
 * @throws TypeError when an option is missing, unknown or wrong.
 */
export function createClient<Paths extends {}, Resources>(
  table: ProviderTable,
  options: ClientOptions,
  headerOptions: HeaderOptions = {},
): ProviderClient<Paths, Resources> {
  const { provider, errors } = table;
  const { baseUrl, headers, redact } = readOptions(table, options, headerOptions);
  const { timeoutMs: clientTimeoutMs = DEFAULT_TIMEOUT_MS, fetch: clientFetch = (request: Request) => fetch(request) } =
    options;
  const inner = createFetchClient({ baseUrl, headers });
  checkTimeout(clientTimeoutMs);

  const send: Send = async (name, operation, input) => {
    const { timeoutMs = clientTimeoutMs, idempotencyKey, fetch = clientFetch, ...init } = input;
    const owner = ownerOf({ table, name });
    checkPath(owner, operation.path, init.params?.path);
    if (init.body !== undefined) {
      if (!isPlainObject(init.body)) throw new TypeError(`${owner}: the body must be a plain object; nothing was sent`);
      checkNumbers(owner, init.body, operation.numbers);
    }
    const { header, ...params } = init.params ?? {};
    const sent = headersOf(owner, init.headers, header);
    if (operation.body === "form" && init.body !== undefined) {
      sent.set("content-type", "application/x-www-form-urlencoded");
    }
    const key = keyOf(owner, operation, idempotencyKey, sent);

    const deadline = deadlineOf(init.signal, timeoutMs);
    const call: Call = { provider, name, operation, errors, deadline, redact, idempotencyKey: key, sent: false };
    try {
      const answer = await deadline.race(() =>
        request(operation.method, operation.path, {
          querySerializer: (query: object) => brackets(query, "leave-out"),
          bodySerializer: (body: object) => (operation.body === "form" ? brackets(body, "empty") : json(body)),
          ...init,
          params,
          headers: sent,
          signal: deadline.signal,
          // A redirect would repeat the call, credentials included, at a place that nobody has checked.
          redirect: "manual",
          fetch: (request: Request) => attempt(request, fetch, call),
        }),
      );
      return { ...answer, call };
    } catch (cause) {
      throw interruption(call, cause);
    } finally {
      deadline.clear();
    }
  };

  // openapi-fetch types paths and inputs of a spec; here both come out of the table at run time.
  const request = inner.request as unknown as (
    method: string,
    path: string,
    init: object,
  ) => Promise<Omit<Answer, "call">>;

  const byRoute = new Map(Object.entries(table.operations).map((row) => [`${row[1].method} ${row[1].path}`, row]));
  const verb =
    (method: string) =>
    async (path: string, input: RequestInput = {}) => {
      const row = byRoute.get(`${method} ${path}`);
      if (row === undefined) throw new TypeError(`${provider} has no operation ${method} ${path}`);
      const { call: _, ...answer } = await send(...row, input);
      return answer;
    };
  const client = {
    ...Object.fromEntries(METHODS.map((method) => [method, verb(method)])),
    request: (method: string, path: string, input?: RequestInput) => verb(method.toUpperCase())(path, input),
    use: (...middleware: Middleware[]) => inner.use(...middleware),
    eject: (...middleware: Middleware[]) => inner.eject(...middleware),
    ...bindResources(table, baseUrl, send),
  };
  // The table was generated from the same spec as Paths and Resources.
  return client as unknown as ProviderClient<Paths, Resources>;
}

/** The key that goes with a write: the caller's, or a new one. Sets it among the headers. */
function keyOf(owner: string, { key }: Operation, given: string | undefined, headers: Headers): string | undefined {
  if (key === undefined) {
    if (given === undefined) return undefined;
    throw new TypeError(
      `${owner} takes no idempotencyKey: the provider does not document one for it, so it would protect nothing`,
    );
  }
  const value = checkHeader(owner, "idempotencyKey", given ?? headers.get(key) ?? crypto.randomUUID());
  headers.set(key, value);
  return value;
}
