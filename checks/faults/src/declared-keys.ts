import { root } from "@storno/scripts/providers.ts";
import type { ProviderTable } from "@storno/shared";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Client } from "./client.ts";

/** Whether our spec declares an idempotency key for what makes a refund. Throws a TypeError for a client that is not ours. */
export async function declaresKey({ provider, operation = "" }: Client): Promise<boolean> {
  const generated = join(root, "packages", provider, "src/generated/operations.ts");
  const { table }: { readonly table: ProviderTable } = await import(pathToFileURL(generated).href);
  const found = table.operations[operation];
  if (found === undefined) throw new TypeError(`${provider} has no operation "${operation}"`);
  return found.key !== undefined;
}
