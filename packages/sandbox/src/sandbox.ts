import { Faults, type Routes } from "./faults/faults.ts";
import { ListView } from "./faults/list-view.ts";
import { providers } from "./generated/providers.ts";
import { createFetch, type FetchHandler } from "./http/fetch.ts";
import { createHandler, type Handler } from "./http/handler.ts";
import type { HonouredKeys } from "./http/honoured-keys.ts";
import { Journal } from "./journal/journal.ts";
import { Ledger } from "./ledger/ledger.ts";
import { paymentSnapshot, refundSnapshot, type LedgerPayment, type LedgerRefund } from "./ledger/records.ts";
import type { EventBody, PaymentInput, ProviderSandbox, RunningProvider } from "./provider.ts";
import {
  checkOptions,
  DEFAULT_WEBHOOK_TIMEOUT,
  unknownProvider,
  type AnyProvider,
  type ProviderName,
  type ProviderOptions,
  type SandboxOptions,
} from "./options.ts";
import type { ListenOptions, SandboxServer } from "./server/listen.ts";
import { EventLog } from "./webhooks/event-log.ts";
import { createTransport } from "./webhooks/transport.ts";
import { Webhooks } from "./webhooks/webhooks.ts";
import { Clock } from "./world/clock.ts";
import { durationInSeconds, type Duration } from "./world/duration.ts";
import { Random } from "./world/random.ts";

/** One provider of a sandbox. */
export interface SandboxProvider {
  /** The one key that it accepts. */
  readonly apiKey: string;
  /** What follows the host in the provider's base URL, such as `/api/v1`; may be empty. */
  readonly basePath: string;
  /** Every operation, by method and path template (`GET /v1/refunds/{refund}`): the routes that a fault can name. */
  readonly operations: readonly string[];
  /** The provider as a `fetch`, for any client that takes one. Any host will do, the path is what counts. Needs no `this`. */
  readonly fetch: FetchHandler;
  /** What the provider tells its webhooks, oldest first, whether anybody listens or not. */
  readonly events: () => readonly EventBody[];
}

/** The sandbox's own time. */
export interface SandboxClock {
  /** The present. It stands still but for a second per write. */
  readonly now: Date;
  /**
   * Moves on, `"3d"` for instance, and lets everything happen that falls due: refunds change, webhooks are delivered and
   * tried again. Resolves when all of it is done; a webhook must not wait for it. Rejects with a RangeError for a duration
   * that is none.
   */
  readonly advance: (by: Duration) => Promise<void>;
}

/** Stand-ins of all providers over one ledger. */
export interface Sandbox {
  readonly providers: Readonly<Record<ProviderName, SandboxProvider>>;
  readonly clock: SandboxClock;
  /** What really happened to the money. */
  readonly ledger: Ledger;
  /** Every request and every movement of money, in order. */
  readonly journal: Journal;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /** Deliveries of events, and controls over them. */
  readonly webhooks: Webhooks;
  /** Adds a paid, refundable payment. Throws a RangeError for a provider, an amount or a currency that there is not. */
  readonly addPayment: (provider: AnyProvider, payment: PaymentInput) => LedgerPayment;
  /**
   * Moves a refund to a status that may follow its own, as the bank or the buyer would. Throws a RangeError for a provider or
   * a refund that there is not, and for a status that the provider does not let follow.
   */
  readonly moveRefund: (provider: AnyProvider, refundId: string, status: string) => LedgerRefund;
  /** Serves all providers on 127.0.0.1. Node only. Rejects if the port is taken. */
  readonly listen: (options?: ListenOptions) => Promise<SandboxServer>;
}

/** Makes a sandbox. Throws a RangeError for an option that makes no sense. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  checkOptions(options);
  const world = createWorld(options);
  const opened = openProviders(world, options);
  world.journal.open();
  const faults = new Faults(world.seed, new Map([...opened].map(([name, { running }]) => [name, routesOf(running)])));
  for (const rule of options.faults ?? []) faults.add(rule);
  const standIns = new Map<ProviderName, StandIn>();
  for (const [name, one] of opened) standIns.set(name, { ...one, handle: handlerOf(name, one.running, world, faults) });
  return assemble(world, faults, standIns);
}

/** What all providers of a sandbox share. */
interface World {
  readonly seed: number;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly lists: ListView;
  readonly webhooks: Webhooks;
  readonly honouredKeys: HonouredKeys;
  readonly outsideTime: (at: number) => number;
}

