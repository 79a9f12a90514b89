import { ProviderError, type ClientOptions } from "@storno/shared";
import type { Terms } from "./client.ts";
import { ATTEMPT_TIMEOUT_MS, ATTEMPTS } from "./terms.ts";

/** Milliseconds for a call with all its attempts: more than twenty of them ever need, and more than a few. */
const CALL_TIMEOUT_MS = { many: 120_000, few: 20_000 };

/** The options of our clients. Of a write that is not repeated, its client limits the time of the call itself. */
export function optionsOf({ apiKey, url, attempts, fetch }: Terms): ClientOptions {
  return {
    apiKey,
    baseUrl: url,
    fetch,
    timeoutMs: attempts === ATTEMPTS ? CALL_TIMEOUT_MS.many : CALL_TIMEOUT_MS.few,
    retry: { attemptTimeoutMs: ATTEMPT_TIMEOUT_MS, maxWaitMs: 1000, ...(attempts !== undefined && { attempts }) },
  };
}

/** Our errors say it themselves. Anything else that a client throws is a bug, and ends the run. */
export function isDoubtful(error: unknown): boolean {
  if (ProviderError.is(error)) return error.outcome === "unknown";
  throw error;
}
