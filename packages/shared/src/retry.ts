import { checkNames } from "./check-names.ts";
import { checkNumber, MAX_MS, MILLISECONDS } from "./numbers.ts";
import type { NumberRule } from "./table.ts";

/** How a call is repeated that failed in a way that may pass: only a read, a write with an idempotency key, or what never left. */
export interface RetryOptions {
  /**
   * How often a call is sent at most, the first time included. 1 switches repetition off. Default: 5. A client whose calls keep
   * failing stops repeating after a hundred repetitions, until answers come again.
   */
  readonly attempts?: number | undefined;
  /**
   * Milliseconds until an attempt is given up that another one can follow; the last one has what is left of `timeoutMs`.
   * Default: half of `timeoutMs`.
   */
  readonly attemptTimeoutMs?: number | undefined;
  /**
   * The longest wait before a repetition, in milliseconds. Where the provider asks for a longer one with `Retry-After`, the call
   * fails at once, and its error says how long. Default: 30,000.
   */
  readonly maxWaitMs?: number | undefined;
}

/** {@link RetryOptions} as a client has them. */
export interface Retry {
  readonly attempts: number;
  readonly attemptTimeoutMs?: number | undefined;
  readonly maxWaitMs: number;
}

export const DEFAULT_RETRY: Retry = { attempts: 5, attemptTimeoutMs: undefined, maxWaitMs: 30_000 };

const ATTEMPTS: NumberRule = { integer: true, min: 1, max: 100 };

/**
 * Fills the gaps of a call's options from its client's, or of a client's from the defaults.
 *
 * @throws TypeError or RangeError that names the option that is unknown or wrong.
 */
export function readRetry(owner: string, given: RetryOptions | undefined, otherwise: Retry): Retry {
  if (given === undefined) return otherwise;
  checkNames(`${owner}: retry`, given, Object.keys(DEFAULT_RETRY));
  const { attempts = otherwise.attempts, maxWaitMs = otherwise.maxWaitMs } = given;
  const { attemptTimeoutMs = otherwise.attemptTimeoutMs } = given;
  checkNumber(`${owner}: retry.attempts`, attempts, ATTEMPTS);
  if (attemptTimeoutMs !== undefined) checkNumber(`${owner}: retry.attemptTimeoutMs`, attemptTimeoutMs, MILLISECONDS);
  checkNumber(`${owner}: retry.maxWaitMs`, maxWaitMs, { min: 0, max: MAX_MS });
  return { attempts, attemptTimeoutMs, maxWaitMs };
}
