import {
  arrivalOf,
  isCarriedOut,
  isHeard,
  proxyPage,
  statusOf,
  withRetryAfter,
  type TextReply,
} from "../faults/effects.ts";
import { isListFault, type Fault } from "../faults/fault.ts";
import type { Faults } from "../faults/faults.ts";
import type { ListView } from "../faults/list-view.ts";
import type { Journal } from "../journal/journal.ts";
import type { Clock } from "../world/clock.ts";
import { Refusal, type Answer, type HeaderReader, type IncomingRequest, type Reply } from "./exchange.ts";
import { withHonouredKeys, withoutKey, type HonouredKeys } from "./honoured-keys.ts";
import { ParameterProblem } from "./problem.ts";
import { createRouter, type Match, type Operations } from "./router.ts";

/** What the one request loop needs to know about a provider. */
export interface ProviderApi {
  readonly operations: Operations;
  /** The operations that answer with pages of a list. */
  readonly lists: readonly string[];
  /** The key that a request shows, whether it is the right one or not. */
  keyOf(headers: HeaderReader): string | undefined;
  /** Checks the key and whatever else every request needs; throws a Refusal. */
  admit(request: IncomingRequest): void;
  /** The error for a path or method that the provider does not have. */
  unknownRoute(request: IncomingRequest): Refusal;
  /** The error for a wrong parameter. */
  refuse(problem: ParameterProblem): Refusal;
  /** The error of a status that has nothing to do with the request: 429 and 500 to 599. */
  failure(status: number): Reply;
  /** Carries the operation out, or answers from memory (idempotency keys). */
  perform?(request: IncomingRequest, run: () => Reply): Performed;
  /** Marks the request's idempotency key as in use until the returned function is called; undefined if it is already. */
  hold?(request: IncomingRequest): (() => void) | undefined;
  /** Headers of every answer. */
  headers?(request: IncomingRequest): Readonly<Record<string, string>>;
}

/** An answer, and whether it came from the memory of an idempotency key. */
export interface Performed {
  readonly reply: Reply;
  readonly replayed: boolean;
}

/** What the request loop works with besides the provider. */
export interface HandlerWorld {
  readonly clock: Clock;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly lists: ListView;
  readonly honouredKeys: HonouredKeys;
  /** The time on the callers' own clocks at a time of the sandbox's, both in unix seconds. */
  readonly outsideTime: (at: number) => number;
  /** Makes a payment and refunds it, as somebody else would. */
  readonly insertRefund: () => void;
}

/** Answers a request; a promise only while the fault `stall` holds the request back. */
export type Handler = (request: IncomingRequest) => Answer | Promise<Answer>;

interface Call {
  readonly request: IncomingRequest;
  readonly match: Match | undefined;
  readonly fault: Fault | undefined;
  /** Place of the request in the journal. */
  readonly number: number;
}

/** The request loop, the same for all providers: refusals become the provider's error bodies, and faults strike. */
export function createHandler(name: string, documented: ProviderApi, world: HandlerWorld): Handler {
  const api = withHonouredKeys(documented, world.honouredKeys, world.clock);
  const route = createRouter(api.operations);
  return (sent) => {
    const request = world.honouredKeys === "none" ? withoutKey(sent) : sent;
    const match = route(request);
    const fault = world.faults.strike(name, match?.route);
    const call = { request, match, fault, number: world.journal.arrived(name, sent, fault?.kind ?? null) };
    if (fault?.kind !== "stall") return handle(api, world, call);
    const release = api.hold === undefined ? () => {} : api.hold(request);
    if (release === undefined) return handle(api, world, call);
    return world.faults.stall().then(() => {
      release();
      return handle(api, world, call);
    });
  };
}

function handle(api: ProviderApi, world: HandlerWorld, call: Call): Answer {
  const { fault, request, number } = call;
  const failure = failureOf(api, world, fault);
  const { reply, replayed } = underFault(api, world, call, failure);
  world.clock.runDue();
  const text = fault?.kind === "html" ? proxyPage(fault.status ?? 502) : write(api, request, reply);
  const arrival = arrivalOf(fault);
  // A provider's own error does not strike what it refuses or has answered before.
  const hasStruck = !isFromWithin(fault) || reply === failure;
  world.journal.answered(number, {
    status: isHeard(arrival) ? text.status : null,
    replayed,
    fault: hasStruck ? (fault?.kind ?? null) : null,
  });
  return { ...text, arrival };
}

function underFault(api: ProviderApi, world: HandlerWorld, call: Call, failure: Reply | undefined): Performed {
  const { fault, number } = call;
  if (!isCarriedOut(fault) && !isFromWithin(fault)) return { reply: failure ?? api.failure(500), replayed: false };
  const work = (): Performed => world.journal.during(number, () => perform(api, world, call, failure));
  const performed = fault !== undefined && isListFault(fault) ? world.lists.during(fault, work) : work();
  return failure === undefined || isFromWithin(fault) ? performed : { ...performed, reply: failure };
}

/** What comes in place of the provider's own answer, if anything does. */
function failureOf(
  api: ProviderApi,
  { clock, outsideTime }: HandlerWorld,
  fault: Fault | undefined,
): Reply | undefined {
  if (fault?.kind !== "rate-limit" && fault?.kind !== "error") return undefined;
  return withRetryAfter(api.failure(statusOf(fault)), fault, outsideTime(clock.now));
}

/** An error of the provider itself: an idempotency key keeps it like any other answer. */
function isFromWithin(fault: Fault | undefined): boolean {
  return fault?.kind === "error" && fault.origin === "application";
}

function perform(
  api: ProviderApi,
  world: HandlerWorld,
  { request, match, fault }: Call,
  failure: Reply | undefined,
): Performed {
  try {
    api.admit(request);
    if (match === undefined) return { reply: api.unknownRoute(request).reply, replayed: false };
    if (fault?.kind === "inserted-row") insertRow(world);
    const run = (): Reply => {
      const reply = isCarriedOut(fault) ? match.operation(match.request) : undefined;
      return (isFromWithin(fault) ? failure : undefined) ?? reply ?? api.failure(500);
    };
    return api.perform === undefined ? { reply: run(), replayed: false } : api.perform(request, run);
  } catch (error) {
    if (error instanceof Refusal) return { reply: error.reply, replayed: false };
    if (error instanceof ParameterProblem) return { reply: api.refuse(error).reply, replayed: false };
    throw error;
  }
}

function insertRow({ clock, insertRefund, journal }: HandlerWorld): void {
  journal.during(null, () => {
    insertRefund();
    clock.runDue();
  });
}

function write(api: ProviderApi, request: IncomingRequest, { status, body, headers }: Reply): TextReply {
  return {
    status,
    headers: { "Content-Type": "application/json", ...api.headers?.(request), ...headers },
    body: JSON.stringify(body),
  };
}
