import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
import { timedSignature } from "../../webhooks/signature.ts";
import { wantedEvents } from "../../webhooks/wanted-events.ts";
import { EVENT_TYPES } from "./event-types.ts";
import type { StripeAccount, StripeEndpoint } from "./records.ts";

const [MINUTE, HOUR] = [60, 3600];

/** Signed with `Stripe-Signature`; tried again for up to three days. Inferred: the single waits between attempts. */
export function webhookRules(account: StripeAccount): WebhookRules {
  const { endpoints } = account;
  return {
    targets: (type) => endpoints.all.filter((endpoint) => wants(endpoint, type)),
    retries: [5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 12 * HOUR, 12 * HOUR, 12 * HOUR, 18 * HOUR],
    headers: async ({ target, sentAt, body }) => ({
      "Stripe-Signature": await timedSignature(target.secret, sentAt, body),
      "User-Agent": "Stripe/1.0 (+https://stripe.com/docs/webhooks)",
    }),
    addTarget: (input) => addTarget(account, input),
  };
}

function wants({ disabled, enabledEvents }: StripeEndpoint, type: string): boolean {
  return !disabled && (enabledEvents.includes("*") || enabledEvents.includes(type));
}

function addTarget(account: StripeAccount, input: EndpointInput): StripeEndpoint {
  const enabledEvents = wantedEvents("Stripe", input, EVENT_TYPES) ?? ["*"];
  return addEndpoint(account, { url: input.url, enabledEvents, apiVersion: null, description: null, metadata: {} });
}

/** Sets an endpoint up, in force at once. Its secret is made here and never changes. */
export function addEndpoint(
  { clock, endpoints, random }: StripeAccount,
  wanted: Omit<StripeEndpoint, "id" | "secret" | "disabled" | "createdAt">,
): StripeEndpoint {
  return endpoints.add({
    ...wanted,
    id: `we_${random.text(24)}`,
    secret: `whsec_${random.text(32)}`,
    disabled: false,
    createdAt: clock.tick(),
  });
}
