import fc from "fast-check";
import { expect, it } from "vitest";
import { exchanges, type Exchange } from "../src/exchanges.ts";
import { fatesOf, HonestServer } from "../src/honest-server.ts";
import { send, WAYS } from "../src/sending.ts";
import { isOverPool } from "../src/wire/lane.ts";

const writes = new Map(
  exchanges.filter(({ operation }) => operation.method !== "get").map((exchange) => [exchange.title, exchange]),
);

/** By its title, for that is what a counterexample shows. */
function writeOf(title: string): Exchange {
  const found = writes.get(title);
  if (found === undefined) throw new TypeError(`there is no ${title}`);
  return found;
}

/** Short, where somebody has to wait for their end, but long enough for the way. */
const SHORT = isOverPool ? { attemptTimeoutMs: 8, timeoutMs: 60 } : { attemptTimeoutMs: 2, timeoutMs: 20 };
/** Too long to strike by chance. */
const LONG = { attemptTimeoutMs: 30_000, timeoutMs: 60_000 };

it.each(["with a key", "without a key"])(
  "A write %s is never done twice, and what is said of it is true",
  async (kind) => {
    const isKeyed = kind === "with a key";
    const titles = [...writes].filter(([, { key }]) => (key !== undefined) === isKeyed).map(([title]) => title);
    const calls = fc.constantFrom(...titles).chain((title) =>
      fc.record({
        title: fc.constant(title),
        fates: fc.array(fc.constantFrom(...fatesOf(writeOf(title))), { maxLength: 6 }),
        way: fc.constantFrom(...WAYS),
        attempts: fc.integer({ min: 1, max: 6 }),
      }),
    );
    const law = fc.asyncProperty(calls, async ({ title, fates, way, attempts }) => {
      const controller = new AbortController();
      const server = new HonestServer(writeOf(title), fates, () => controller.abort());
      const isSlow = fates.some(({ what }) => what === "silent");
      const { attemptTimeoutMs, timeoutMs } = isSlow ? SHORT : LONG;
      const { failed, error } = await send(writeOf(title), way, server.fetch, {
        signal: controller.signal,
        timeoutMs,
        retry: { attempts, attemptTimeoutMs, maxWaitMs: 0 },
      });
      expect(server.commits).toBeLessThanOrEqual(1);
      if (!failed) expect(server.commits).toBe(1);
      else if (error?.outcome !== "unknown") expect(server.commits).toBe(0);
      // Whoever always says that he does not know tells no lie either.
      if (error?.outcome === "unknown") expect(server.inDoubt || isSlow).toBe(true);
    });
    await fc.assert(law, { numRuns: 300 });
  },
);
