export { pooledFetch, type PooledFetch, type PooledFetchOptions } from "./pooled-fetch.ts";
