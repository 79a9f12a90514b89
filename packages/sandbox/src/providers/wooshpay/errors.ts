import { Refusal } from "../../http/exchange.ts";
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
  return new Refusal({
    status: 400,
    body: { error: { type: "idempotency_error", code: "idempotency_key_reused", message } },
  });
}
