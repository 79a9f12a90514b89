import { timedSignature } from "../../webhooks/signature.ts";
import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
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
    addTarget: (input) => addEndpoint(account, input),
  };
}

function wants({ disabled, enabledEvents }: StripeEndpoint, type: string): boolean {
  return !disabled && (enabledEvents.includes("*") || enabledEvents.includes(type));
}

function addEndpoint(
  { clock, endpoints, random }: StripeAccount,
  { url, events = ["*"] }: EndpointInput,
): StripeEndpoint {
  const stranger = events.find((type) => !EVENT_TYPES.includes(type));
  if (stranger !== undefined) throw new RangeError(`Stripe has no event "${stranger}"`);
  return endpoints.add({
    id: `we_${random.text(24)}`,
    url,
    enabledEvents: events,
    apiVersion: null,
    secret: `whsec_${random.text(32)}`,
    description: null,
    metadata: {},
    disabled: false,
    createdAt: clock.tick(),
  });
}
