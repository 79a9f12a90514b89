import type { Clock } from "../world/clock.ts";
import { Refusal, type IncomingRequest, type Reply } from "./exchange.ts";
import type { Performed } from "./handler.ts";

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
  readonly #answers = new Map<string, Remembered>();
  readonly #inUse = new Set<string>();
  readonly #clock: Clock;
  readonly #rules: IdempotencyRules;

  constructor(clock: Clock, rules: IdempotencyRules) {
    this.#clock = clock;
    this.#rules = rules;
  }

  perform(key: string, request: IncomingRequest, run: () => Reply): Performed {
    if (this.#inUse.has(key)) throw this.#rules.inUse(key);
    const fingerprint = `${request.method} ${request.path}\n${this.#rules.parametersOf(request)}`;
    const remembered = this.#answers.get(key);
    if (remembered === undefined || remembered.until <= this.#clock.now) {
      const reply = runToReply(run);
      this.#answers.set(key, { fingerprint, reply, until: this.#clock.now + LIFETIME });
      return { reply, replayed: false };
    }
    if (remembered.fingerprint !== fingerprint) throw this.#rules.mismatch(key);
    return { reply: remembered.reply, replayed: true };
  }

  /** The key is in use until the returned function is called; undefined if it is already. */
  hold(key: string): (() => void) | undefined {
    if (this.#inUse.has(key)) return undefined;
    this.#inUse.add(key);
    return () => this.#inUse.delete(key);
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
