import type { RecordedEvent } from "../provider.ts";
import type { Clock } from "../world/clock.ts";
import { durationInSeconds, type Duration } from "../world/duration.ts";
import { Random } from "../world/random.ts";
import type { DeliveryAttempt, DeliveryState, WebhookDelivery } from "./delivery.ts";
import type { EndpointInput, WebhookRules, WebhookTarget } from "./rules.ts";
import type { Transport } from "./transport.ts";

/** In which order held deliveries are sent. */
export type ReleaseOrder = (typeof ORDERS)[number];

const ORDERS = ["oldest-first", "newest-first", "shuffled"] as const;

/** A delivery at work. */
interface Parcel {
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

/** One attempt that is to be made. */
interface Errand {
  readonly parcel: Parcel;
  /**
   * When it fell due, in unix seconds. It is signed with this time: by when the receiver before it has answered, the clock may
   * stand anywhere.
   */
  readonly at: number;
  /** A control asked for it: whatever comes of it, the provider's own attempts go on as they would. */
  readonly isRepeat: boolean;
}

/** What webhooks work with. */
export interface WebhookWorld {
  readonly clock: Clock;
  readonly seed: number;
  /** The time on the receivers' own clocks at a time of the sandbox's, both in unix seconds. */
  readonly outsideTime: (at: number) => number;
  readonly send: Transport;
}

/**
 * Deliveries of events to endpoints, over HTTP. They are sent one after the other as soon as what caused them is done;
 * {@link Webhooks.idle} waits for that. A failed one is tried again when the sandbox's clock has come so far.
 */
export class Webhooks {
  readonly #world: WebhookWorld;
  readonly #rules = new Map<string, WebhookRules>();
  readonly #parcels: Parcel[] = [];
  readonly #byEvent = new Map<string, readonly Parcel[]>();
  readonly #random: Random;
  readonly #queue: Errand[] = [];
  #sending: Promise<void> | undefined;
  #held: Errand[] | undefined;
  #delay = 0;
  #toDrop = 0;

  constructor(world: WebhookWorld) {
    this.#world = world;
    this.#random = new Random(world.seed, "webhooks");
  }

  /** Sets an endpoint up as one would in the provider's dashboard. Throws a RangeError for what the provider does not have. */
  addEndpoint(provider: string, input: EndpointInput): WebhookTarget {
    const rules = this.#rules.get(provider);
    if (rules === undefined) throw new RangeError(`the sandbox has no provider named "${provider}"`);
    if (!/^https?:/i.test(input.url) || !URL.canParse(input.url)) {
      throw new RangeError(`url must be an absolute http or https URL, not ${JSON.stringify(input.url)}`);
    }
    const target = rules.addTarget(input);
    this.#world.clock.runDue();
    return target;
  }

  /** Every delivery, or those of one provider, in the order of their events. */
  deliveries(provider?: string): WebhookDelivery[] {
    return this.#parcels.filter((parcel) => (provider ?? parcel.provider) === parcel.provider).map(snapshot);
  }

