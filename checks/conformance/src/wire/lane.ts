import type { ClientOptions } from "@storno/shared";

/** Whether the tests run once more, over undici's pool and HTTP: vitest.config.ts says so. */
export const isOverPool = process.env["STORNO_LANE"] === "pool";

const { overPool, arrival } = isOverPool ? await import("./over-pool.ts") : {};

/** Makes clients whose `fetch`, where they are given one, is reached by the lane of this run. */
export function onLane<Client>(create: (options: ClientOptions) => Client): (options: ClientOptions) => Client {
  if (overPool === undefined) return create;
  return ({ fetch, ...options }) => create({ ...options, ...(fetch && { fetch: overPool(fetch) }) });
}

/** Waits until what has been sent has arrived. */
export async function sent(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
  await arrival?.();
}
