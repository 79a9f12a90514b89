import { ok, type IncomingRequest, type Reply, type RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { parseJsonBody } from "../../http/json-body.ts";
import { looseInteger, readParameters, text, type Rule, type Rules, type Values } from "../../http/parameters.ts";
import type { JsonObject } from "../../json.ts";
import { pageById } from "../../paging/by-id.ts";
import { invalidRequest, noSuch } from "./errors.ts";
import { milliseconds, type WooshPayAccount } from "./records.ts";

// The first number of seconds that can be told from milliseconds by its size.
const FIRST_MILLISECONDS = 1e11;

const bound = looseInteger({ minimum: 0 });
const bounds = { gt: bound, gte: bound, lt: bound, lte: bound };

/** `created[gt|gte|lt|lte]` in seconds or milliseconds: gives a test of creation times in unix seconds. */
export const createdRule: Rule<(createdAt: number) => boolean> = (value, name) => {
  if (typeof value !== "object" || value === null) {
    const exact = inMilliseconds(bound(value, name));
    return (createdAt) => milliseconds(createdAt) === exact;
  }
  const given = readParameters(Object.fromEntries(Object.entries(value)), bounds, [], name);
  const [gt, gte] = [inMilliseconds(given.gt ?? -1), inMilliseconds(given.gte ?? -1)];
  const [lt, lte] = [inMilliseconds(given.lt ?? Infinity), inMilliseconds(given.lte ?? Infinity)];
  return (createdAt) => {
    const moment = milliseconds(createdAt);
    return moment > gt && moment >= gte && moment < lt && moment <= lte;
  };
};

function inMilliseconds(moment: number): number {
  return moment >= FIRST_MILLISECONDS ? moment : milliseconds(moment);
}

/** Paging parameters of every list; a list adds its filters. */
export const pageRules = {
  limit: looseInteger({ minimum: 1, maximum: 100 }),
  starting_after: text(),
  ending_before: text(),
};

/** What one list of the API consists of. */
export interface WooshPayList<Kept> {
  readonly url: string;
  readonly noun: string;
  readonly records: readonly Kept[];
  readonly position: (id: string) => number | undefined;
  readonly matches: (record: Kept) => boolean;
  readonly render: (record: Kept) => JsonObject;
}

/** Answers one page of a list, newest first. */
export function listReply<Kept extends { readonly createdAt: number }>(
  { lists }: WooshPayAccount,
  source: WooshPayList<Kept>,
  input: Values<typeof pageRules>,
): Reply {
  if (input.starting_after !== undefined && input.ending_before !== undefined) {
    throw invalidRequest("Only one of starting_after and ending_before can be given.");
  }
  const { page, hasMore } = pageById({
    records: source.records,
    matches: (record) => lists.shows(record) && source.matches(record),
    fault: lists.fault,
    limit: input.limit ?? 10,
    after: cursorPosition(source, input.starting_after),
    before: cursorPosition(source, input.ending_before),
  });
  return ok({ object: "list", url: source.url, has_more: hasMore, data: page.map(source.render) });
}

function cursorPosition<Kept>(source: WooshPayList<Kept>, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const position = source.position(id);
  if (position === undefined) throw noSuch(source.noun, id);
  return position;
}

/** Reads the query. Throws a ParameterProblem. */
export function readQuery<const Table extends Rules>(request: RoutedRequest, rules: Table): Values<Table> {
  return readParameters(parseForm(request.query), rules);
}

/**
 * Reads the filters of a list: the documentation wants them in the JSON body of a GET. Inferred: the query will do as well, for
 * many clients cannot send such a body; where both say something, the body counts. Throws a ParameterProblem.
 */
export function readFilters<const Table extends Rules>(request: RoutedRequest, rules: Table): Values<Table> {
  return readParameters({ ...parseForm(request.query), ...contentOf(request) }, rules);
}

/** Reads the body. Throws a ParameterProblem. */
export function readBody<const Table extends Rules, Required extends keyof Table & string = never>(
  request: RoutedRequest,
  rules: Table,
  required: readonly Required[] = [],
): Values<Table, Required> {
  return readParameters(contentOf(request), rules, required);
}

/** JSON, or a form if the request says so: the documentation allows both. */
export function contentOf({ headers, body }: IncomingRequest): Readonly<Record<string, unknown>> {
  const isForm = headers.get("Content-Type")?.includes("x-www-form-urlencoded") ?? false;
  return isForm ? parseForm(body) : parseJsonBody(body);
}
