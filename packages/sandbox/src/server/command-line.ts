import { parseArgs, type ParseArgsConfig } from "node:util";
import type { FaultRule } from "../faults/fault.ts";
import { isRecord } from "../json.ts";
import type { SandboxOptions } from "../options.ts";

/** What a person asked for on the command line. */
export interface CommandLine {
  readonly options: SandboxOptions;
  /** Added one by one, so that a wrong one can be told from a wrong option. */
  readonly faults: readonly FaultRule[];
  readonly port: number;
  readonly log: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

/** The command line makes no sense. The message is for the person who wrote it. */
export class UsageError extends Error {}

const OPTIONS = {
  seed: { type: "string", default: "1" },
  port: { type: "string", default: "4010" },
  refunds: { type: "string", default: "100" },
  start: { type: "string" },
  timestamps: { type: "string", default: "real" },
  "rate-limits": { type: "string", default: "trusting" },
  "idempotency-keys": { type: "string", default: "documented" },
  fault: { type: "string", multiple: true, default: [] },
  log: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
  version: { type: "boolean", short: "v", default: false },
} satisfies ParseArgsConfig["options"];

/** What `--help` says. */
export const HELP = `Stand-ins of payment providers' refund APIs, on this machine only.

Usage: storno-sandbox [options]

  --seed <integer>     same seed and same calls, same answers (default 1)
  --port <number>      where to listen; 0 takes a free port (default 4010)
  --refunds <number>   how many refunds each provider starts with (default 100)
  --start <time>       when the sandbox's time starts: now, or a time such as
                       2026-01-01T00:00:00Z (default)
  --timestamps <which> time in webhook signatures and Retry-After: real (default; receivers
                       refuse signatures that look old), or sandbox (the same in every run)
  --rate-limits <how>  limits that providers document: trusting (default; who was told to
                       wait may go on), strict (when the clock has moved), or off
  --idempotency-keys <which>
                       keys that are honoured: documented (default), all (of every POST), or none
  --fault <json>       what goes wrong, such as '{"kind":"lost-answer","rate":0.1}';
                       may be given more than once
  --log                print a line for every request
  --help, --version
`;

/** Reads the command line. Throws a UsageError that names the option that is wrong. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const values = parse(args);
  const { log, help, version } = values;
  const start = values.start === undefined ? {} : { start: readStart(values.start) };
  const options = {
    seed: readInteger("seed", values.seed),
    refunds: readInteger("refunds", values.refunds),
    timestamps: readWord("timestamps", values.timestamps, ["real", "sandbox"]),
    rateLimits: readWord("rate-limits", values["rate-limits"], ["trusting", "strict", "off"]),
    idempotencyKeys: readWord("idempotency-keys", values["idempotency-keys"], ["documented", "all", "none"]),
    ...start,
  };
  return { options, faults: values.fault.map(readFault), port: readPort(values.port), log, help, version };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function readInteger(name: string, text: string): number {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  throw new UsageError(`--${name} must be a whole number, not "${text}"`);
}

function readPort(text: string): number {
  const port = readInteger("port", text);
  if (port >= 0 && port <= 65_535) return port;
  throw new UsageError(`--port must be from 0 to 65535, not ${text}`);
}

function readWord<const Word extends string>(name: string, text: string, words: readonly Word[]): Word {
  const word = words.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw new UsageError(`--${name} must be ${words.join(" or ")}, not "${text}"`);
}

function readStart(text: string): Date {
  if (text === "now") return new Date();
  const date = new Date(ISO_TIME.test(text) ? text : Number.NaN);
  if (!Number.isNaN(date.getTime())) return date;
  throw new UsageError(`--start must be now or a time such as 2026-01-01T00:00:00Z, not "${text}"`);
}

const ISO_TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/;

function readFault(text: string): FaultRule {
  const rule = parseJson(text);
  // The sandbox checks the rest against the fault's own table.
  if (isRecord(rule) && typeof rule["kind"] === "string") return rule as unknown as FaultRule;
  throw new UsageError(`--fault must be JSON such as {"kind":"lost-answer"}, not ${text}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
