import { providerNames } from "@storno/scripts/providers.ts";
import type { SandboxOptions } from "@storno/sandbox";
import { existsSync } from "node:fs";
import type { Call } from "./calls.ts";

/** How a payment is refunded: the one thing in which providers have nothing in common. Amounts in minor units of USD. */
export interface Refunding {
  readonly operation: string;
  readonly inputs: (paymentId: string, amount: number) => unknown[];
  /** Whether the operation takes an idempotency key. */
  readonly keyed: boolean;
  /** What can be known of a refund that the provider refuses. */
  readonly refusal: "rejected" | "unknown";
  /** Which wrong amounts a client lets through, so that it is for the provider to refuse them. Default: none. */
  readonly sends?: (amount: number) => boolean;
}

/** What these checks have to know of a provider beside its spec: every file in `providers/` says it of one. */
export interface Facts {
  /**
   * By operation, where the spec alone does not say it: lists, and the retrieval of what a list has, need nothing here.
   */
  readonly calls: Readonly<Record<string, Call>>;
  readonly refunding: Refunding;
  /** `false` for a provider that documents no signed webhooks. */
  readonly tells?: false;
  /** JSON pointer to the status in a refund; default `/status`. */
  readonly statusAt?: string;
  /** Other manners that the provider documents, beside its default. */
  readonly manners?: readonly SandboxOptions[];
}

const folder = new URL("providers/", import.meta.url);

const known = new Map(await Promise.all(providerNames().map(async (name) => [name, await load(name)] as const)));

/** What is known of a provider. Throws a TypeError for one without a spec. */
export function factsOf(provider: string): Facts {
  const found = known.get(provider);
  if (found === undefined) throw new TypeError(`there is no spec of ${provider}`);
  return found;
}

async function load(name: string): Promise<Facts> {
  const file = new URL(`${name}.ts`, folder);
  if (!existsSync(file)) {
    throw new TypeError(`checks/conformance/src/providers/${name}.ts is not there; say in it how ${name} refunds`);
  }
  const module: { readonly facts: Facts } = await import(file.href);
  return module.facts;
}
