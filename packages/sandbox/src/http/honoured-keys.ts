import type { Clock } from "../world/clock.ts";
import { Refusal, type IncomingRequest } from "./exchange.ts";
import type { ProviderApi } from "./handler.ts";
import { IdempotencyKeys } from "./idempotency.ts";
import { ParameterProblem } from "./problem.ts";

/**
 * Which idempotency keys are honoured: those that a provider documents, those of every POST to every provider, or none, as if
 * the header had never arrived.
 */
export type HonouredKeys = "documented" | "all" | "none";

/** The provider with these keys: one that documents none answers from memory if all are honoured. */
export function withHonouredKeys(api: ProviderApi, honoured: HonouredKeys, clock: Clock): ProviderApi {
  if (honoured !== "all" || api.perform !== undefined) return api;
  const keys = new IdempotencyKeys(clock, {
    mismatch: (key) => api.refuse(problemWith(key, "was used with another request")),
    inUse: (key) => new Refusal({ ...api.refuse(problemWith(key, "is in use")).reply, status: 409 }),
    parametersOf: ({ query, body }) => `${query}\n${body}`,
  });
  return { ...api, perform: (request, run) => keys.perform(request, run), hold: (request) => keys.hold(request) };
}

function problemWith(key: string, what: string): ParameterProblem {
  return new ParameterProblem("choice", "Idempotency-Key", `The idempotency key "${key.slice(0, 100)}" ${what}.`);
}

/** The request as a provider sees it that has never heard of keys. */
export function withoutKey(request: IncomingRequest): IncomingRequest {
  const { headers } = request;
  return {
    ...request,
    headers: { get: (name) => (name.toLowerCase() === "idempotency-key" ? null : headers.get(name)) },
  };
}
