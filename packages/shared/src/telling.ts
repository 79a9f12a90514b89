import { outcomeOf, type Call } from "./call.ts";
import { requestIdOf } from "./failure.ts";
import type { Observe, ObservedAttributes, ObserveEvent } from "./observe.ts";
import { ProviderError } from "./provider-error.ts";
import type { Reply } from "./transport.ts";

/** An event without what all events of its call share. */
type EventDetails = Bare<ObserveEvent>;
type Bare<Event> = Event extends ObserveEvent
  ? Omit<Event, "call" | "attributes"> & { readonly attributes?: Partial<ObservedAttributes> }
  : never;

/** Tells an observer what happens in one call. */
export type Tell = (details: EventDetails) => void;

let calls = 0;

/** Numbers a call, and tells the observer what happens in it. */
export function telling(observe: Observe, shared: ObservedAttributes): Tell {
  const call = ++calls;
  return (details) => {
    try {
      const event: ObserveEvent = { ...details, call, attributes: { ...shared, ...details.attributes } };
      const returned: unknown = observe(event);
      if (returned !== undefined) Promise.resolve(returned).catch(() => {});
    } catch {
      // A broken log must not end a refund.
    }
  };
}

/** Tells that an attempt has failed, and when the next one follows. */
export function tellRetry({ tell }: Call, waitMs: number, { status, kind }: Partial<ProviderError>): void {
  tell?.({ type: "retry", waitMs, attributes: endOf(status, kind ?? `${status}`) });
}

/** Tells that a call has ended: with an answer that is none of an error, or with what was thrown. */
export function tellEnd(call: Call, since: number, end: { response: Reply } | { error: unknown }): void {
  const { tell, attempts } = call;
  if (tell === undefined) return;
  const durationMs = performance.now() - since;
  if ("response" in end) {
    const requestId = requestIdOf(call, end.response);
    const attributes = endOf(end.response.status, undefined);
    tell({ type: "response", durationMs, attempts, ...(requestId !== undefined && { requestId }), attributes });
    return;
  }
  const { error } = end;
  const known = ProviderError.is(error) ? error : undefined;
  const requestId = known?.requestId;
  tell({
    type: "response",
    durationMs,
    attempts,
    outcome: known?.outcome ?? outcomeOf(call),
    ...(requestId !== undefined && { requestId }),
    ...(known !== undefined && { error: known }),
    attributes: endOf(known?.status, typeOf(error)),
  });
}

function endOf(status: number | undefined, type: string | undefined): Partial<ObservedAttributes> {
  return {
    ...(status !== undefined && { "http.response.status_code": status }),
    ...(type !== undefined && { "error.type": type }),
  };
}

/** "_OTHER" is what OpenTelemetry says for what has no name. */
function typeOf(error: unknown): string {
  if (ProviderError.is(error)) return error.kind === "api" ? `${error.status}` : error.kind;
  return error instanceof Error ? error.name : "_OTHER";
}
