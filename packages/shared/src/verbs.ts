import type { Client, FetchOptions, FetchResponse } from "openapi-fetch";
import type { FilterKeys, HttpMethod, MediaType, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import type { KeyedCallOptions } from "./options.ts";

/** What a verb accepts: openapi-fetch's own options and ours. */
type Init<Paths, Path extends keyof Paths, Method extends HttpMethod> = FetchOptions<FilterKeys<Paths[Path], Method>> &
  Pick<KeyedCallOptions, "timeoutMs" | "idempotencyKey">;

/** Unlike openapi-fetch's own, these inputs take no unknown member: a misspelt `parms` does not compile. */
type Exactly<Shape, Given> = Given & { [Name in Exclude<keyof Given, keyof Shape>]: never };

/** One HTTP verb over the paths of a spec that have it. It resolves with `{ data, error, response }`, whatever the status. */
export type Verb<Paths extends {}, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths, Method>,
  Given extends Init<Paths, Path, Method>,
>(
  path: Path,
  ...init: RequiredKeysOf<Init<Paths, Path, Method>> extends never
    ? [Exactly<Init<Paths, Path, Method>, Given>?]
    : [Exactly<Init<Paths, Path, Method>, Given>]
) => Promise<
  FetchResponse<
    FilterKeys<Paths[Path], Method> extends Record<string | number, unknown> ? FilterKeys<Paths[Path], Method> : never,
    Given,
    MediaType
  >
>;

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
  request: Client<Paths>["request"];
}
