import { isRecord } from "../json.ts";
import { unknownProvider, type AnyProvider } from "../options.ts";
import type { RecordedEvent } from "../provider.ts";
import type { Clock } from "../world/clock.ts";
import { durationInSeconds, type Duration } from "../world/duration.ts";
import { Random } from "../world/random.ts";
import type { DeliveryState, WebhookDelivery } from "./delivery.ts";
import { Outbox } from "./outbox.ts";
import { snapshotOf, type Parcel } from "./parcel.ts";
import type { EndpointInput, WebhookRules, WebhookTarget } from "./rules.ts";
import type { Transport } from "./transport.ts";
import { isWebAddress } from "./web-address.ts";

/** In which orders held deliveries can be sent. */
export const RELEASE_ORDERS = ["oldest-first", "newest-first", "shuffled"] as const;

/** In which order held deliveries are sent. */
export type ReleaseOrder = (typeof RELEASE_ORDERS)[number];

/** What webhooks work with. */
export interface WebhookWorld {
  readonly clock: Clock;
  readonly seed: number;
  /** The time on the receivers' own clocks at a time of the sandbox's, both in unix seconds. */
  readonly outsideTime: (at: number) => number;
  readonly send: Transport;
}

/**
 * Deliveries of events to endpoints, over HTTP. They are sent as soon as what caused them is done, those of one provider one
 * after the other; {@link Webhooks.idle} waits for that. A failed one is tried again when the sandbox's clock is advanced so far.
 *
 * An endpoint must not wait for `idle`, `release`, `repeat` or `clock.advance` before it answers: they wait for its answer, as
 * long as `webhookTimeout` says.
 */
export class Webhooks {
  readonly #clock: Clock;
  readonly #random: Random;
  readonly #outbox: Outbox;
  readonly #rules = new Map<string, WebhookRules>();
  readonly #parcels: Parcel[] = [];
  readonly #byEvent = new Map<string, readonly Parcel[]>();
  #delay = 0;
  #toDrop = 0;

  constructor({ seed, ...world }: WebhookWorld) {
    this.#clock = world.clock;
    this.#random = new Random(seed, "webhooks");
    this.#outbox = new Outbox({ ...world, rulesOf: (provider) => this.#rules.get(provider) });
  }

  /** Sets an endpoint up as one would in the provider's dashboard. Throws a RangeError for what the provider does not have. */
  addEndpoint(provider: AnyProvider, input: EndpointInput): WebhookTarget {
    const rules = this.#rulesOf(provider);
    if (!isRecord(input)) throw new RangeError("an endpoint must be an object with a url");
    if (!isWebAddress(input.url)) {
      throw new RangeError(`url must be an absolute http or https URL, not ${JSON.stringify(input.url)}`);
    }
    const { id, url, secret } = rules.addTarget(input);
    this.#clock.runDue();
    return { id, url, secret };
  }

  /** Every delivery, or those of one provider, in the order of their events. Throws a RangeError for an unknown provider. */
  deliveries(provider?: AnyProvider): WebhookDelivery[] {
    if (provider !== undefined) this.#rulesOf(provider);
    return this.#parcels.filter((parcel) => (provider ?? parcel.provider) === parcel.provider).map(snapshotOf);
  }

  /** Resolves when everything that is to be sent by now has been answered or has failed. */
  idle(): Promise<void> {
    return this.#outbox.idle();
  }

  /** Events from now on are not sent, until {@link release}; those that happened before still arrive. */
  hold(): void {
    this.#outbox.hold();
  }

  /** Sends what was held back, in this order, and waits for it. Rejects with a RangeError for an order that there is not. */
  async release(order: ReleaseOrder = "oldest-first"): Promise<void> {
    if (!RELEASE_ORDERS.includes(order)) {
      throw new RangeError(`order must be one of ${RELEASE_ORDERS.join(", ")}, not ${JSON.stringify(order)}`);
    }
    const held = this.#outbox.takeHeld();
    if (order === "newest-first") held.reverse();
    if (order === "shuffled") this.#random.shuffle(held);
    for (const errand of held) this.#outbox.add({ ...errand, at: this.#clock.now });
    await this.idle();
  }

  /** From now on first attempts are made so much later, on the sandbox's clock. `"0s"` ends it. */
  delay(by: Duration): void {
    this.#delay = durationInSeconds(by);
  }

  /** The next deliveries, this many, never arrive and are not tried again. */
  drop(count = 1): void {
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be a whole number, not ${count}`);
    this.#toDrop += count;
  }

  /**
   * Sends a delivery once more, whatever became of it, and waits; while deliveries are held back, it is held back too. Rejects
   * with a RangeError for an unknown id.
   */
  async repeat(deliveryId: string): Promise<void> {
    const parcel = this.#parcels.find(({ id }) => id === deliveryId);
    if (parcel === undefined) throw new RangeError(`there is no delivery "${deliveryId}"`);
    this.#outbox.add({ parcel, at: this.#clock.now, isRepeat: true });
    await this.idle();
  }

  /** How many deliveries are in each state. */
  countByState(): Record<DeliveryState, number> {
    const counts = { waiting: 0, delivered: 0, failed: 0, dropped: 0 };
    for (const { state } of this.#parcels) counts[state] += 1;
    return counts;
  }

  /** Gives up what is on its way or waiting to be; what happens later is delivered again. @internal */
  stop(): void {
    this.#outbox.stop();
  }

  /** Makes a provider's rules known. @internal */
  open(provider: string, rules: WebhookRules): void {
    this.#rules.set(provider, rules);
  }

  /** An event happened: sends it to whoever wants it. @internal */
  tell(provider: string, event: RecordedEvent): void {
    // What a sandbox starts with happened before there were any rules.
    const targets = this.#rules.get(provider)?.targets(event.type) ?? [];
    if (targets.length === 0) return;
    const parcels = targets.map(({ id, url }, place): Parcel => {
      const parcelId = `${provider}_${this.#parcels.length + place + 1}`;
      return { id: parcelId, provider, event, endpointId: id, url, state: "waiting", retried: 0, attempts: [] };
    });
    this.#parcels.push(...parcels);
    this.#byEvent.set(`${provider}/${event.id}`, parcels);
    for (const parcel of parcels) this.#dispatch(parcel);
  }

  /** Where the deliveries of an event stand. @internal */
  statesOf(provider: string, eventId: string): readonly DeliveryState[] {
    return (this.#byEvent.get(`${provider}/${eventId}`) ?? []).map(({ state }) => state);
  }

  #rulesOf(provider: string): WebhookRules {
    const rules = this.#rules.get(provider);
    if (rules === undefined) throw unknownProvider(provider, this.#rules.keys());
    return rules;
  }

  #dispatch(parcel: Parcel): void {
    if (this.#toDrop > 0) {
      this.#toDrop -= 1;
      parcel.state = "dropped";
      return;
    }
    const send = (at: number): void => this.#outbox.add({ parcel, at, isRepeat: false });
    if (this.#delay > 0) this.#clock.schedule(this.#clock.now + this.#delay, send);
    else send(this.#clock.now);
  }
}
