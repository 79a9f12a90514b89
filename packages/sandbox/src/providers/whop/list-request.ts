import { ok, type Reply, type RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { choice, dateTime, integerText, readParameters, text, type Rules, type Values } from "../../http/parameters.ts";
import type { JsonObject } from "../../json.ts";
import { decodeCursor, relayPage } from "../../paging/relay.ts";
import { reversed, type Sequence } from "../../paging/sequence.ts";
import { invalidRequest } from "./errors.ts";
import type { WhopAccount } from "./records.ts";

// Inferred: neither the default nor the largest page size is documented; a larger request gets the largest page.
const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** Paging parameters of every list. */
export const pageRules = {
  first: integerText({ minimum: 1 }),
  after: text(),
  last: integerText({ minimum: 1 }),
  before: text(),
};

/** Parameters of the lists that are in time order. */
export const timeRules = {
  direction: choice(["asc", "desc"]),
  created_after: dateTime,
  created_before: dateTime,
};

/** Both bounds are exclusive (inferred). `createdAt` in unix seconds. */
export function isBetween(createdAt: number, after: number | undefined, before: number | undefined): boolean {
  const moment = createdAt * 1000;
  return moment > (after ?? -Infinity) && moment < (before ?? Infinity);
}

/**
 * Reads the query. Nearly every filter may be null, which Whop's own SDK writes as an empty value (`company_id=`): it does
 * not filter. Only what is required and `after` have no null. Throws a ParameterProblem.
 */
export function readQuery<const Table extends Rules, Required extends keyof Table & string = never>(
  request: RoutedRequest,
  rules: Table,
  required: readonly Required[] = [],
): Values<Table, Required> {
  const isNull = ([name, value]: [string, unknown]): boolean =>
    value === "" && name !== "after" && Object.hasOwn(rules, name) && !required.some((one) => one === name);
  const given = Object.entries(parseForm(request.query)).filter((parameter) => !isNull(parameter));
  return readParameters(Object.fromEntries(given), rules, required);
}

/** What one list of the API consists of. */
export interface WhopList<Kept extends { readonly id: string }> {
  /** Every record that may be in it, in its order. */
  readonly ordered: Sequence<Kept>;
  readonly matches: (record: Kept) => boolean;
  readonly render: (record: Kept) => JsonObject;
}

/** Answers one page of a list. */
export function pageReply<Kept extends { readonly id: string }>(
  { lists, requestRandom }: WhopAccount,
  { render, ...list }: WhopList<Kept>,
  input: Values<typeof pageRules>,
): Reply {
  const { first, after, last, before } = input;
  const backward = last !== undefined || before !== undefined;
  if (backward && (first !== undefined || after !== undefined)) {
    throw invalidRequest("first and after cannot be mixed with last and before.");
  }
  const cursor = after ?? before;
  const { page, startCursor, endCursor, hasNext, hasPrevious } = relayPage({
    ...list,
    size: Math.min(first ?? last ?? DEFAULT_SIZE, LARGEST_SIZE),
    backward,
    cursor,
    place: placeOf(cursor, list.ordered),
    fault: lists.fault,
    nonce: () => requestRandom.text(6),
  });
  return ok({
    data: page.map(render),
    page_info: {
      end_cursor: endCursor,
      start_cursor: startCursor,
      has_next_page: hasNext,
      has_previous_page: hasPrevious,
    },
  });
}

function placeOf<Kept>(cursor: string | undefined, ordered: Sequence<Kept>): number | undefined {
  const id = cursor === undefined ? "" : decodeCursor(cursor);
  if (id === "") return undefined;
  const place = id === undefined ? undefined : ordered.placeOf(id);
  if (place === undefined) throw invalidRequest("Invalid cursor.");
  return place;
}

/** In the direction that was asked for; the newest first without one (inferred). `ascending`: oldest or smallest first. */
export function inDirection<Kept>(ascending: Sequence<Kept>, direction: "asc" | "desc" | undefined): Sequence<Kept> {
  return direction === "asc" ? ascending : reversed(ascending);
}
