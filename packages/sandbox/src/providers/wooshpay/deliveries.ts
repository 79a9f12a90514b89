import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
import { timedSignature } from "../../webhooks/signature.ts";
import { wantedEvents } from "../../webhooks/wanted-events.ts";
import { newId, type WooshPayAccount, type WooshPayEndpoint } from "./records.ts";

const ATTEMPTS = 18;
const SECONDS_OF_TRYING = 72 * 3600;
// Inferred: how fast the waits grow. The documentation says only that they do, exponentially.
const GROWTH = 1.5;

/** Seconds between attempts: each wait is half as long again as the one before, and all of them make 72 hours. */
const RETRIES = Array.from({ length: ATTEMPTS - 1 }, (_, place) => momentOf(place + 1) - momentOf(place));

/** When an attempt is made, in seconds after the first one. */
function momentOf(attempt: number): number {
  return Math.round((SECONDS_OF_TRYING * (GROWTH ** attempt - 1)) / (GROWTH ** (ATTEMPTS - 1) - 1));
}

/** Signed with `Wooshpay-Signature`; 18 attempts in 72 hours. */
export function webhookRules(account: WooshPayAccount): WebhookRules {
  return {
    targets: (type) => account.endpoints.all.filter((endpoint) => wants(endpoint, type)),
    retries: RETRIES,
    headers: async ({ target, sentAt, body }) => ({
      "Wooshpay-Signature": await timedSignature(target.secret, sentAt, body),
    }),
    addTarget: (input) => addTarget(account, input),
  };
}

/** Inferred: `*` stands for all types, as at Stripe. */
function wants({ enabledEvents }: WooshPayEndpoint, type: string): boolean {
  return enabledEvents.includes("*") || enabledEvents.includes(type);
}

function addTarget(account: WooshPayAccount, input: EndpointInput): WooshPayEndpoint {
  const enabledEvents = wantedEvents("WooshPay", input) ?? ["*"];
  return addEndpoint(account, { url: input.url, enabledEvents, apiVersion: null, description: null, metadata: {} });
}

/** Sets an endpoint up, in force at once. Its secret is made here and never changes. */
export function addEndpoint(
  account: WooshPayAccount,
  wanted: Omit<WooshPayEndpoint, "id" | "secret" | "createdAt">,
): WooshPayEndpoint {
  return account.endpoints.add({
    ...wanted,
    id: newId(account, "we"),
    secret: `whsec_${account.random.text(32)}`,
    createdAt: account.clock.tick(),
  });
}
