import { readdirSync } from "node:fs";
import type { Client } from "./client.ts";

const folder = new URL("clients/", import.meta.url);

/** Every client in the folder `clients`, by provider, ours first. */
export const clients: readonly Client[] = (await Promise.all(readdirSync(folder).map(load))).toSorted(
  (one, other) => one.provider.localeCompare(other.provider) || rank(one) - rank(other),
);

/** Ours come before the others. */
function rank({ operation }: Client): number {
  return operation === undefined ? 1 : 0;
}

async function load(file: string): Promise<Client> {
  const module: { readonly client: Client } = await import(new URL(file, folder).href);
  return module.client;
}
