import type { Json } from "../json.ts";

/** Headers of a request, whatever they came in. Names in any case. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** A request whose body has been read. */
export interface IncomingRequest {
  readonly method: string;
  /** What stands in front of the path, as the caller wrote it: an absolute URL in an answer begins with it. */
  readonly base: string;
  /** Path as sent, still percent-encoded. */
  readonly path: string;
  /** Query without the question mark, still encoded. */
  readonly query: string;
  readonly headers: HeaderReader;
  readonly body: string;
}

/** A request that has found its operation. */
export interface RoutedRequest extends IncomingRequest {
  /** The decoded value of a `{name}` in the path template. Throws if the template has no such name. */
  segment(name: string): string;
}

/** An answer before it becomes bytes. */
export interface Reply {
  readonly status: number;
  readonly body: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How much of an answer arrives: all of it, or nothing before the connection ends, or so many bytes of the body. */
export type Arrival =
  | { readonly kind: "whole" }
  | { readonly kind: "closed" }
  | { readonly kind: "reset" }
  | { readonly kind: "cut"; readonly bytes: number }
  | { readonly kind: "hang"; readonly bytes?: number | undefined };

/** An answer as it goes out. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly arrival: Arrival;
}

/** What a provider does with one kind of request. Throws a Refusal or a ParameterProblem before it changes anything. */
export type Operation = (request: RoutedRequest) => Reply;

/** The provider says no, with its own error body. */
export class Refusal extends Error {
  readonly reply: Reply;
  /** The request was wrong in itself, so that nothing was looked at: an idempotency key does not keep such an answer. */
  readonly isValidation: boolean;

  constructor(reply: Reply, { isValidation = false } = {}) {
    super(`refused with status ${reply.status}`);
    this.reply = reply;
    this.isValidation = isValidation;
  }
}

/** Status 200 with this body. */
export function ok(body: Json): Reply {
  return { status: 200, body };
}
