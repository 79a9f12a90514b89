import type { RateLimit } from "./rate-limiter.ts";

/** The shape of the generated `operations.ts`: everything about a provider that is data. */
export interface ProviderTable {
  /** The provider's name, as its package is called after `@storno/`. */
  readonly provider: string;
  /** Base URLs without a trailing slash. `test` is there when the test environment has a host of its own. */
  readonly servers: { readonly live: string; readonly test?: string };
  /** How the API key is sent. Basic: the key is the user name, the password is empty. */
  readonly auth: "bearer" | "basic";
  /** Headers that go with every call, by name: an API version, for instance. */
  readonly headers?: Readonly<Record<string, string>>;
  /** How many characters an idempotency key may have. */
  readonly maxKeyLength?: number;
  readonly errors: ErrorLayout;
  /** How many requests the provider documents that it takes. For each call the first rule that fits is the one that holds. */
  readonly limits?: readonly RateLimitRule[];
  /** JSON pointer to the resource in a success body that is not a page. Without it the body is the resource. */
  readonly result?: string;
  readonly schemes: Readonly<Record<string, PaginationScheme>>;
  /** By operation id: `refunds.list`. */
  readonly operations: Readonly<Record<string, Operation>>;
}

/** Where an error answer says what: JSON pointers into its body, tried in order, and response headers. */
export interface ErrorLayout {
  readonly message: readonly string[];
  readonly code?: readonly string[];
  readonly type?: readonly string[];
  /** The response header that holds the provider's id of the request. */
  readonly requestId?: string;
  /** The response header that overrules what the status says of a repetition: `false` forbids it, `true` advises it. */
  readonly shouldRetry?: string;
}

/** How many requests of a kind the provider takes within a time. */
export interface RateLimitRule extends RateLimit {
  /** The calls that share it: a read is a GET, a write everything else. */
  readonly calls: "read" | "write" | "all";
  /** A text that the API key holds where the rule fits, such as the mark of a test key. Without it the rule fits every key. */
  readonly key?: string;
}

/** One row of the table. */
export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path template: `/v1/refunds/{refund}`. */
  readonly path: string;
  /** How the body is encoded; absent when the operation has none. */
  readonly body?: "json" | "form";
  /** The names that go to the query of an operation that has a body too. Without a body everything goes to the query. */
  readonly query?: readonly string[];
  /** Names a {@link PaginationScheme}: the operation is a list that can be walked. */
  readonly pages?: string;
  /** How the list is asked for a span of time: it can be read in many places at once. */
  readonly times?: TimeFilter;
  /** The header that makes the call safe to repeat. */
  readonly key?: string;
  /** Rules for the numbers of the body, by name: they are checked before anything is sent. */
  readonly numbers?: Readonly<Record<string, NumberRule>>;
  /** The resource always has an `id`: an answer without one is none. */
  readonly hasId?: true;
  /** The resource is not an object: a boolean, say. */
  readonly anyResult?: true;
  /** The body of a success is not documented, and ignored. */
  readonly noResult?: true;
}

/** What a number of a request body must be. */
export interface NumberRule {
  readonly integer?: true;
  readonly min?: number;
  /** The number must be greater than this. */
  readonly above?: number;
  readonly max?: number;
}

/** One way of paging: where the rows are, whether there are more, and how the next page is asked for. */
export interface PaginationScheme {
  /** JSON pointer to the rows. */
  readonly items: string;
  /** JSON pointer to a boolean. Without it a page without new rows ends the walk. */
  readonly more?: string;
  /** Query parameter of the page size. */
  readonly size?: string;
  readonly next: NextPage;
  /** Query parameters that walk backwards. */
  readonly reverse?: readonly string[];
}

/** Where the value comes from that asks for the next page. */
export type NextPage =
  | { readonly from: "last-item" | "body" | "offset" | "page"; readonly param: string; readonly at: string }
  | { readonly from: "url"; readonly at: string };

/** How a list is asked for what was made in a span of time. The pointers lead into a row or into the query. */
export interface TimeFilter {
  /** JSON pointer to the time of a row. */
  readonly at: string;
  /** JSON pointer to the parameter for the beginning of the span. */
  readonly from: string;
  /** JSON pointer to the parameter for its end. */
  readonly to: string;
  /** How times are written: whole seconds since 1970, or ISO 8601. */
  readonly format: "seconds" | "date-time";
  /** The span is documented to hold its beginning and not its end. Without it nothing is known of either. */
  readonly exact?: true;
  /** The parameters that bring the newest rows first; there are none where a list comes so by itself. */
  readonly newestFirst?: Readonly<Record<string, string>>;
}
