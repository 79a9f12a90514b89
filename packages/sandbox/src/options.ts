import type { FaultRule } from "./faults/fault.ts";
import { providers } from "./generated/providers.ts";
import type { HonouredKeys } from "./http/honoured-keys.ts";
import { isRecord } from "./json.ts";
import type { ProviderSandbox, RateLimits } from "./provider.ts";
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
  /** Which idempotency keys are honoured; default `documented`. */
  readonly idempotencyKeys?: HonouredKeys;
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

/** What an option must be: a test of it, and the words for it. */
type Requirement = readonly [isMet: (value: unknown) => boolean, words: string];

const REQUIREMENTS: Readonly<Record<string, Requirement>> = {
  seed: [Number.isInteger, "an integer"],
  refunds: [
    (value) => Number.isInteger(value) && isBetween(Number(value), 0, 1_000_000),
    "a whole number up to 1000000",
  ],
  start: [
    (value) => value instanceof Date && isBetween(value.getTime(), EARLIEST, LATEST),
    "a valid Date of the years 2000 to 8999",
  ],
  faults: [Array.isArray, "a list of rules"],
  rateLimits: oneOf("trusting", "strict", "off"),
  idempotencyKeys: oneOf("documented", "all", "none"),
  timestamps: oneOf("sandbox", "real"),
  webhookTimeout: [isTimeout, 'a duration from "1s" to "1h"'],
  webhookFetch: [(value) => typeof value === "function", "a function"],
};

/** Options may come from JSON or JavaScript, so that names and types are checked too. Throws a RangeError. */
export function checkOptions(options: SandboxOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (Object.hasOwn(providers, name)) checkProviderOptions(providers[name as ProviderName], name, value);
    else checkOption(name, value);
  }
}

function checkOption(name: string, value: unknown): void {
  const requirement = Object.hasOwn(REQUIREMENTS, name) ? REQUIREMENTS[name] : undefined;
  if (requirement === undefined) {
    throw unknownOption(name, [...Object.keys(REQUIREMENTS), ...Object.keys(providers)]);
  }
  const [isMet, words] = requirement;
  if (value !== undefined && !isMet(value)) throw new RangeError(`${name} must be ${words}${shown(value)}`);
}

function checkProviderOptions({ options }: ProviderSandbox<never>, provider: string, given: unknown): void {
  if (given === undefined) return;
  if (!isRecord(given)) throw new RangeError(`the options of ${provider} must be an object`);
  for (const [name, value] of Object.entries(given)) {
    const words = Object.hasOwn(options, name) ? options[name] : undefined;
    if (words === undefined) throw unknownOption(`${provider}.${name}`, Object.keys(options));
    if (value === undefined || words.some((word) => word === value)) continue;
    throw new RangeError(`${provider}.${name} must be ${words.map((word) => `"${word}"`).join(" or ")}${shown(value)}`);
  }
}

function unknownOption(name: string, known: readonly string[]): RangeError {
  return new RangeError(`there is no option "${name}"; there are ${known.join(", ") || "none"}`);
}

/** What was given, as far as it can be said in a word. */
function shown(value: unknown): string {
  const isPlain = ["string", "number", "boolean"].includes(typeof value) || value === null;
  return isPlain ? `, not ${typeof value === "number" ? value : JSON.stringify(value)}` : "";
}

function oneOf(...words: readonly string[]): Requirement {
  return [(value) => words.some((word) => word === value), words.map((word) => `"${word}"`).join(" or ")];
}

function isBetween(value: number, lowest: number, highest: number): boolean {
  return value >= lowest && value <= highest;
}

/** A timer can hold no more than 24 days, and less than a second is over before a receiver has woken up. */
function isTimeout(value: unknown): boolean {
  try {
    return isBetween(durationInSeconds(value as Duration), 1, 3600);
  } catch {
    return false;
  }
}
