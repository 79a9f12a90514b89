import { pooledFetch } from "@storno/shared/node";
import type { Client, Terms } from "./client.ts";

/** The same client over undici's pool. */
export function overPool(client: Client): Client {
  const { name, refunding, listing } = client;
  return {
    ...client,
    name: `${name} with pooledFetch`,
    refunding: (terms) => refunding(pooled(terms)),
    ...(listing && { listing: (terms) => listing(pooled(terms)) }),
  };
}

function pooled(terms: Terms): Terms {
  return { ...terms, fetch: pooledFetch() };
}
