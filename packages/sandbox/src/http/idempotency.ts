import type { Clock } from "../world/clock.ts";
import { Refusal, type IncomingRequest, type Reply } from "./exchange.ts";
import type { Performed } from "./handler.ts";

/** The `Idempotency-Key` of a request; null without one. Keys count on POST only. */
export function idempotencyKeyOf({ method, headers }: IncomingRequest): string | null {
  return (method === "POST" && headers.get("Idempotency-Key")) || null;
}

interface Remembered {
  readonly fingerprint: string;
  readonly reply: Reply;
  /** Unix seconds. */
  readonly until: number;
}

/** What differs from provider to provider. */
export interface IdempotencyRules {
  /** The error for a key that was used with another request. */
  readonly mismatch: (key: string) => Refusal;
  /** The error for a key whose first request is still being carried out. */
  readonly inUse: (key: string) => Refusal;
  /** The parameters in a form that is the same for requests that mean the same. */
  readonly parametersOf: (request: IncomingRequest) => string;
}

const LIFETIME = 86_400;

/**
 * Answers by `Idempotency-Key`, as Stripe documents it: the first answer is stored once the operation has begun, refusals
 * included, and given again for the same key. Wrong parameters are not stored: the same key may be used again. A key is
 * forgotten after 24 hours; the same request is then a new one.
 */
export class IdempotencyKeys {
  // In the order in which they are to be forgotten, since all are kept equally long.
  readonly #answers = new Map<string, Remembered>();
  readonly #inUse = new Set<string>();
  readonly #clock: Clock;
  readonly #rules: IdempotencyRules;

  constructor(clock: Clock, rules: IdempotencyRules) {
    this.#clock = clock;
    this.#rules = rules;
  }

  /** Carries a request out, or answers it from memory; `run` gets its key, null without one. */
  perform(request: IncomingRequest, run: (key: string | null) => Reply): Performed {
    const key = idempotencyKeyOf(request);
    if (key === null) return { reply: run(null), replayed: false };
    if (this.#inUse.has(key)) throw this.#rules.inUse(key);
    this.#forgetOld();
    const fingerprint = `${request.method} ${request.path}\n${this.#rules.parametersOf(request)}`;
    const remembered = this.#answers.get(key);
    if (remembered === undefined) {
      const reply = runToReply(() => run(key));
      this.#answers.set(key, { fingerprint, reply, until: this.#clock.now + LIFETIME });
      return { reply, replayed: false };
    }
    if (remembered.fingerprint !== fingerprint) throw this.#rules.mismatch(key);
    return { reply: remembered.reply, replayed: true };
  }

  /** The request's key, if it has one, is in use until the returned function is called; undefined if it is already. */
  hold(request: IncomingRequest): (() => void) | undefined {
    const key = idempotencyKeyOf(request);
    if (key === null) return () => {};
    if (this.#inUse.has(key)) return undefined;
    this.#inUse.add(key);
    return () => this.#inUse.delete(key);
  }

  #forgetOld(): void {
    for (const [key, { until }] of this.#answers) {
      if (until > this.#clock.now) return;
      this.#answers.delete(key);
    }
  }
}

function runToReply(run: () => Reply): Reply {
  try {
    return run();
  } catch (error) {
    if (error instanceof Refusal && !error.isValidation) return error.reply;
    throw error;
  }
}
