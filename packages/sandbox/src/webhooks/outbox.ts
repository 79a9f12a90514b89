import type { Clock } from "../world/clock.ts";
import type { DeliveryAttempt } from "./delivery.ts";
import type { Parcel } from "./parcel.ts";
import type { WebhookRules, WebhookTarget } from "./rules.ts";
import type { Transport } from "./transport.ts";

/** One attempt that is to be made. */
export interface Errand {
  readonly parcel: Parcel;
  /**
   * When it fell due, in unix seconds. It is signed with this time: by when the receiver before it has answered, the clock may
   * stand anywhere.
   */
  readonly at: number;
  /** A control asked for it: whatever comes of it, the provider's own attempts go on as they would. */
  readonly isRepeat: boolean;
}

/** What an outbox works with. */
export interface OutboxWorld {
  readonly clock: Clock;
  readonly rulesOf: (provider: string) => WebhookRules | undefined;
  /** The time on the receivers' own clocks at a time of the sandbox's, both in unix seconds. */
  readonly outsideTime: (at: number) => number;
  readonly send: Transport;
}

/**
 * What one provider is to send, one after the other: the order is the same in every run, and a provider whose endpoint hangs
 * holds up no other.
 */
interface Lane {
  readonly queue: Errand[];
  readonly sending: Promise<void>;
}

/** Makes the attempts of each provider in the order in which they were asked for. */
export class Outbox {
  readonly #world: OutboxWorld;
  readonly #lanes = new Map<string, Lane>();
  #held: Errand[] | undefined;
  #stop = new AbortController();

  constructor(world: OutboxWorld) {
    this.#world = world;
  }

  /** Resolves when nothing is left to be sent. */
  async idle(): Promise<void> {
    while (this.#lanes.size > 0) await Promise.all([...this.#lanes.values()].map(({ sending }) => sending));
  }

  /** Asks for an attempt. While attempts are held back, it waits for their release. */
  add(errand: Errand): void {
    if (this.#held !== undefined) {
      this.#held.push(errand);
      return;
    }
    const { provider } = errand.parcel;
    const lane = this.#lanes.get(provider);
    if (lane !== undefined) {
      lane.queue.push(errand);
      return;
    }
    const queue = [errand];
    this.#lanes.set(provider, { queue, sending: this.#sendAll(provider, queue) });
  }

  /** Holds back what is asked for from now on. What was asked for before arrives: how much of it already has is chance. */
  hold(): void {
    this.#held ??= [];
  }

  /** What was held back, which is no more. */
  takeHeld(): Errand[] {
    const held = this.#held ?? [];
    this.#held = undefined;
    return held;
  }

  /** Gives up what is on its way or waiting to be. */
  stop(): void {
    for (const { queue } of this.#lanes.values()) for (const { parcel } of queue.splice(0)) drop(parcel);
    this.#stop.abort(new Error("the server was closed"));
    this.#stop = new AbortController();
  }

  async #sendAll(provider: string, queue: Errand[]): Promise<void> {
    // What caused the event is still being carried out: it is to be done before anybody hears of it.
    await Promise.resolve();
    for (let errand = queue.shift(); errand !== undefined; errand = queue.shift()) await this.#attempt(errand);
    this.#lanes.delete(provider);
  }

  async #attempt({ parcel, at, isRepeat }: Errand): Promise<void> {
    const { signal } = this.#stop;
    const rules = this.#world.rulesOf(parcel.provider);
    const target = rules?.targets(parcel.event.type).find(({ id }) => id === parcel.endpointId);
    if (rules === undefined || target === undefined) {
      drop(parcel);
      return;
    }
    parcel.url = target.url;
    const { status, problem } = await this.#send(rules, parcel, target, at);
    parcel.attempts.push({ at, status, problem });
    if (status !== null && status >= 200 && status < 300) parcel.state = "delivered";
    else if (signal.aborted) drop(parcel);
    else if (!isRepeat) this.#tryAgain(rules, parcel, at, status);
  }

  #tryAgain(rules: WebhookRules, parcel: Parcel, at: number, status: number | null): void {
    const wait = rules.retries[parcel.retried];
    const isLast = wait === undefined || (status !== null && rules.isFinal?.(status) === true);
    if (parcel.state !== "delivered") parcel.state = isLast ? "failed" : "waiting";
    if (isLast) return;
    parcel.retried += 1;
    // Not by a write's second: when the answer came, and so how many writes there were meanwhile, is the receiver's doing.
    this.#world.clock.scheduleForAdvance(at + wait, (due) => this.add({ parcel, at: due, isRepeat: false }));
  }

  async #send(
    rules: WebhookRules,
    { event }: Parcel,
    target: WebhookTarget,
    at: number,
  ): Promise<Pick<DeliveryAttempt, "status" | "problem">> {
    const { signal } = this.#stop;
    try {
      const sentAt = this.#world.outsideTime(at);
      const body = rules.bodyOf?.(event, sentAt) ?? JSON.stringify(event.body());
      const headers = await rules.headers({ event, target, body, sentAt });
      const sent = { "Content-Type": "application/json", ...headers };
      return { status: await this.#world.send(target.url, sent, body, signal), problem: null };
    } catch (error) {
      return { status: null, problem: problemOf(error) };
    }
  }
}

function drop(parcel: Parcel): void {
  if (parcel.state !== "delivered") parcel.state = "dropped";
}

/** A fetch that fails says why only in its cause. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
