import type { Middleware as Theirs, RequestOptions } from "openapi-fetch";
import type { Middleware } from "../src/middleware.ts";
import type { FetchOptions } from "../src/verbs.ts";

type TheirOptions = Omit<RequestOptions<unknown>, "params" | "body" | "parseAs"> &
  Omit<RequestInit, "body" | "headers">;

declare const middleware: Middleware;
declare const options: FetchOptions;
declare const theirMiddleware: Theirs;
declare const theirOptions: TheirOptions;

/** What is written for openapi-fetch fits, and what is written for us fits it. */
export const fits: [Middleware, Theirs, FetchOptions, TheirOptions] = [
  theirMiddleware,
  middleware,
  theirOptions,
  options,
];

/** Neither has an option that the other has not. */
export const same: [keyof TheirOptions, keyof FetchOptions] extends [keyof FetchOptions, keyof TheirOptions]
  ? true
  : false = true;

// @ts-expect-error -- middleware that does nothing is a mistake
export const idle: Middleware = {};
