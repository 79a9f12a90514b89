import { Refusal, type Reply } from "../../http/exchange.ts";
import type { ParameterProblem } from "../../http/problem.ts";

// Inferred: the documents give an error's type no values but `invalid_request`, which they show as a code.
function fault(status: number, type: string, message: string, code?: string): Refusal {
  return new Refusal({ status, body: { error: { type, message, ...(code && { code }) } } });
}

/** 400: the request is wrong or the payment does not allow it. */
export function invalidRequest(message: string): Refusal {
  return fault(400, "invalid_request", message, "invalid_request");
}

/** 400: one parameter is wrong. */
export function wrongParameter({ kind, parameter, message }: ParameterProblem): Refusal {
  return invalidRequest(kind === "missing" ? `Missing required parameter: ${parameter}` : message);
}

/** 404: the object does not exist. */
export function noSuch(noun: string, id: string): Refusal {
  return fault(404, "not_found", `No such ${noun}: ${id.slice(0, 100)}`);
}

/** 404: the path or method does not exist. */
export function unknownRoute(method: string, path: string): Refusal {
  return fault(404, "not_found", `No route matches ${method} ${path.slice(0, 200)}`);
}

/** 401: no key, or another one. */
export function notAuthorized(): Refusal {
  return fault(401, "unauthorized", "The API key is missing or not valid.");
}

/** 429 and the server's own errors. Inferred: the words. */
export function failure(status: number): Reply {
  if (status === 429) return fault(429, "rate_limit", "You are being rate limited.").reply;
  return fault(status, "api_error", "Something went wrong on our side.").reply;
}
