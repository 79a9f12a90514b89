import { Refusal, type IncomingRequest, type Reply } from "./exchange.ts";
import { ParameterProblem } from "./problem.ts";
import { createRouter, type Operations } from "./router.ts";

/** What the one request loop needs to know about a provider. */
export interface ProviderApi {
  readonly operations: Operations;
  /** Checks the key and whatever else every request needs; throws a Refusal. */
  admit(request: IncomingRequest): void;
  /** The error for a path or method that the provider does not have. */
  unknownRoute(request: IncomingRequest): Refusal;
  /** The error for a wrong parameter. */
  refuse(problem: ParameterProblem): Refusal;
  /** Carries the operation out, or answers from memory (idempotency keys). */
  perform?(request: IncomingRequest, run: () => Reply): Reply;
  /** Headers of every answer. */
  headers?(request: IncomingRequest): Readonly<Record<string, string>>;
}

/** The request loop, the same for all providers: Request to Response, refusals become the provider's error bodies. */
export function createHandler(api: ProviderApi): (request: Request) => Promise<Response> {
  const route = createRouter(api.operations);
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    // From here on nothing waits, so that two requests can never see each other half done.
    const body = await request.text();
    const incoming = { method: request.method, path: pathname, query: search.slice(1), headers: request.headers, body };
    const reply = answer(api, route, incoming);
    const headers = { "Content-Type": "application/json", ...api.headers?.(incoming), ...reply.headers };
    return new Response(JSON.stringify(reply.body), { status: reply.status, headers });
  };
}

function answer(api: ProviderApi, route: ReturnType<typeof createRouter>, incoming: IncomingRequest): Reply {
  try {
    api.admit(incoming);
    const match = route(incoming);
    if (match === undefined) return api.unknownRoute(incoming).reply;
    const run = (): Reply => match.operation(match.request);
    return api.perform === undefined ? run() : api.perform(incoming, run);
  } catch (error) {
    if (error instanceof Refusal) return error.reply;
    if (error instanceof ParameterProblem) return api.refuse(error).reply;
    throw error;
  }
}
