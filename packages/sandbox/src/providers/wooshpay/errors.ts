import { Refusal, type Reply } from "../../http/exchange.ts";
import type { ParameterProblem, ProblemKind } from "../../http/problem.ts";

// Inferred: the documents list the types of errors but not their codes; these are Stripe's names.
const CODES: Partial<Record<ProblemKind, string>> = {
  missing: "parameter_missing",
  unknown: "parameter_unknown",
  empty: "parameter_invalid_empty",
  integer: "parameter_invalid_integer",
};

/** The request cannot be carried out. Status 400 unless said otherwise. */
export function invalidRequest(message: string, code = "parameter_invalid", status = 400): Refusal {
  return new Refusal({ status, body: { error: { type: "invalid_request_error", code, message } } });
}

/** 400: one parameter is wrong. */
export function wrongParameter({ kind, message }: ParameterProblem): Refusal {
  return invalidRequest(message, CODES[kind]);
}

/** 404: the object does not exist. */
export function noSuch(noun: string, id: string): Refusal {
  return invalidRequest(`No such ${noun}: '${id.slice(0, 100)}'`, "resource_missing", 404);
}

/** 400: the idempotency key belongs to another request. */
export function keyReused(): Refusal {
  const message = "This idempotency key was used with another endpoint or with other parameters.";
  return idempotencyError(400, "idempotency_key_reused", message);
}

/** 409: the first request with this idempotency key has not ended yet. */
export function keyInUse(): Refusal {
  const message = "Another request with this idempotency key is still being carried out.";
  return idempotencyError(409, "idempotency_key_in_use", message);
}

function idempotencyError(status: number, code: string, message: string): Refusal {
  return new Refusal({ status, body: { error: { type: "idempotency_error", code, message } } });
}

/** 429 and the server's own errors: of the documented types of errors, `api_error` is the one for anything else. */
export function failure(status: number): Reply {
  const [code, message] =
    status === 429 ? ["rate_limit", "Too many requests."] : ["internal_error", "An error happened on our side."];
  return { status, body: { error: { type: "api_error", code, message } } };
}
