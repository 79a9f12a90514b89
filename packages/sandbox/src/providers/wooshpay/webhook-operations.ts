import { ok } from "../../http/exchange.ts";
import { isLoopback } from "../../http/loopback.ts";
import { anyObject, list, text, type Rule } from "../../http/parameters.ts";
import { ParameterProblem } from "../../http/problem.ts";
import type { Operations } from "../../http/router.ts";
import { webAddress } from "../../webhooks/web-address.ts";
import { addEndpoint } from "./deliveries.ts";
import { noSuch } from "./errors.ts";
import { endpointObject } from "./objects.ts";
import type { WooshPayAccount, WooshPayEndpoint } from "./records.ts";
import { listReply, pageRules, readBody, readQuery } from "./requests.ts";

/** HTTPS; HTTP is for the caller's own machine only. */
const safeAddress: Rule<string> = (value, name) => {
  const address = webAddress(value, name);
  const { protocol, hostname } = new URL(address);
  if (protocol === "https:" || isLoopback(hostname)) return address;
  const message = `Invalid URL: ${name} must be an https URL, or an http URL of a local machine.`;
  throw new ParameterProblem("type", name, message);
};

const fields = {
  url: safeAddress,
  // Any text: the documentation's list of event types could not be read to its end.
  enabled_events: list(text(), { minimum: 1 }),
  description: text({ allowEmpty: true }),
  metadata: anyObject,
  api_version: text(),
};

/** Webhook endpoints: create, list, retrieve, update, delete. */
export function webhookOperations(account: WooshPayAccount): Operations {
  const { clock, endpoints } = account;

  function find(id: string): WooshPayEndpoint {
    const endpoint = endpoints.get(id);
    if (endpoint === undefined) throw noSuch("webhook endpoint", id);
    return endpoint;
  }

  return {
    "POST /v1/webhook_endpoints": (request) => {
      const input = readBody(request, fields, ["url", "enabled_events"]);
      const endpoint = addEndpoint(account, {
        url: input.url,
        enabledEvents: input.enabled_events,
        apiVersion: input.api_version ?? null,
        description: input.description ?? null,
        metadata: input.metadata ?? {},
      });
      return ok({ ...endpointObject(endpoint), secret: endpoint.secret });
    },

    "GET /v1/webhook_endpoints": (request) => {
      const source = {
        url: "/v1/webhook_endpoints",
        noun: "webhook endpoint",
        records: endpoints.all,
        position: (id: string) => endpoints.position(id),
        matches: () => true,
        render: endpointObject,
      };
      return listReply(account, source, readQuery(request, pageRules));
    },

    "GET /v1/webhook_endpoints/{id}": (request) => {
      readQuery(request, {});
      return ok(endpointObject(find(request.segment("id"))));
    },

    "POST /v1/webhook_endpoints/{id}": (request) => {
      const input = readBody(request, fields);
      const endpoint = find(request.segment("id"));
      clock.tick();
      const updated = {
        ...endpoint,
        url: input.url ?? endpoint.url,
        enabledEvents: input.enabled_events ?? endpoint.enabledEvents,
        apiVersion: input.api_version ?? endpoint.apiVersion,
        description: input.description ?? endpoint.description,
        metadata: input.metadata ?? endpoint.metadata,
      };
      return ok(endpointObject(endpoints.replace(updated)));
    },

    // Inferred: what a deletion answers is not documented; this is Stripe's answer.
    "DELETE /v1/webhook_endpoints/{id}": (request) => {
      readQuery(request, {});
      const { id } = find(request.segment("id"));
      endpoints.remove(id);
      clock.tick();
      return ok({ id, object: "webhook_endpoint", deleted: true });
    },
  };
}
