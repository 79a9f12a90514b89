import { onTestFinished, vi } from "vitest";
import { pooledFetch, type PooledFetch, type PooledFetchOptions } from "../src/node/index.ts";

const PROXIES = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => [name, name.toUpperCase()]);

/** A pooled `fetch` until the test ends, which goes through no proxy but these. */
export function pooled(options?: PooledFetchOptions, proxies: Readonly<Record<string, string>> = {}): PooledFetch {
  for (const name of PROXIES) vi.stubEnv(name, proxies[name]);
  const fetch = pooledFetch(options);
  onTestFinished(() => {
    vi.unstubAllEnvs();
    // What a test has left open is waited for by nobody.
    void fetch.close().catch(() => {});
  });
  return fetch;
}
