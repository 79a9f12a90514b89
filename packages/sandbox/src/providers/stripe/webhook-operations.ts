import { ok } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { booleanText, choice, list, readParameters, text, type Rule } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Operations } from "../../http/router.ts";
import type { JsonObject } from "../../json.ts";
import { webAddress } from "../../webhooks/web-address.ts";
import { isApiVersion } from "./api-version.ts";
import { addEndpoint } from "./deliveries.ts";
import { noSuch } from "./errors.ts";
import { EVENT_TYPES } from "./event-types.ts";
import { listReply, readListInput } from "./list-request.ts";
import { metadataRule } from "./metadata.ts";
import { retrieveReply, writeReply } from "./object-request.ts";
import type { StripeAccount, StripeEndpoint } from "./records.ts";

const apiVersion: Rule<string> = (value, name) => {
  const version = text()(value, name);
  if (isApiVersion(version)) return version;
  throw new ParameterProblem("choice", name, `Invalid ${name}: ${version.slice(0, 100)} is not a version of the API`);
};

const updateFields = {
  description: text({ allowEmpty: true }),
  disabled: booleanText,
  enabled_events: list(choice(EVENT_TYPES), { minimum: 1 }),
  metadata: metadataRule,
  url: webAddress,
};
const createFields = {
  api_version: apiVersion,
  connect: booleanText,
  description: text({ allowEmpty: true }),
  enabled_events: updateFields.enabled_events,
  metadata: metadataRule,
  url: webAddress,
};

/** Webhook endpoints: list, create, retrieve, update, delete. */
export function webhookOperations(account: StripeAccount): Operations {
  const { endpoints } = account;

  function find(id: string): StripeEndpoint {
    const endpoint = endpoints.get(id);
    if (endpoint === undefined) throw noSuch("webhook endpoint", id, "webhook_endpoint");
    return endpoint;
  }

  return {
    "GET /v1/webhook_endpoints": (request) => {
      const source = {
        url: "/v1/webhook_endpoints",
        type: "webhook_endpoint",
        records: endpoints.all,
        position: (id: string) => endpoints.position(id),
        matches: () => true,
        render: endpointObject,
      };
      return listReply(account, source, readListInput(request, {}));
    },

    "POST /v1/webhook_endpoints": (request) =>
      writeReply(account, request, "webhook_endpoint", createFields, (input) => {
        const { url, enabled_events: enabledEvents } = input;
        if (url === undefined) throw new ParameterProblem("missing", "url", "Missing required param: url.");
        if (enabledEvents === undefined) {
          throw new ParameterProblem("missing", "enabled_events", "Missing required param: enabled_events.");
        }
        const endpoint = addEndpoint(account, {
          url,
          enabledEvents,
          apiVersion: input.api_version ?? null,
          description: input.description || null,
          metadata: input.metadata?.({}) ?? {},
        });
        return { ...endpointObject(endpoint), secret: endpoint.secret };
      }),

    "GET /v1/webhook_endpoints/{webhook_endpoint}": (request) =>
      retrieveReply(account, request, "webhook_endpoint", () =>
        endpointObject(find(request.segment("webhook_endpoint"))),
      ),

    "POST /v1/webhook_endpoints/{webhook_endpoint}": (request) =>
      writeReply(account, request, "webhook_endpoint", updateFields, (input) => {
        const endpoint = find(request.segment("webhook_endpoint"));
        const updated = {
          ...endpoint,
          url: input.url ?? endpoint.url,
          enabledEvents: input.enabled_events ?? endpoint.enabledEvents,
          description: input.description === undefined ? endpoint.description : input.description || null,
          metadata: input.metadata?.(endpoint.metadata) ?? endpoint.metadata,
          disabled: input.disabled ?? endpoint.disabled,
        };
        account.clock.tick();
        return endpointObject(endpoints.replace(updated));
      }),

    "DELETE /v1/webhook_endpoints/{webhook_endpoint}": (request) => {
      readParameters(parseForm(request.query), {});
      const { id } = find(request.segment("webhook_endpoint"));
      endpoints.remove(id);
      account.clock.tick();
      return ok({ id, object: "webhook_endpoint", deleted: true });
    },
  };
}

function endpointObject(endpoint: StripeEndpoint): JsonObject {
  return {
    id: endpoint.id,
    object: "webhook_endpoint",
    api_version: endpoint.apiVersion,
    application: null,
    created: endpoint.createdAt,
    description: endpoint.description,
    enabled_events: endpoint.enabledEvents,
    livemode: false,
    metadata: endpoint.metadata,
    status: endpoint.disabled ? "disabled" : "enabled",
    url: endpoint.url,
  };
}
