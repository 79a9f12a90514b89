import type { Answer } from "./exchange.ts";

/** A request body may have so many bytes. */
export const BODY_LIMIT = 1024 * 1024;

/** 413, in no provider's words: it never got as far as a provider. */
export function bodyTooLarge(): Answer {
  return sandboxRefusal(413, "The request body is larger than 1 MiB.");
}

/** The sandbox itself says no. */
export function sandboxRefusal(status: number, message: string): Answer {
  return jsonAnswer(status, { error: { message } });
}

/** An answer of the sandbox itself. */
export function jsonAnswer(status: number, body: unknown): Answer {
  const headers = { "Content-Type": "application/json" };
  return { status, headers, body: JSON.stringify(body), arrival: { kind: "whole" } };
}
