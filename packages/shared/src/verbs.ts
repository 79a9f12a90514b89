import type { Client, FetchOptions, FetchResponse, ParseAs } from "openapi-fetch";
import type { FilterKeys, HttpMethod, MediaType, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import type { KeyedCallOptions } from "./options.ts";

/**
 * What a verb accepts: openapi-fetch's own options and ours. Unlike openapi-fetch's, it is not inferred from what is given, so a
 * misspelt member does not compile, however deep: a misspelt `amount` would refund everything.
 */
type Init<Paths extends {}, Path extends keyof Paths, Method extends HttpMethod, As extends ParseAs> = FetchOptions<
  FilterKeys<Paths[Path], Method>
> &
  Pick<KeyedCallOptions, "timeoutMs" | "idempotencyKey"> & { readonly parseAs?: As };

/** The init is optional where nothing in it is required. */
type Inits<Given> = RequiredKeysOf<Given> extends never ? [init?: Given] : [init: Given];

type Result<Paths extends {}, Path extends keyof Paths, Method extends HttpMethod, As extends ParseAs> =
  Paths[Path] extends Record<Method, infer Operation extends Record<string | number, unknown>>
    ? FetchResponse<Operation, { parseAs: As }, MediaType>
    : never;

/** One HTTP verb over the paths of a spec that have it. It resolves with `{ data, error, response }`, whatever the status. */
export type Verb<Paths extends {}, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths, Method>,
  As extends ParseAs = "json",
>(
  path: Path,
  ...init: Inits<Init<Paths, Path, Method, As>>
) => Promise<Result<Paths, Path, Method, As>>;

/** openapi-fetch's client: the verbs, and its middleware. Network failures reject with a ProviderError. */
export interface Verbs<Paths extends {}> extends Pick<Client<Paths>, "use" | "eject"> {
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
  ) => Promise<Result<Paths, Path, Method, As>>;
}
