import type { AnyProvider } from "../options.ts";
import { durationInSeconds, type Duration } from "../world/duration.ts";

/** Where an error comes from: in front of the provider, or out of it (then an idempotency key keeps it, as documented). */
export type FaultOrigin = "gateway" | "application";

/** How long the caller is asked to wait, in seconds; said in seconds or as an HTTP date. */
export interface RetryAfter {
  readonly retryAfter?: number;
  readonly retryAfterAs?: "seconds" | "date";
}

/** One way in which a request goes wrong. `commit`: was it carried out all the same? */
export type Fault =
  /** Carried out, then the connection is closed without a word. */
  | { readonly kind: "lost-answer" }
  /** The connection is reset. */
  | { readonly kind: "reset"; readonly commit: boolean }
  /** Carried out; the answer breaks off after so many bytes of its body. */
  | { readonly kind: "cut-body"; readonly bytes: number }
  /** Nothing more comes, from the start or after so many bytes of the body; the connection stays open. */
  | { readonly kind: "hang"; readonly commit: false }
  | { readonly kind: "hang"; readonly commit: true; readonly bytes?: number }
  /** Stands still before it is carried out, until `faults.resume()`; its idempotency key is in use meanwhile. */
  | { readonly kind: "stall" }
  /** 429 in the provider's words; not carried out. */
  | ({ readonly kind: "rate-limit" } & RetryAfter)
  /** A server error (500 to 599) in the provider's words. */
  | ({
      readonly kind: "error";
      readonly status: number;
      readonly commit: boolean;
      readonly origin?: FaultOrigin;
    } & RetryAfter)
  /** A proxy's HTML page, with any error status (default 502). */
  | { readonly kind: "html"; readonly status?: number; readonly commit: boolean }
  /** A list page without rows that says that more follow. */
  | { readonly kind: "empty-page" }
  /** A list page whose cursor is the one that was asked with. */
  | { readonly kind: "repeated-cursor" }
  /** A list page of half the size that was asked for. */
  | { readonly kind: "short-page" }
  /** A list that does not show rows younger than this yet. */
  | { readonly kind: "lagging-list"; readonly by: Duration }
  /** Before the list is read, somebody else makes a payment and refunds it. */
  | { readonly kind: "inserted-row" };

/** Name of a way in which a request goes wrong. */
export type FaultKind = Fault["kind"];

/** A fault, and which requests it strikes. */
export type FaultRule = Fault & {
  /** Only requests to this provider. */
  readonly provider?: AnyProvider;
  /** Only requests to this route, as in the documentation: `POST /v1/refunds`, `GET /v1/refunds/{refund}`. */
  readonly route?: string;
  /** Share of these requests, from 0 to 1; default 1. Which ones depends on the seed and the order of the requests. */
  readonly rate?: number;
  /** How often at most. */
  readonly times?: number;
  /** How many of these requests are spared first. */
  readonly skip?: number;
};

/** Faults that change what a list shows, and nothing else. */
export type ListFault = Extract<
  Fault,
  { kind: "empty-page" | "repeated-cursor" | "short-page" | "lagging-list" | "inserted-row" }
>;

const LIST_KINDS: ReadonlySet<string> = new Set<ListFault["kind"]>([
  "empty-page",
  "repeated-cursor",
  "short-page",
  "lagging-list",
  "inserted-row",
]);

/** Does the fault change what a list shows? */
export function isListFault(fault: Fault): fault is ListFault {
  return LIST_KINDS.has(fault.kind);
}

type Check = (value: unknown) => boolean;

const isCommit: Check = (value) => typeof value === "boolean";
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isText: Check = (value) => typeof value === "string";
const isAbsent: Check = (value) => value === undefined;
const either =
  (...checks: readonly Check[]): Check =>
  (value) =>
    checks.some((check) => check(value));
const isStatusFrom =
  (lowest: number): Check =>
  (value) =>
    isCount(value) && Number(value) >= lowest && Number(value) <= 599;
const isOneOf =
  (...words: readonly unknown[]): Check =>
  (value) =>
    words.includes(value);
const isDuration: Check = (value) => {
  if (typeof value !== "string") return false;
  try {
    durationInSeconds(value);
    return true;
  } catch {
    return false;
  }
};

// Ten years are more than any client waits, and still a date.
const isWait: Check = (value) => isCount(value) && Number(value) <= 315_360_000;

const retryAfter = { retryAfter: either(isAbsent, isWait), retryAfterAs: isOneOf(undefined, "seconds", "date") };

/** What each kind of fault must say, and how. */
const MEMBERS: Readonly<Record<FaultKind, Readonly<Record<string, Check>>>> = {
  "lost-answer": {},
  reset: { commit: isCommit },
  "cut-body": { bytes: isCount },
  hang: { commit: isCommit, bytes: either(isAbsent, isCount) },
  stall: {},
  "rate-limit": retryAfter,
  error: {
    status: isStatusFrom(500),
    commit: isCommit,
    origin: isOneOf(undefined, "gateway", "application"),
    ...retryAfter,
  },
  html: { status: either(isAbsent, isStatusFrom(400)), commit: isCommit },
  "empty-page": {},
  "repeated-cursor": {},
  "short-page": {},
  "lagging-list": { by: isDuration },
  "inserted-row": {},
};

const RULE_MEMBERS: Readonly<Record<string, Check>> = {
  kind: isText,
  provider: either(isAbsent, isText),
  route: either(isAbsent, isText),
  rate: either(isAbsent, (value) => typeof value === "number" && value >= 0 && value <= 1),
  times: either(isAbsent, isCount),
  skip: either(isAbsent, isCount),
};

/** Checks a rule that may come from JSON. Throws a RangeError that names what is wrong. */
export function checkFaultRule(rule: FaultRule): void {
  if (!Object.hasOwn(MEMBERS, rule.kind)) {
    throw new RangeError(`there is no fault "${rule.kind}"; there are ${Object.keys(MEMBERS).join(", ")}`);
  }
  const members: Readonly<Record<string, Check>> = { ...RULE_MEMBERS, ...MEMBERS[rule.kind] };
  for (const [name, value] of Object.entries(rule)) {
    if (!Object.hasOwn(members, name)) throw new RangeError(`the fault ${rule.kind} has no "${name}"`);
    if (members[name]?.(value) === false) throw wrongMember(rule.kind, name, value);
  }
  for (const [name, check] of Object.entries(members)) {
    if (!Object.hasOwn(rule, name) && !check(undefined)) throw wrongMember(rule.kind, name, undefined);
  }
  const { commit, bytes, retryAfter, retryAfterAs }: Readonly<Record<string, unknown>> = { ...rule };
  // Nothing that has not been carried out has an answer, and without a wait there is nothing to say it in.
  if (rule.kind === "hang" && commit === false && bytes !== undefined) throw wrongMember(rule.kind, "bytes", bytes);
  if (retryAfterAs !== undefined && retryAfter === undefined) throw wrongMember(rule.kind, "retryAfter", undefined);
}

function wrongMember(kind: string, name: string, value: unknown): RangeError {
  if (value === undefined) return new RangeError(`the fault ${kind} needs "${name}"`);
  return new RangeError(`the fault ${kind} cannot have ${name}: ${JSON.stringify(value)}`);
}