function createWorld(options: SandboxOptions): World {
  const { seed = 1, start, timestamps, webhookFetch, webhookTimeout = DEFAULT_WEBHOOK_TIMEOUT } = options;
  const { idempotencyKeys: honouredKeys = "documented" } = options;
  const clock = new Clock(start === undefined ? undefined : Math.floor(start.getTime() / 1000));
  const outsideTime = timestamps === "real" ? () => Math.floor(Date.now() / 1000) : (at: number) => at;
  const webhooks = new Webhooks({
    clock,
    seed,
    outsideTime,
    send: createTransport(durationInSeconds(webhookTimeout), webhookFetch),
  });
  return {
    seed,
    clock,
    honouredKeys,
    outsideTime,
    webhooks,
    journal: new Journal(clock, Object.keys(providers)),
    lists: new ListView(clock),
  };
}

/** A provider, as it is and at work. */
interface Opened {
  readonly provider: ProviderSandbox<unknown>;
  readonly running: RunningProvider;
  readonly events: EventLog;
}

/** A provider that answers. */
export interface StandIn extends Opened {
  readonly handle: Handler;
}

function openProviders(world: World, options: SandboxOptions): Map<ProviderName, Opened> {
  const { seed, clock, journal, lists, webhooks } = world;
  const { refunds = 0, rateLimits = "trusting" } = options;
  const opened = new Map<ProviderName, Opened>();
  for (const name of Object.keys(providers) as ProviderName[]) {
    // `name` picks provider and options from the same entry, which the compiler cannot see in a loop over all of them.
    const provider = providers[name] as ProviderSandbox<unknown>;
    const events = new EventLog((event) => webhooks.tell(name, event));
    const deliveriesOf = (eventId: string) => webhooks.statesOf(name, eventId);
    const randoms = { random: new Random(seed, name), requestRandom: new Random(seed, `${name}/requests`) };
    const context = { clock, journal, lists, events, deliveriesOf, rateLimits, ...randoms };
    const running = provider.open(context, options[name as keyof ProviderOptions]);
    running.seed(refunds);
    webhooks.open(name, running.webhooks);
    opened.set(name, { provider, running, events });
  }
  return opened;
}

function routesOf({ api }: RunningProvider): Routes {
  return { all: Object.keys(api.operations), lists: api.lists };
}

function handlerOf(name: string, running: RunningProvider, world: World, faults: Faults): Handler {
  const { clock, honouredKeys, journal, lists, outsideTime } = world;
  const insertRefund = (): void => {
    const { id } = running.addPayment({ amount: 1000, currency: "usd" });
    running.refundPayment(id);
  };
  return createHandler(name, running.api, { clock, faults, journal, lists, honouredKeys, outsideTime, insertRefund });
}

function assemble(world: World, faults: Faults, standIns: ReadonlyMap<ProviderName, StandIn>): Sandbox {
  const { clock, journal, webhooks } = world;
  const named = new Map<string, StandIn>(standIns);

  /** Lets a control do something at a provider, and then everything happen that is due because of it. */
  function control<Result>(name: string, work: (running: RunningProvider) => Result): Result {
    const standIn = named.get(name);
    if (standIn === undefined) throw unknownProvider(name, named.keys());
    const result = work(standIn.running);
    clock.runDue();
    return result;
  }

  const sandbox: Sandbox = {
    // Built from the keys of the table itself.
    providers: Object.fromEntries(
      [...standIns].map(([name, standIn]) => [name, show(standIn)]),
    ) as Sandbox["providers"],
    clock: {
      get now() {
        return new Date(clock.now * 1000);
      },
      advance: (by) => clock.advance(by, () => webhooks.idle()),
    },
    ledger: new Ledger(new Map([...named].map(([name, { running }]) => [name, running.book])), journal),
    journal,
    faults,
    webhooks,
    addPayment: (provider, payment) => paymentSnapshot(control(provider, (running) => running.addPayment(payment))),
    moveRefund: (provider, id, status) =>
      refundSnapshot(control(provider, (running) => running.moveRefund(id, status))),
    async listen(options = {}) {
      // Loaded when asked for: everything else runs where there is no node:http.
      const { listen } = await import("./server/listen.ts");
      return listen(sandbox, standIns, options);
    },
  };
  return sandbox;
}

function show({ provider: { apiKey, basePath }, running, events, handle }: StandIn): SandboxProvider {
  return {
    apiKey,
    basePath,
    operations: routesOf(running).all,
    fetch: createFetch(handle),
    events: () => events.all.map((event) => event.body()),
  };
}
