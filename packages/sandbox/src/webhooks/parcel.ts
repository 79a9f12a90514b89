import type { RecordedEvent } from "../provider.ts";
import type { DeliveryAttempt, DeliveryState, WebhookDelivery } from "./delivery.ts";

/** A delivery at work: an event on its way to one endpoint. */
export interface Parcel {
  readonly id: string;
  readonly provider: string;
  readonly event: RecordedEvent;
  readonly endpointId: string;
  url: string;
  state: DeliveryState;
  /** How often the provider has tried again by itself. */
  retried: number;
  readonly attempts: DeliveryAttempt[];
}

/** A parcel as its observers see it. */
export function snapshotOf({ id, provider, event, endpointId, url, state, attempts }: Parcel): WebhookDelivery {
  return { id, provider, eventId: event.id, eventType: event.type, endpointId, url, state, attempts: [...attempts] };
}
