import { ok } from "../../http/exchange.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { boolean, choice, list, nullable, readParameters, text } from "../../http/parameters.ts";
import type { Operations } from "../../http/router.ts";
import type { JsonObject } from "../../json.ts";
import { webAddress } from "../../webhooks/web-address.ts";
import { sequenceOf } from "../../paging/sequence.ts";
import { isoTime } from "../../world/iso-time.ts";
import { addWebhook } from "./deliveries.ts";
import { noSuch } from "./errors.ts";
import { EVENT_TYPES } from "./event-types.ts";
import { inDirection, pageReply, pageRules, readQuery, type WhopList } from "./list-request.ts";
import type { WhopAccount, WhopWebhook } from "./records.ts";

const createFields = {
  url: webAddress,
  api_version: nullable(choice(["v1", "v2", "v5"])),
  child_resource_events: nullable(boolean),
  enabled: nullable(boolean),
  events: nullable(list(choice(EVENT_TYPES))),
  resource_id: nullable(text()),
};
const { resource_id: _, ...changeable } = createFields;
const updateFields = { ...changeable, url: nullable(webAddress) };

/** Webhooks: list, create, retrieve, update, delete. */
export function webhookOperations(account: WhopAccount): Operations {
  const { clock, companyId, lists, webhooks } = account;

  function find(id: string): WhopWebhook {
    const webhook = webhooks.get(id);
    if (webhook === undefined) throw noSuch("webhook", id);
    return webhook;
  }

  return {
    "GET /api/v1/webhooks": (request) => {
      const input = readQuery(request, { ...pageRules, company_id: text() }, ["company_id"]);
      const list: WhopList<WhopWebhook> = {
        ordered: inDirection(sequenceOf(webhooks), undefined),
        matches: (webhook) => lists.shows(webhook) && input.company_id === companyId,
        render: webhookListItem,
      };
      return pageReply(account, list, input);
    },

    "POST /api/v1/webhooks": (request) => {
      const input = readParameters(parseJsonBody(request.body), createFields, ["url"]);
      const webhook = addWebhook(account, {
        url: input.url,
        apiVersion: input.api_version ?? "v1",
        childResourceEvents: input.child_resource_events ?? false,
        enabled: input.enabled ?? true,
        events: input.events ?? [],
        resourceId: input.resource_id ?? companyId,
      });
      return ok({ ...webhookObject(webhook), webhook_secret: webhook.secret });
    },

    "GET /api/v1/webhooks/{id}": (request) => {
      readQuery(request, {});
      return ok(webhookObject(find(request.segment("id"))));
    },

    "PATCH /api/v1/webhooks/{id}": (request) => {
      const input = readParameters(parseJsonBody(request.body), updateFields);
      const webhook = find(request.segment("id"));
      clock.tick();
      const updated = {
        ...webhook,
        url: input.url ?? webhook.url,
        apiVersion: input.api_version ?? webhook.apiVersion,
        childResourceEvents: input.child_resource_events ?? webhook.childResourceEvents,
        enabled: input.enabled ?? webhook.enabled,
        events: input.events ?? webhook.events,
      };
      return ok(webhookObject(webhooks.replace(updated)));
    },

    "DELETE /api/v1/webhooks/{id}": (request) => {
      readQuery(request, {});
      webhooks.remove(find(request.segment("id")).id);
      clock.tick();
      return ok(true);
    },
  };
}

function webhookListItem(webhook: WhopWebhook): JsonObject {
  return {
    id: webhook.id,
    api_version: webhook.apiVersion,
    child_resource_events: webhook.childResourceEvents,
    created_at: isoTime(webhook.createdAt),
    enabled: webhook.enabled,
    events: webhook.events,
    url: webhook.url,
  };
}

function webhookObject(webhook: WhopWebhook): JsonObject {
  return { ...webhookListItem(webhook), resource_id: webhook.resourceId, testable_events: webhook.events };
}
