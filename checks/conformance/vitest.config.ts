import { defineConfig } from "vitest/config";

const shared = { isolate: false, testTimeout: 60_000 };

/** Everything runs twice: with handlers that are the clients' own `fetch`, and over HTTP and the pooled one. */
export default defineConfig({
  test: {
    projects: ["fetch", "pool"].map((lane) => ({ test: { ...shared, name: lane, env: { STORNO_LANE: lane } } })),
  },
});