  /** Resolves when everything that is to be sent by now has been answered or has failed. */
  async idle(): Promise<void> {
    while (this.#sending !== undefined) await this.#sending;
  }

  /** From now on nothing is sent, until {@link release}. */
  hold(): void {
    this.#held ??= [];
  }

  /** Sends what was held back, in this order, and waits for it. Throws a RangeError for an order that there is not. */
  release(order: ReleaseOrder = "oldest-first"): Promise<void> {
    if (!ORDERS.includes(order)) throw new RangeError(`order must be one of ${ORDERS.join(", ")}, not "${order}"`);
    const held = this.#held ?? [];
    this.#held = undefined;
    if (order === "newest-first") held.reverse();
    if (order === "shuffled") this.#random.shuffle(held);
    for (const errand of held) this.#enqueue({ ...errand, at: this.#world.clock.now });
    return this.idle();
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

  /** Sends a delivery once more, whatever became of it, and waits. Throws a RangeError for an unknown id. */
  repeat(deliveryId: string): Promise<void> {
    const parcel = this.#parcels.find(({ id }) => id === deliveryId);
    if (parcel === undefined) throw new RangeError(`there is no delivery "${deliveryId}"`);
    this.#enqueue({ parcel, at: this.#world.clock.now, isRepeat: true });
    return this.idle();
  }

  /** Makes a provider's rules known. @internal */
  open(provider: string, rules: WebhookRules): void {
    this.#rules.set(provider, rules);
  }

  /** An event happened: sends it to whoever wants it. @internal */
  tell(provider: string, event: RecordedEvent): void {
    const rules = this.#rules.get(provider);
    const targets = rules?.targets(event.type) ?? [];
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

  #dispatch(parcel: Parcel): void {
    if (this.#toDrop > 0) {
      this.#toDrop -= 1;
      parcel.state = "dropped";
      return;
    }
    const { now } = this.#world.clock;
    if (this.#delay > 0) this.#later(parcel, now + this.#delay);
    else this.#enqueue({ parcel, at: now, isRepeat: false });
  }

  #later(parcel: Parcel, due: number): void {
    this.#world.clock.schedule(due, (at) => this.#enqueue({ parcel, at, isRepeat: false }));
  }

  #enqueue(errand: Errand): void {
    if (this.#held !== undefined) {
      this.#held.push(errand);
      return;
    }
    this.#queue.push(errand);
    this.#sending ??= this.#sendAll();
  }

  async #sendAll(): Promise<void> {
    // What caused the event is still being carried out: it is to be done before anybody hears of it.
    await Promise.resolve();
    for (let errand = this.#queue.shift(); errand !== undefined; errand = this.#queue.shift()) {
      await this.#attempt(errand);
    }
    this.#sending = undefined;
  }

  async #attempt({ parcel, at, isRepeat }: Errand): Promise<void> {
    const rules = this.#rules.get(parcel.provider);
    const target = rules?.targets(parcel.event.type).find(({ id }) => id === parcel.endpointId);
    if (rules === undefined || target === undefined) {
      if (parcel.state !== "delivered") parcel.state = "dropped";
      return;
    }
    parcel.url = target.url;
    const { status, problem } = await this.#send(rules, parcel.event, target, at);
    parcel.attempts.push({ at, status, problem });
    if (status !== null && status >= 200 && status < 300) parcel.state = "delivered";
    else if (!isRepeat) this.#tryAgain(rules, parcel, at, status);
  }

  #tryAgain(rules: WebhookRules, parcel: Parcel, at: number, status: number | null): void {
    const wait = rules.retries[parcel.retried];
    const isLast = wait === undefined || (status !== null && rules.isFinal?.(status) === true);
    if (parcel.state !== "delivered") parcel.state = isLast ? "failed" : "waiting";
    if (isLast) return;
    parcel.retried += 1;
    this.#later(parcel, at + wait);
  }

  async #send(
    rules: WebhookRules,
    event: RecordedEvent,
    target: WebhookTarget,
    at: number,
  ): Promise<Pick<DeliveryAttempt, "status" | "problem">> {
    try {
      const sentAt = this.#world.outsideTime(at);
      const body = rules.bodyOf?.(event, sentAt) ?? JSON.stringify(event.body());
      const headers = await rules.headers({ event, target, body, sentAt });
      const sent = { "Content-Type": "application/json", ...headers };
      return { status: await this.#world.send(target.url, sent, body), problem: null };
    } catch (error) {
      return { status: null, problem: error instanceof Error ? error.message : String(error) };
    }
  }
}

function snapshot({ id, provider, event, endpointId, url, state, attempts }: Parcel): WebhookDelivery {
  return { id, provider, eventId: event.id, eventType: event.type, endpointId, url, state, attempts: [...attempts] };
}
