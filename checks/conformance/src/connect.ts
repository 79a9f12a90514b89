import { createSandbox } from "@storno/sandbox";
import type { Fetch } from "@storno/shared";
import type { Provider } from "./clients.ts";
import { Validated } from "./validated.ts";

/**
 * A client of a provider's stand-in, whose every request and answer is held against the spec.
 *
 * @param refunds - how many refunds the sandbox starts with
 * @param between - stands between the client and the provider: it can lose an answer, for instance
 */
export function connect(provider: Provider, refunds = 0, between: (fetch: Fetch) => Fetch = (fetch) => fetch) {
  const sandbox = createSandbox({ seed: 11, refunds });
  const standIn = Object.entries(sandbox.providers).find(([name]) => name === provider.name)?.[1];
  if (standIn === undefined) throw new TypeError(`the sandbox has no ${provider.name}`);
  const { apiKey, basePath, fetch } = standIn;
  const validated = new Validated(provider.name, fetch, basePath);
  const options = { baseUrl: `https://sandbox.test${basePath}`, fetch: between(validated.fetch) };
  return {
    ledger: sandbox.ledger,
    validated,
    client: provider.create({ ...options, apiKey }),
    clientWithKey: (key: string) => provider.create({ ...options, apiKey: key }),
    addPayment: (amount: number, currency: string) => sandbox.addPayment(provider.name, { amount, currency }),
  };
}
