import { isRead } from "./call.ts";
import { checkNames } from "./check-names.ts";
import { checkNumber, MILLISECONDS } from "./numbers.ts";
import type { ClientOptions } from "./options.ts";
import { rateLimiter, type RateLimit, type RateLimiter } from "./rate-limiter.ts";
import type { Operation, ProviderTable, RateLimitRule } from "./table.ts";

/**
 * Finds the limiter of an operation, of the one that all calls of a client share.
 *
 * @throws TypeError or RangeError when the option is wrong, or the provider documents no limit.
 */
export function rateLimiters(
  { provider, limits = [] }: ProviderTable,
  { rateLimit, apiKey = "" }: ClientOptions,
): (operation: Operation) => RateLimiter | undefined {
  if (rateLimit === undefined) return () => undefined;
  const rules: readonly (RateLimit & Partial<RateLimitRule>)[] =
    rateLimit === "documented"
      ? limits.filter(({ key = "" }) => apiKey.includes(key))
      : [ownLimit(provider, rateLimit)];
  if (rules.length === 0) {
    throw new TypeError(`${provider} documents no rate limit; give one: { requests: 10, perMs: 1000 }`);
  }
  const limiters = rules.map((rule) => ({ ...rule, limiter: rateLimiter(rule) }));
  return (operation) => {
    const kind = isRead(operation) ? "read" : "write";
    return limiters.find(({ calls }) => calls === "all" || calls === kind)?.limiter;
  };
}

function ownLimit(provider: string, limit: RateLimit): RateLimitRule {
  const owner = `${provider}: rateLimit`;
  checkNames(owner, limit, ["requests", "perMs"]);
  const { requests, perMs } = limit;
  checkNumber(`${owner}.requests`, requests, { integer: true, min: 1 });
  checkNumber(`${owner}.perMs`, perMs, MILLISECONDS);
  return { calls: "all", requests, perMs };
}
