import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Answer, HeaderReader, IncomingRequest } from "../http/exchange.ts";
import type { Handler } from "../http/handler.ts";
import { bodyTooLarge, sandboxRefusal } from "../http/own-answers.ts";
import type { RequestEntry } from "../journal/journal.ts";
import type { ProviderName } from "../options.ts";
import type { Sandbox, StandIn } from "../sandbox.ts";
import { createControls } from "./controls.ts";
import { guard } from "./guard.ts";
import type { SandboxServer } from "./listen.ts";
import { readBody } from "./read-body.ts";
import { send } from "./send.ts";
import { statusPage } from "./status-page.ts";

/** What a listener answers for. */
export interface Served {
  readonly sandbox: Sandbox;
  readonly standIns: ReadonlyMap<ProviderName, StandIn>;
  readonly providers: SandboxServer["providers"];
  readonly onRequest: ((entry: RequestEntry) => void) | undefined;
}

/**
 * Answers HTTP requests to a sandbox. The first segment of the path names a provider, or the sandbox itself; any other path is
 * a provider's own, which the key tells.
 */
export function createListener(served: Served): RequestListener {
  const answer = createAnswerer(served);
  return (message, response) => {
    respond(answer, message, response).catch(() => response.destroy());
  };
}

async function respond(answer: Handler, message: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(message);
  if (body === undefined) {
    send(response, bodyTooLarge());
    return;
  }
  const [, path = "", query = ""] = /^([^?]*)\??([^]*)$/.exec(message.url ?? "") ?? [];
  const base = `http://${message.headers.host ?? ""}`;
  const request = { method: message.method ?? "GET", base, path, query, headers: readerOf(message), body };
  try {
    send(response, await answer(request));
  } catch {
    send(response, sandboxRefusal(500, "The sandbox could not answer this request."));
  }
}

function createAnswerer({ sandbox, standIns, providers, onRequest }: Served): Handler {
  const named = new Map<string, StandIn>(standIns);
  const controls = createControls(sandbox, providers);

  async function ask({ handle }: StandIn, request: IncomingRequest): Promise<Answer> {
    // The first thing that becomes of a request is that it is written down, in the next place.
    const place = sandbox.journal.entries.length;
    const answer = await handle(request);
    const entry = sandbox.journal.entries[place];
    // In its own time: what a listener throws must not become the answer to a request that was carried out.
    if (entry?.kind === "request") queueMicrotask(() => onRequest?.(entry));
    return answer;
  }

  return (request) => {
    const { method, path, headers } = request;
    const [, name = "", rest = ""] = /^\/([^/]*)([^]*)$/.exec(path) ?? [];
    const isPage = path === "/" && (method === "GET" || method === "HEAD");
    if (isPage) return guard(request) ?? statusPage(sandbox, providers);
    if (name === "sandbox") return guard(request) ?? controls(request);
    const standIn = named.get(name);
    if (standIn !== undefined) return ask(standIn, { ...request, base: `${request.base}/${name}`, path: rest });
    const keyed = findByKey([...named.values()], headers);
    if (keyed !== undefined) return ask(keyed, request);
    const what = `The path begins with no provider's name: "${name.slice(0, 100)}"`;
    return sandboxRefusal(404, `${what}, and the request shows no key that a provider could have made.`);
  };
}

/** The provider whose key it is, or else the one whose keys look like it: it will refuse the key in its own words. */
function findByKey(standIns: readonly StandIn[], headers: HeaderReader): StandIn | undefined {
  const shown = standIns.map((standIn) => ({ standIn, key: standIn.running.api.keyOf(headers) ?? "" }));
  const found =
    shown.find(({ standIn, key }) => key === standIn.provider.apiKey) ??
    shown.find(({ standIn, key }) => standIn.provider.keyPattern?.test(key));
  return found?.standIn;
}

function readerOf({ headers }: IncomingMessage): HeaderReader {
  return {
    get(name) {
      const value = headers[name.toLowerCase()];
      return Array.isArray(value) ? value.join(", ") : (value ?? null);
    },
  };
}
