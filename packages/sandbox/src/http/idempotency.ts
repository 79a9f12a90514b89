import { Refusal, type IncomingRequest, type Reply } from "./exchange.ts";

interface Remembered {
  readonly fingerprint: string;
  readonly reply: Reply;
}

/**
 * Answers by `Idempotency-Key`, as Stripe documents it: the first answer is stored once the operation has begun, refusals
 * included, and given again for the same key. Wrong parameters are not stored: the same key may be used again.
 */
export class IdempotencyKeys {
  readonly #answers = new Map<string, Remembered>();
  readonly #mismatch: (key: string) => Refusal;

  /** `mismatch`: the provider's error for a key that was used with another request. */
  constructor(mismatch: (key: string) => Refusal) {
    this.#mismatch = mismatch;
  }

  perform(key: string, request: IncomingRequest, run: () => Reply): Reply {
    const fingerprint = `${request.method} ${request.path}?${request.query}\n${request.body}`;
    const remembered = this.#answers.get(key);
    if (remembered === undefined) {
      const reply = runToReply(run);
      this.#answers.set(key, { fingerprint, reply });
      return reply;
    }
    if (remembered.fingerprint !== fingerprint) throw this.#mismatch(key);
    return remembered.reply;
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
