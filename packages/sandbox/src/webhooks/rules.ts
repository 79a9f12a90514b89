import type { RecordedEvent } from "../provider.ts";

/** Where events go: a webhook endpoint as it is set up now. */
export interface WebhookTarget {
  readonly id: string;
  readonly url: string;
  /** What deliveries are signed with. */
  readonly secret: string;
}

/** An endpoint for a test to set up, as one would in the provider's dashboard. */
export interface EndpointInput {
  readonly url: string;
  /** Event types; default all. */
  readonly events?: readonly string[];
}

/** One attempt that is about to be made. */
export interface WebhookMessage {
  readonly event: RecordedEvent;
  readonly target: WebhookTarget;
  readonly body: string;
  /** Unix seconds, of the clock that the receiver compares with. */
  readonly sentAt: number;
}

/** How a provider delivers its events. */
export interface WebhookRules {
  /** The enabled endpoints that want events of this type. */
  targets(type: string): readonly WebhookTarget[];
  /** Seconds from a failed attempt to the next one; after the last of them the provider gives up. */
  readonly retries: readonly number[];
  /** Statuses after which it does not try again. Default none. */
  isFinal?(status: number): boolean;
  /** Text of an event as it is delivered. `sentAt` as in {@link WebhookMessage}. Default: the event's body as JSON. */
  bodyOf?(event: RecordedEvent, sentAt: number): string;
  /** Headers besides Content-Type: the signature. */
  headers(message: WebhookMessage): Promise<Readonly<Record<string, string>>>;
  /** Sets an endpoint up. Throws a RangeError for types of events that the provider does not have. */
  addTarget(input: EndpointInput): WebhookTarget;
}
