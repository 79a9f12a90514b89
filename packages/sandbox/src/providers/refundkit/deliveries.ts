import type { EndpointInput, WebhookRules } from "../../webhooks/rules.ts";
import { wantedEvents } from "../../webhooks/wanted-events.ts";
import type { RefundKitAccount, RefundKitEndpoint } from "./records.ts";

/** Deliveries in the manner that the account has. */
export function webhookRules(account: RefundKitAccount): WebhookRules {
  const { endpoints, manner } = account;
  return {
    ...manner,
    targets: (type) => endpoints.all.filter(({ events }) => events.includes(type)),
    addTarget: (input) => addTarget(account, input),
  };
}

function addTarget(account: RefundKitAccount, input: EndpointInput): RefundKitEndpoint {
  const { clock, endpoints, manner, random } = account;
  const events = wantedEvents("RefundKit", input, manner.eventTypes) ?? manner.eventTypes;
  clock.tick();
  return endpoints.add({ id: `wh_${random.text(12)}`, url: input.url, events, secret: `whsec_${random.text(32)}` });
}
