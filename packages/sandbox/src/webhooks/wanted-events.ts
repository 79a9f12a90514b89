import type { EndpointInput } from "./rules.ts";

/**
 * The types of events that a test wants at an endpoint; undefined for all. `known`: every type that the provider has, left
 * out where its documentation has no complete list. Throws a RangeError for anything but a list of at least one such type.
 */
export function wantedEvents(
  provider: string,
  { events }: EndpointInput,
  known?: readonly string[],
): readonly string[] | undefined {
  if (events === undefined) return undefined;
  // It may come from JavaScript, where it need not be a list. An empty one would make an endpoint that is never called.
  if (!Array.isArray(events) || events.length === 0) {
    throw new RangeError(`events must be a list of at least one type of event, not ${JSON.stringify(events)}`);
  }
  for (const type of events) {
    if (typeof type === "string" && (known?.includes(type) ?? true)) continue;
    throw new RangeError(`${provider} has no event ${JSON.stringify(type)}`);
  }
  return events;
}
