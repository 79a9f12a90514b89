import { createSandbox, type PaymentInput, type SandboxOptions } from "@storno/sandbox";
import type { Fetch } from "@storno/shared";
import type { Provider } from "./clients.ts";
import { Contract } from "./contract.ts";
import { Validated } from "./validated.ts";

/** How a provider's stand-in is made, and reached. */
export interface ConnectOptions extends SandboxOptions {
  /** Stands between the client and the provider: it can lose an answer, for instance. */
  readonly between?: (fetch: Fetch) => Fetch;
}

/** A client of a provider's stand-in, whose every request and answer is held against the spec. */
export function connect(provider: Provider, { between = (fetch) => fetch, ...settings }: ConnectOptions = {}) {
  const sandbox = createSandbox({ seed: 11, rateLimits: "off", ...settings });
  const standIn = Object.entries(sandbox.providers).find(([name]) => name === provider.name)?.[1];
  if (standIn === undefined) throw new TypeError(`the sandbox has no ${provider.name}`);
  const { apiKey, basePath, fetch, events } = standIn;
  const contract = Contract.of(provider.name);
  const validated = new Validated(contract, fetch, basePath);
  // Under the provider's own URL, which is in what some of them answer with.
  const options = { fetch: between(validated.fetch) };
  return {
    sandbox,
    ledger: sandbox.ledger,
    contract,
    validated,
    events,
    client: provider.create({ ...options, apiKey }),
    clientWithKey: (key: string) => provider.create({ ...options, apiKey: key }),
    addPayment: (payment: PaymentInput) => sandbox.addPayment(provider.name, payment),
    moveRefund: (id: string, status: string) => sandbox.moveRefund(provider.name, id, status),
  };
}

/** A client at work in a sandbox. */
export type Connection = ReturnType<typeof connect>;
