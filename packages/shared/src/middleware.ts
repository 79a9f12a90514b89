/** What openapi-fetch takes for headers; `null` takes one away. */
export type HeadersOptions =
  | NonNullable<RequestInit["headers"]>
  | Record<string, string | number | boolean | (string | number | boolean)[] | null | undefined>;

/** What middleware is told of a request. */
interface MiddlewareInput {
  readonly request: Request;
  /** The path as the spec has it: `/v1/refunds/{refund}`. */
  readonly schemaPath: string;
  readonly params: {
    query?: Record<string, unknown>;
    header?: Record<string, unknown>;
    path?: Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  /** Of this request alone. */
  readonly id: string;
  readonly options: {
    baseUrl: string;
    parseAs: ParseAs;
    querySerializer: (query: Record<string, unknown>) => string;
    bodySerializer: BodySerializer;
    pathSerializer: PathSerializer;
    fetch: typeof globalThis.fetch;
  };
}

type Awaitable<Value> = Value | Promise<Value>;

interface MiddlewareSteps {
  /** May change the request, or answer in its place. */
  onRequest: (input: MiddlewareInput) => Awaitable<Request | Response | undefined | void>;
  /** May change the answer. */
  onResponse: (input: MiddlewareInput & { response: Response }) => Awaitable<Response | undefined | void>;
  /** May make an answer of a failure, or another error. */
  onError: (input: MiddlewareInput & { error: unknown }) => Awaitable<Response | Error | void>;
}

/**
 * openapi-fetch's middleware, with at least one of its steps. The type is written out, for a compiler that reads declarations to the
 * end (`skipLibCheck: false`) takes longer for openapi-fetch's than for everything else; a test holds one to the other.
 */
export type Middleware = {
  [Step in keyof MiddlewareSteps]: Pick<MiddlewareSteps, Step> & Partial<MiddlewareSteps>;
}[keyof MiddlewareSteps];

/** Puts path parameters into a path. */
export type PathSerializer = (path: string, values: Record<string, unknown>) => string;

/** How an answer can be read. */
export type ParseAs = "json" | "text" | "blob" | "arrayBuffer" | "stream";

/** Writes a body. openapi-fetch's type knows nothing of the body where it knows no operation. */
export type BodySerializer = (body: undefined) => unknown;
