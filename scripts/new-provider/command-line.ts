import { parseArgs } from "node:util";
import { STATUSES, UNITS, type Answers, type CommonStatus, type Signature } from "./answers.ts";

/** What the command was told. */
export interface CommandLine {
  readonly name: string;
  /** Path of the OpenAPI file, as it was given. */
  readonly openapi: string;
  readonly isDryRun: boolean;
  readonly answers: Answers;
}

/** How the command is used. */
export const USAGE = `npm run new-provider <name> -- --openapi <file> [--dry-run]
  --amounts ${UNITS.join(" | ")}
  --status <the provider's>=${STATUSES.join(" | ")}   (once for each)
  --webhooks pairs:<Header> | bare:<Header>:<member>`;

/** Reads the command line. Throws a TypeError that says what is wrong with it. */
export function readCommandLine(given: readonly string[]): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      openapi: { type: "string" },
      amounts: { type: "string" },
      status: { type: "string", multiple: true, default: [] },
      webhooks: { type: "string" },
      "dry-run": { type: "boolean", default: false },
    },
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new TypeError(`Give one name, not ${positionals.length}.`);
  if (values.openapi === undefined) throw new TypeError("Give the provider's OpenAPI file with --openapi.");
  const unit = UNITS.find((known) => known === values.amounts);
  if (values.amounts !== undefined && unit === undefined) {
    throw new TypeError(`--amounts is one of ${UNITS.join(", ")}, not ${values.amounts}.`);
  }
  const signature = values.webhooks === undefined ? undefined : readSignature(values.webhooks);
  return {
    name,
    openapi: values.openapi,
    isDryRun: values["dry-run"],
    answers: { unit, statuses: new Map(values.status.map(readStatus)), signature },
  };
}

function readStatus(text: string): [word: string, status: CommonStatus] {
  const [, word, common] = /^(.+)=(.*)$/.exec(text) ?? [];
  const status = STATUSES.find((known) => known === common);
  if (word !== undefined && status !== undefined) return [word, status];
  throw new TypeError(`--status is <the provider's>=<${STATUSES.join(" | ")}>, not ${text}.`);
}

function readSignature(text: string): Signature {
  const [layout, header = "", member = "", ...more] = text.split(":");
  if (/^[\w-]+$/.test(header) && more.length === 0) {
    if (layout === "pairs" && member === "") return { layout, header };
    if (layout === "bare" && member !== "") return { layout, header, member };
  }
  throw new TypeError(`--webhooks is pairs:<Header> or bare:<Header>:<member>, not ${text}.`);
}
