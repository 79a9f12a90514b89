import { providers } from "./generated/providers.ts";
import { createHandler } from "./http/handler.ts";
import type { AnyBook } from "./ledger/book.ts";
import { Ledger } from "./ledger/ledger.ts";
import type { LedgerPayment } from "./ledger/records.ts";
import type { ListenOptions, SandboxServer } from "./listen.ts";
import type { EventBody, PaymentInput, ProviderSandbox, RunningProvider } from "./provider.ts";
import { Clock } from "./world/clock.ts";
import { Random } from "./world/random.ts";

/** Name of a provider that the sandbox stands in for. */
export type ProviderName = keyof typeof providers;

type OptionsOf<Open> = Open extends (...parameters: [never, infer Options]) => unknown
  ? Exclude<Options, undefined>
  : never;

/** Options of the providers that have any, under their names. */
export type ProviderOptions = {
  readonly [
    Name in ProviderName as Parameters<(typeof providers)[Name]["open"]>["length"] extends 2 ? Name : never
  ]?: OptionsOf<(typeof providers)[Name]["open"]>;
};

/** How a sandbox starts. */
export interface SandboxOptions extends ProviderOptions {
  /** Same seed and same calls: same bytes. Any integer; default 1. */
  readonly seed?: number;
  /** How many refunds each provider starts with. Default 0: no payments and no refunds. */
  readonly refunds?: number;
}

/** One provider of a sandbox. */
export interface SandboxProvider {
  /** The one key that it accepts. */
  readonly apiKey: string;
  /** What follows the host in the provider's base URL, such as `/api/v1`; may be empty. */
  readonly basePath: string;
  /** Answers a request as the provider would. Any host will do, the path is what counts. Needs no `this`. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Refund events that the provider would have delivered to a webhook so far, oldest first. */
  readonly deliveries: () => readonly EventBody[];
}

/** Stand-ins of all providers over one ledger. */
export interface Sandbox {
  readonly providers: Readonly<Record<ProviderName, SandboxProvider>>;
  readonly ledger: Ledger;
  /** Adds a paid, refundable payment. Throws a RangeError for a provider, an amount or a currency that there is not. */
  readonly addPayment: (provider: string, payment: PaymentInput) => LedgerPayment;
  /** Serves all providers on 127.0.0.1, each under `/<name>`. Node only. Rejects if the port is taken. */
  readonly listen: (options?: ListenOptions) => Promise<SandboxServer>;
}

/** Makes a sandbox. Throws a RangeError if `refunds` is not a whole number from 0 to 1,000,000 or `seed` no integer. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { seed = 1, refunds = 0 } = options;
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be an integer, not ${seed}`);
  if (!Number.isInteger(refunds) || refunds < 0 || refunds > 1_000_000) {
    throw new RangeError(`refunds must be a whole number from 0 to 1000000, not ${refunds}`);
  }
  const clock = new Clock();
  const running = new Map<string, RunningProvider>();
  const served: [string, SandboxProvider][] = [];
  for (const name of Object.keys(providers) as ProviderName[]) {
    const context = { clock, random: new Random(seed, name), requestRandom: new Random(seed, `${name}/requests`) };
    // `name` picks provider and options from the same entry, which the compiler cannot see in a loop over all of them.
    const provider = providers[name] as ProviderSandbox<unknown>;
    const opened = provider.open(context, options[name as keyof ProviderOptions]);
    opened.seed(refunds);
    running.set(name, opened);
    served.push([name, serve(provider, opened)]);
  }
  return assemble(running, served);
}

function serve({ apiKey, basePath }: ProviderSandbox<never>, opened: RunningProvider): SandboxProvider {
  return {
    apiKey,
    basePath,
    fetch: createHandler(opened.api),
    deliveries: () => opened.events.all.map((event) => event.body()),
  };
}

function assemble(running: ReadonlyMap<string, RunningProvider>, served: [string, SandboxProvider][]): Sandbox {
  const books = new Map<string, AnyBook>([...running].map(([name, { book }]) => [name, book]));
  // Built from the keys of the table itself.
  const byName = Object.fromEntries(served) as Record<ProviderName, SandboxProvider>;
  return {
    providers: byName,
    ledger: new Ledger(books),
    addPayment(provider, payment) {
      const opened = running.get(provider);
      if (opened === undefined) throw new RangeError(`the sandbox has no provider named "${provider}"`);
      return opened.addPayment(payment);
    },
    async listen(listenOptions = {}) {
      // Loaded when asked for: everything else runs where there is no node:http.
      const { listen } = await import("./listen.ts");
      return listen(byName, listenOptions);
    },
  };
}
