import { ok, type Reply, type RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { integerText, list, readParameters, text, type Rules, type Values } from "../../http/parameters.ts";
import type { JsonObject } from "../../json.ts";
import { pageById } from "../../paging/by-id.ts";
import { invalidParameters, noSuch } from "./errors.ts";
import { checkExpand, expand } from "./expand.ts";
import { listObject } from "./list.ts";
import type { StripeAccount } from "./records.ts";

/** The parameter that every operation takes. */
export const expandRules = { expand: list(text(), { maximum: 20 }) };

const pageRules = {
  ...expandRules,
  limit: integerText({ minimum: 1, maximum: 100 }),
  starting_after: text(),
  ending_before: text(),
};

type PageInput = Values<typeof pageRules>;

/** What one list of the API consists of. */
export interface StripeList<Kept> {
  readonly url: string;
  /** Type of the items: as in their `object` member. */
  readonly type: string;
  readonly records: readonly Kept[];
  readonly position: (id: string) => number | undefined;
  readonly matches: (record: Kept) => boolean;
  readonly render: (record: Kept) => JsonObject;
}

/** Reads the paging parameters and a list's own filters from the query. */
export function readListInput<const Filters extends Rules>(
  request: RoutedRequest,
  filters: Filters,
): PageInput & Values<Filters> {
  const given = parseForm(request.query);
  const own = Object.entries(given).filter(([name]) => !Object.hasOwn(pageRules, name));
  const paging = Object.entries(given).filter(([name]) => Object.hasOwn(pageRules, name));
  return {
    ...readParameters(Object.fromEntries(own), filters),
    ...readParameters(Object.fromEntries(paging), pageRules),
  };
}

/** Answers one page of a list. */
export function listReply<Kept extends { readonly createdAt: number }>(
  account: StripeAccount,
  source: StripeList<Kept>,
  input: PageInput,
): Reply {
  checkExpand(`list/${source.type}`, input.expand);
  if (input.starting_after !== undefined && input.ending_before !== undefined) {
    const message = "You may only specify one of these parameters: ending_before, starting_after.";
    throw invalidParameters(message, { code: "parameters_exclusive" });
  }
  const { page, hasMore } = pageById({
    records: source.records,
    matches: (record) => account.lists.shows(record) && source.matches(record),
    fault: account.lists.fault,
    limit: input.limit ?? 10,
    after: cursorPosition(source, "starting_after", input.starting_after),
    before: cursorPosition(source, "ending_before", input.ending_before),
  });
  return ok(expand(account, listObject(source.url, page.map(source.render), hasMore), input.expand));
}

function cursorPosition<Kept>(source: StripeList<Kept>, param: string, id: string | undefined): number | undefined {
  if (id === undefined) return undefined;
  const position = source.position(id);
  if (position === undefined) throw noSuch(source.type, id, param);
  return position;
}
