import type { FaultRule } from "./faults/fault.ts";
import { providers } from "./generated/providers.ts";
import { isRecord } from "./json.ts";
import type { RateLimits } from "./provider.ts";
import { durationInSeconds, type Duration } from "./world/duration.ts";

/** Name of a provider that the sandbox stands in for. */
export type ProviderName = keyof typeof providers;

type OptionsOf<Open> = Open extends (...parameters: [never, infer Options]) => unknown
  ? Exclude<Options, undefined>
  : never;

/** A provider's name, for what also takes names that the compiler has not seen: others are a RangeError. */
export type AnyProvider = ProviderName | (string & {});

/** The error for a name that no provider has. */
export function unknownProvider(name: string, known: Iterable<string>): RangeError {
  return new RangeError(`the sandbox has no provider named "${name}"; it has ${[...known].join(", ")}`);
}

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
  /** When the sandbox's time starts; default 2026-01-01T00:00:00Z. */
  readonly start?: Date;
  /** What goes wrong from the start; see {@link Faults.add}. */
  readonly faults?: readonly FaultRule[];
  /** How the rate limits that providers document are kept; default `trusting`. */
  readonly rateLimits?: RateLimits;
  /**
   * Which time is in what others compare with their own clock: the signatures of webhooks, and dates in Retry-After. Default
   * `sandbox`, the same in every run; `real` for a receiver that refuses old signatures.
   */
  readonly timestamps?: "sandbox" | "real";
  /** How long a webhook may take to answer, in real time; default `"5s"`. Beyond that its delivery has failed. */
  readonly webhookTimeout?: Duration;
  /** What webhooks are delivered with. Default: the global `fetch`, to loopback addresses only. */
  readonly webhookFetch?: (request: Request) => Promise<Response>;
}

/** How long a webhook may take unless the caller says otherwise. */
export const DEFAULT_WEBHOOK_TIMEOUT = "5s";

// Seeds go back 60 days and tests go on for years: both ends stay far from what a date or a timestamp can hold.
const [EARLIEST, LATEST] = [Date.UTC(2000, 0), Date.UTC(9000, 0)];

/** Options may come from JSON or JavaScript, so that types are checked too. Throws a RangeError. */
export function checkOptions(options: SandboxOptions): void {
  for (const [name, value] of Object.entries(options)) checkName(name, value);
  const {
    seed = 1,
    refunds = 0,
    start,
    faults = [],
    rateLimits = "trusting",
    timestamps = "sandbox",
    webhookFetch,
  } = options;
  durationInSeconds(options.webhookTimeout ?? DEFAULT_WEBHOOK_TIMEOUT);
  if (!Number.isInteger(seed)) throw new RangeError(`seed must be an integer, not ${JSON.stringify(seed)}`);
  if (!Number.isInteger(refunds) || refunds < 0 || refunds > 1_000_000) {
    throw new RangeError(`refunds must be a whole number from 0 to 1000000, not ${refunds}`);
  }
  if (start !== undefined && !(start instanceof Date)) throw new RangeError("start must be a Date");
  const startTime = start?.getTime() ?? EARLIEST;
  if (!(startTime >= EARLIEST && startTime <= LATEST)) {
    throw new RangeError("start must be a valid date of the years 2000 to 8999");
  }
  if (!["trusting", "strict", "off"].includes(rateLimits)) {
    throw new RangeError('rateLimits must be "trusting", "strict" or "off"');
  }
  if (!["sandbox", "real"].includes(timestamps)) throw new RangeError('timestamps must be "sandbox" or "real"');
  if (webhookFetch !== undefined && typeof webhookFetch !== "function") {
    throw new RangeError("webhookFetch must be a function");
  }
  if (!Array.isArray(faults)) throw new RangeError("faults must be a list of rules");
}

const NAMES = ["seed", "refunds", "start", "faults", "rateLimits", "timestamps", "webhookTimeout", "webhookFetch"];

function checkName(name: string, value: unknown): void {
  if (NAMES.includes(name)) return;
  if (!Object.hasOwn(providers, name)) {
    throw new RangeError(`there is no option "${name}"; there are ${[...NAMES, ...Object.keys(providers)].join(", ")}`);
  }
  if (value !== undefined && !isRecord(value)) throw new RangeError(`the options of ${name} must be an object`);
}
