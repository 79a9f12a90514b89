import type { Arrival, Reply } from "../http/exchange.ts";
import type { Fault, RetryAfter } from "./fault.ts";

/** An answer whose body is text already. */
export interface TextReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An error status that comes in place of the provider's own answer. */
export type Failure = Extract<Fault, { kind: "rate-limit" | "error" }>;

const WHOLE: Arrival = { kind: "whole" };

/** Is the request carried out under this fault? */
export function isCarriedOut(fault: Fault | undefined): boolean {
  if (fault === undefined) return true;
  return "commit" in fault ? fault.commit : fault.kind !== "rate-limit";
}

/** How much of the answer arrives. */
export function arrivalOf(fault: Fault | undefined): Arrival {
  switch (fault?.kind) {
    case "lost-answer":
      return { kind: "closed" };
    case "reset":
      return { kind: "reset" };
    case "cut-body":
      return { kind: "cut", bytes: fault.bytes };
    case "hang":
      return fault.commit ? { kind: "hang", bytes: fault.bytes } : { kind: "hang" };
    default:
      return WHOLE;
  }
}

/** Does anything of the answer leave? */
export function isHeard(arrival: Arrival): boolean {
  return arrival.kind === "whole" || arrival.kind === "cut" || (arrival.kind === "hang" && arrival.bytes !== undefined);
}

/** The error status of a rate limit or a server error. */
export function statusOf(failure: Failure): number {
  return failure.kind === "rate-limit" ? 429 : failure.status;
}

/** A provider's failure with the fault's Retry-After. `now`: the time on the caller's clock, in unix seconds. */
export function withRetryAfter(reply: Reply, { retryAfter, retryAfterAs }: RetryAfter, now: number): Reply {
  if (retryAfter === undefined) return reply;
  const value = retryAfterAs === "date" ? new Date((now + retryAfter) * 1000).toUTCString() : String(retryAfter);
  return { ...reply, headers: { ...reply.headers, "Retry-After": value } };
}

/** What a proxy says that has no answer from the provider. */
export function proxyPage(status: number): TextReply {
  const body = `<!doctype html>\n<title>${status}</title>\n<h1>${status}</h1>\n<p>The upstream server gave no answer.</p>\n`;
  return { status, headers: { "Content-Type": "text/html" }, body };
}
