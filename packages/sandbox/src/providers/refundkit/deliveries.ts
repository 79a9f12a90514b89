import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
import type { RefundKitAccount, RefundKitEndpoint } from "./records.ts";

/** Deliveries in the manner that the account has. */
export function webhookRules(account: RefundKitAccount): WebhookRules {
  const { endpoints, manner } = account;
  return {
    ...manner,
    targets: (type) => endpoints.all.filter(({ events }) => events.includes(type)),
    addTarget: (input) => addEndpoint(account, input),
  };
}

function addEndpoint({ endpoints, manner, random }: RefundKitAccount, input: EndpointInput): RefundKitEndpoint {
  const { url, events = manner.eventTypes } = input;
  const stranger = events.find((type) => !manner.eventTypes.includes(type));
  if (stranger !== undefined) throw new RangeError(`RefundKit has no event "${stranger}"`);
  return endpoints.add({ id: `wh_${random.text(12)}`, url, events, secret: `whsec_${random.text(32)}` });
}
