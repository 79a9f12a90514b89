import { Refusal, type Reply } from "../../http/exchange.ts";
import type { ParameterProblem, ProblemKind } from "../../http/problem.ts";

/** Members of Stripe's error object besides type and message. */
interface ErrorDetails {
  readonly code?: string;
  readonly param?: string;
  readonly charge?: string;
}

const CODES: Partial<Record<ProblemKind, string>> = {
  missing: "parameter_missing",
  unknown: "parameter_unknown",
  empty: "parameter_invalid_empty",
  integer: "parameter_invalid_integer",
};

/** The request cannot be carried out. Status 400 unless said otherwise. */
export function invalidRequest(message: string, details: ErrorDetails = {}, status = 400): Refusal {
  return new Refusal({ status, body: { error: { type: "invalid_request_error", message, ...details } } });
}

/** The parameters do not fit together or lead nowhere. */
export function invalidParameters(message: string, details: ErrorDetails = {}): Refusal {
  return new Refusal(invalidRequest(message, details).reply, { isValidation: true });
}

/** One parameter is wrong. */
export function wrongParameter({ kind, parameter, message }: ParameterProblem): Refusal {
  const code = CODES[kind];
  return invalidParameters(message, { ...(code && { code }), ...(parameter && { param: parameter }) });
}

/** 404: the object that the parameter names does not exist. */
export function noSuch(noun: string, id: string, param: string): Refusal {
  const details = { code: "resource_missing", param };
  return invalidRequest(`No such ${noun}: '${id.slice(0, 100)}'`, details, 404);
}

/** 401: no key, or another one. */
export function notAuthorized(key: string | undefined): Refusal {
  const message =
    key === undefined
      ? "You did not provide an API key. You need to provide your API key in the Authorization header."
      : `Invalid API Key provided: ${key.slice(0, 8)}****`;
  return invalidRequest(message, {}, 401);
}

/** 403: a publishable key where a secret one is needed. */
export function secretKeyRequired(): Refusal {
  const message = "This API call cannot be made with a publishable API key. Please use a secret API key.";
  return invalidRequest(message, { code: "secret_key_required" }, 403);
}

/** 409: the first request with this idempotency key has not ended yet. */
export function keyInUse(key: string): Refusal {
  const message = `There is currently another in-progress request using this Idempotency Key (${key}). Please try again later.`;
  return new Refusal({
    status: 409,
    body: { error: { type: "idempotency_error", code: "idempotency_key_in_use", message } },
  });
}

/** 429 and the server's own errors. */
export function failure(status: number): Reply {
  if (status === 429) {
    return invalidRequest("Too many requests hit the API too quickly.", { code: "rate_limit" }, 429).reply;
  }
  return { status, body: { error: { type: "api_error", message: "An error happened on our end." } } };
}

/** 403: the key does not act for that account. Inferred: the sandbox has no Connect, so it acts for none. */
export function accountInvalid(accountId: string): Refusal {
  const message = `The provided key does not have access to account '${accountId.slice(0, 100)}' (or that account does not exist).`;
  return invalidRequest(message, { code: "account_invalid" }, 403);
}

/** 400: the idempotency key belongs to another request. */
export function keyReused(key: string): Refusal {
  const message = `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`;
  return new Refusal({ status: 400, body: { error: { type: "idempotency_error", message } } });
}
