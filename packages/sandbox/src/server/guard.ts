import type { Answer, IncomingRequest } from "../http/exchange.ts";
import { isLoopback } from "../http/loopback.ts";
import { sandboxRefusal } from "../http/own-answers.ts";

/**
 * Why a request may neither steer the sandbox nor see its page; undefined if it may. A web page that somebody has open must
 * not get at the sandbox on the same machine: not under a host name of its own that it points to 127.0.0.1, and not with a
 * form, which can send any body but never as JSON.
 */
export function guard({ method, headers }: IncomingRequest): Answer | undefined {
  const host = headers.get("Host") ?? "";
  if (!isLoopback(hostnameOf(host))) {
    return sandboxRefusal(403, `The sandbox answers to this machine only, not to the host "${host.slice(0, 100)}".`);
  }
  if (method === "POST" && !/^application\/json\s*(?:;|$)/i.test(headers.get("Content-Type") ?? "")) {
    return sandboxRefusal(415, "The body must be JSON, with Content-Type: application/json.");
  }
  return undefined;
}

function hostnameOf(host: string): string {
  return host.replace(/:\d+$/, "").toLowerCase();
}
