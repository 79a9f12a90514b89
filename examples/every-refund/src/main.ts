/**
 * Lists every refund of every provider through their clients, and compares what it finds with what is true.
 *
 * Without keys it starts the sandbox, lists its refunds over HTTP, compares every number with the sandbox's ledger, and makes
 * one refund per provider. With a provider's key set (STRIPE_API_KEY, say) it lists what the real provider has, and moves
 * no money. It exits with 0 only if every number agrees.
 */
import { readdirSync } from "node:fs";
import { env } from "node:process";
import { listLive } from "./live.ts";
import type { Provider } from "./provider.ts";
import { runInSandbox } from "./sandboxed.ts";

const folder = new URL("providers/", import.meta.url);
const providers = new Map<string, Provider>();
for (const file of readdirSync(folder).toSorted()) {
  const name = file.replace(/\.ts$/, "");
  const module: Record<string, Provider> = await import(new URL(file, folder).href);
  const provider = module[name];
  if (provider !== undefined) providers.set(name, provider);
}

const live = [...providers].filter(([, { keyVariable }]) => env[keyVariable]);
const agrees = live.length > 0 ? await listLive(new Map(live)) : await runInSandbox(providers);
process.exitCode = agrees ? 0 : 1;
