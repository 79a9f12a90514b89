import { declaresKey } from "./declared-keys.ts";
import type { RefundCount } from "./refund-count.ts";
import type { RefundTrial } from "./refunding.ts";
import { ATTEMPTS } from "./terms.ts";
import type { WalkCount } from "./walk-count.ts";
import type { WalkTrial } from "./walking.ts";

/**
 * What our clients promise of refunds and do not keep, in words. Of the clients of others nothing is asked.
 *
 * Whatever happens, every call ends, nothing is reported as made that was not, nor as failed that was, and nothing is made twice
 * but by a server that breaks its word on keys. With keys and enough attempts every refund is made; without keys it is sent once.
 */
export async function brokenRefundClaims(
  { client, keys, attempts }: RefundTrial,
  count: RefundCount,
): Promise<string[]> {
  if (client.operation === undefined) return [];
  const isKeyed = await declaresKey(client);
  const isSafe = isKeyed && keys === "all";
  return unequal(count, {
    lost: 0,
    falselyFailed: 0,
    unended: 0,
    ...((isSafe || !isKeyed) && { doubles: 0 }),
    ...(isSafe && attempts === ATTEMPTS && { confirmed: count.wanted, made: count.wanted, rejected: 0, unknown: 0 }),
    // Not one more. There may be fewer: a call can be given up before it reaches the server.
    ...(!isKeyed && { attempts: Math.min(count.attempts, count.wanted) }),
  });
}

/**
 * What our clients promise of lists and do not keep, in words. Whatever happens, every walk ends, gives no row twice and leaves
 * none out without an error; with enough attempts none fails.
 */
export function brokenWalkClaims({ client, attempts }: WalkTrial, count: WalkCount): string[] {
  if (client.operation === undefined) return [];
  return unequal(count, {
    repeated: 0,
    silentlyMissing: 0,
    unended: 0,
    ...(attempts === ATTEMPTS && { got: count.wanted, missing: 0, failed: 0 }),
  });
}

function unequal<Count extends object>(count: Count, claims: Partial<Count>): string[] {
  return Object.entries(claims).flatMap(([name, claimed]) => {
    const found: unknown = Reflect.get(count, name);
    return found === claimed ? [] : [`${name} is ${String(found)}, not ${String(claimed)}`];
  });
}
