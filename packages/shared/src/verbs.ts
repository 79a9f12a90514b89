import type {
  ErrorResponse,
  FilterKeys,
  HttpMethod,
  IsOperationRequestBodyOptional,
  OperationRequestBodyContent,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { BodySerializer, HeadersOptions, Middleware, ParseAs, PathSerializer } from "./middleware.ts";
import type { KeyedCallOptions } from "./options.ts";
import type { ProviderErrorOf } from "./provider-error.ts";

/**
 * The body as the spec has it. openapi-fetch's own type adds markers to it that let any object pass: a misspelt `amount` would
 * refund everything.
 */
type BodyOption<Operation> = [OperationRequestBodyContent<Operation>] extends [never]
  ? { body?: never }
  : IsOperationRequestBodyOptional<Operation> extends true
    ? { body?: OperationRequestBodyContent<Operation> }
    : { body: OperationRequestBodyContent<Operation> };

/** The parameters as the spec has them. */
type ParamsOption<Operation> = Operation extends { parameters: infer Parameters }
  ? RequiredKeysOf<Parameters> extends never
    ? { params?: Parameters }
    : { params: Parameters }
  : { params?: { query?: Record<string, unknown> } };

/** How openapi-fetch writes arrays and objects into a query: https://swagger.io/docs/specification/serialization/#query */
interface QuerySerializerOptions {
  array?: { style: "form" | "spaceDelimited" | "pipeDelimited"; explode: boolean };
  object?: { style: "form" | "deepObject"; explode: boolean };
  allowReserved?: boolean;
}

/** openapi-fetch's options of a call that are the same for every operation. */
export interface FetchOptions extends Omit<RequestInit, "body" | "headers"> {
  baseUrl?: string;
  querySerializer?: ((query: Record<string, unknown>) => string) | QuerySerializerOptions;
  bodySerializer?: BodySerializer;
  pathSerializer?: PathSerializer;
  fetch?: ((request: Request) => Promise<Response>) | undefined;
  headers?: HeadersOptions;
  middleware?: Middleware[];
}

/** What a verb accepts: openapi-fetch's own options and ours. Nothing in it is inferred, so what is misspelt does not compile. */
type Init<Paths extends {}, Path extends keyof Paths, Method extends HttpMethod, As extends ParseAs> = ParamsOption<
  FilterKeys<Paths[Path], Method>
> &
  BodyOption<FilterKeys<Paths[Path], Method>> &
  FetchOptions &
  Pick<KeyedCallOptions, Method extends "get" ? "timeoutMs" | "retry" : "timeoutMs" | "retry" | "idempotencyKey"> & {
    readonly parseAs?: As;
  };

/** The init is optional where nothing in it is required. */
type Inits<Given> = RequiredKeysOf<Given> extends never ? [init?: Given] : [init: Given];

/** An answer's body by how it is read. */
interface Parsed<Body> {
  json: Body;
  text: string;
  blob: Blob;
  arrayBuffer: ArrayBuffer;
  stream: Response["body"];
}

/** openapi-fetch's result, with the failure of a call that failed, and open enums as they are. */
type Result<Operation extends Record<string | number, unknown>, As extends ParseAs> =
  | {
      data: Parsed<SuccessResponse<ResponseObjectMap<Operation>>>[As];
      error?: never;
      failure?: never;
      response: Response;
    }
  | {
      data?: never;
      error: ErrorResponse<ResponseObjectMap<Operation>>;
      /** What a method would have thrown: with the idempotency key, and what became of the call. */
      failure: ProviderErrorOf<string, ErrorResponse<ResponseObjectMap<Operation>>>;
      response: Response;
    };

type ResultOf<Paths extends {}, Path extends keyof Paths, Method extends HttpMethod, As extends ParseAs> =
  Paths[Path] extends Record<Method, infer Operation extends Record<string | number, unknown>>
    ? Result<Operation, As>
    : never;

/** One HTTP verb over the paths of a spec that have it. It resolves with `{ data, error, response }`, whatever the status. */
export type Verb<Paths extends {}, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths, Method>,
  As extends ParseAs = "json",
>(
  path: Path,
  ...init: Inits<Init<Paths, Path, Method, As>>
) => Promise<ResultOf<Paths, Path, Method, As>>;

/** openapi-fetch's client: the verbs, and its middleware. Network failures reject with a ProviderError. */
export interface Verbs<Paths extends {}> {
  /** Sends a GET. */
  GET: Verb<Paths, "get">;
  /** Sends a PUT. */
  PUT: Verb<Paths, "put">;
  /** Sends a POST. */
  POST: Verb<Paths, "post">;
  /** Sends a DELETE. */
  DELETE: Verb<Paths, "delete">;
  /** Sends an OPTIONS. */
  OPTIONS: Verb<Paths, "options">;
  /** Sends a HEAD. */
  HEAD: Verb<Paths, "head">;
  /** Sends a PATCH. */
  PATCH: Verb<Paths, "patch">;
  /** Sends a TRACE. */
  TRACE: Verb<Paths, "trace">;
  /** Sends with the verb that is named first: `request("get", "/v1/refunds")`. */
  request: <Method extends HttpMethod, Path extends PathsWithMethod<Paths, Method>, As extends ParseAs = "json">(
    method: Method,
    path: Path,
    ...init: Inits<Init<Paths, Path, Method, As>>
  ) => Promise<ResultOf<Paths, Path, Method, As>>;
  /** Registers middleware. */
  use(...middleware: Middleware[]): void;
  /** Takes middleware away again. */
  eject(...middleware: Middleware[]): void;
}
