import { readdirSync } from "node:fs";
import type { Client } from "./client.ts";
import { overPool } from "./pooled.ts";

const folder = new URL("clients/", import.meta.url);

/** Every client in the folder `clients`, by provider, ours first: each of them over the global `fetch`, and over the pool. */
export const clients: readonly Client[] = (await Promise.all(readdirSync(folder).map(load)))
  .toSorted((one, other) => one.provider.localeCompare(other.provider) || rank(one) - rank(other))
  .flatMap((client) => (client.operation === undefined ? [client] : [client, overPool(client)]));

/** Ours come before the others. */
function rank({ operation }: Client): number {
  return operation === undefined ? 1 : 0;
}

async function load(file: string): Promise<Client> {
  const module: { readonly client: Client } = await import(new URL(file, folder).href);
  return module.client;
}
