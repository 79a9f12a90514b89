import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
import { base64, hmacSha256 } from "../../webhooks/signature.ts";
import { wantedEvents } from "../../webhooks/wanted-events.ts";
import { EVENT_TYPES } from "./event-types.ts";
import type { WhopAccount, WhopWebhook } from "./records.ts";

const [MINUTE, HOUR] = [60, 3600];

/**
 * Signed as Standard Webhooks has it; the key is the secret's own bytes. Inferred: the waits between attempts, of which Whop
 * says nothing, are the ones that Standard Webhooks recommends.
 */
export function webhookRules(account: WhopAccount): WebhookRules {
  const { webhooks } = account;
  return {
    targets: (type) => webhooks.all.filter((webhook) => wants(webhook, type)),
    retries: [5, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR],
    headers: async ({ event, target, body, sentAt }) => {
      const signature = await hmacSha256(target.secret, `${event.id}.${sentAt}.${body}`);
      return {
        "webhook-id": event.id,
        "webhook-timestamp": String(sentAt),
        "webhook-signature": `v1,${base64(signature)}`,
      };
    },
    addTarget: (input) => addTarget(account, input),
  };
}

/** Inferred: a webhook without event types gets none. Those for sub-merchants alone get none either: there are none here. */
function wants({ childResourceEvents, enabled, events }: WhopWebhook, type: string): boolean {
  return enabled && !childResourceEvents && events.includes(type);
}

function addTarget(account: WhopAccount, input: EndpointInput): WhopWebhook {
  return addWebhook(account, {
    url: input.url,
    events: wantedEvents("Whop", input, EVENT_TYPES) ?? EVENT_TYPES,
    apiVersion: "v1",
    childResourceEvents: false,
    enabled: true,
    resourceId: account.companyId,
  });
}

/** Adds a webhook with an id and a secret of its own. */
export function addWebhook(
  { clock, random, webhooks }: WhopAccount,
  settings: Omit<WhopWebhook, "id" | "secret" | "createdAt">,
): WhopWebhook {
  return webhooks.add({
    ...settings,
    id: `hook_${random.text(14)}`,
    secret: `ws_${random.text(32)}`,
    createdAt: clock.tick(),
  });
}
