import {
  createClient,
  type ClientOptions,
  type Page,
  type Paginated,
  type ProviderClient,
  type ProviderTable,
  type Walkable,
} from "../src/index.ts";

/** A provider that does not exist, with one operation of every kind and one list for every way of paging. */
export const table = {
  provider: "acme",
  servers: { live: "https://api.acme.example/base", test: "https://test.acme.example" },
  auth: "bearer",
  headers: { "Acme-Version": "2026-01-01" },
  maxKeyLength: 255,
  errors: {
    message: ["/error/message", "/message"],
    code: ["/error/code"],
    type: ["/error/type"],
    requestId: "Acme-Request",
    shouldRetry: "Acme-Should-Retry",
  },
  schemes: {
    item: {
      items: "/data",
      more: "/has_more",
      size: "limit",
      next: { param: "after", from: "last-item", at: "/id" },
      reverse: ["before"],
    },
    moreBody: {
      items: "/data",
      more: "/has_more",
      size: "limit",
      next: { param: "after", from: "body", at: "/next" },
    },
    body: { items: "/data", next: { param: "cursor", from: "body", at: "/next" } },
    offset: { items: "/data", size: "limit", next: { param: "offset", from: "offset", at: "/id" } },
    countedOffset: { items: "/data", more: "/has_more", next: { param: "offset", from: "offset", at: "/id" } },
    page: { items: "/data", size: "limit", next: { param: "page", from: "page", at: "/id" } },
    countedPage: { items: "/data", more: "/has_more", next: { param: "page", from: "page", at: "/id" } },
    url: { items: "/data", next: { from: "url", at: "/links/next" } },
  },
  operations: {
    "refunds.list": { method: "GET", path: "/v1/refunds", pages: "item" },
    "refunds.retrieve": { method: "GET", path: "/v1/refunds/{refund}" },
    "refunds.create": {
      method: "POST",
      path: "/v1/refunds",
      body: "json",
      key: "Idempotency-Key",
      numbers: { amount: { integer: true, min: 1 }, share: { above: 0, max: 1 } },
    },
    "refunds.update": {
      method: "POST",
      path: "/v1/refunds/{refund}",
      body: "form",
      query: ["expand"],
      key: "Idempotency-Key",
    },
    "refunds.cancel": { method: "POST", path: "/v1/refunds/{refund}/cancel" },
    "refunds.delete": { method: "DELETE", path: "/v1/refunds/{refund}", noResult: true },
    "refunds.notes.retrieve": { method: "GET", path: "/v1/refunds/{refund}/notes/{note}" },
    "payments.list": { method: "GET", path: "/v1/payments", pages: "item" },
    "payments.events": { method: "GET", path: "/v1/payments/{payment}/events", pages: "item" },
    "walks.body": { method: "GET", path: "/v1/walks", pages: "body" },
    "walks.offset": { method: "GET", path: "/v1/offsets", pages: "offset" },
    "walks.countedOffset": { method: "GET", path: "/v1/counted", pages: "countedOffset" },
    "walks.page": { method: "GET", path: "/v1/pages", pages: "page" },
    "walks.countedPage": { method: "GET", path: "/v1/counted-pages", pages: "countedPage" },
    "timed.list": {
      method: "GET",
      path: "/v1/timed",
      pages: "item",
      times: { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true },
    },
    "loose.list": {
      method: "GET",
      path: "/v1/loose",
      pages: "moreBody",
      times: {
        at: "/created",
        from: "/after_time",
        to: "/before_time",
        format: "date-time",
        newestFirst: { direction: "desc" },
      },
    },
    "walks.url": { method: "GET", path: "/v1/urls", pages: "url" },
  },
} as const satisfies ProviderTable;

export interface Row {
  readonly id: string;
}

/** A row of a list that can be walked by time. */
export interface TimedRow extends Row {
  readonly created: number | string;
}

/** Inputs are `unknown`, as a JavaScript caller sees them: what must not compile stands in the providers' type tests. */
type Call = (...inputs: unknown[]) => Promise<unknown>;
type List = (...inputs: unknown[]) => Walk;
interface Walk extends Omit<Paginated<Row>, "page" | "pages" | "toArray"> {
  page(options?: unknown): Promise<Page<Row>>;
  pages(options?: unknown): AsyncIterable<Page<Row>>;
  toArray(options?: unknown): Promise<Row[]>;
}
interface Resources {
  readonly refunds: {
    readonly list: List;
    readonly retrieve: Call;
    readonly create: Call;
    readonly update: Call;
    readonly cancel: Call;
    readonly delete: Call;
    readonly notes: { readonly retrieve: Call };
  };
  readonly timed: { readonly list: (...inputs: unknown[]) => Walkable<TimedRow> };
  readonly loose: { readonly list: (...inputs: unknown[]) => Walkable<TimedRow> };
  readonly payments: { readonly list: List; readonly events: List };
  readonly walks: {
    readonly body: List;
    readonly offset: List;
    readonly countedOffset: List;
    readonly page: List;
    readonly countedPage: List;
    readonly url: List;
  };
}

/** An alias, for openapi-fetch wants an index signature, which an interface does not have. */
type Operation<Query, Path, Body, Result> = {
  parameters: { query?: Query; header?: { "Idempotency-Key"?: string }; path: Path; cookie?: never };
  requestBody?: Body;
  responses: {
    200: { headers: Record<string, unknown>; content: { "application/json": Result } };
    default: { headers: Record<string, unknown>; content: { "application/json": { error: { message: string } } } };
  };
};
interface Paths {
  "/v1/refunds": {
    parameters: object;
    get: Omit<Operation<{ charge?: string }, never, never, { data: Row[] }>, "parameters"> & {
      parameters: { query?: { charge?: string } };
    };
    post: Omit<Operation<never, never, never, Row>, "parameters" | "requestBody"> & {
      parameters: { header?: { "Idempotency-Key"?: string } };
      requestBody: { content: { "application/json": { amount?: number } } };
    };
  };
  "/v1/refunds/{refund}": {
    parameters: object;
    get: Operation<never, { refund: string }, never, Row>;
    delete: Operation<never, { refund: string }, never, never>;
  };
}

export type Acme = ProviderClient<Paths, Resources>;

export const apiKey = "sk_acme_DoNotShowMe";

/** Sends every call once, unless `retry` says otherwise. */
export function createAcme(options: Omit<ClientOptions, "apiKey">): Acme {
  const all = { apiKey, retry: { attempts: 1 }, ...options };
  return createClient<Paths, Resources>(table, all, { account: "Acme-Account" });
}

/** As a JavaScript caller would call it, with whatever options. */
export function createFrom(options: unknown): unknown {
  return Reflect.apply(createClient, undefined, [table, options, { account: "Acme-Account" }]);
}
