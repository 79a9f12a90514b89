import { ok, type Reply, type RoutedRequest } from "../../http/exchange.ts";
import { parseForm } from "../../http/form.ts";
import { readParameters, type Rules, type Values } from "../../http/parameters.ts";
import type { JsonObject } from "../../json.ts";
import { checkExpand, expand } from "./expand.ts";
import { expandRules } from "./list-request.ts";
import type { StripeAccount } from "./records.ts";

/** Answers a retrieve: `find` gives the object or throws the refusal. */
export function retrieveReply(
  account: StripeAccount,
  request: RoutedRequest,
  type: string,
  find: () => JsonObject,
): Reply {
  const input = readParameters(parseForm(request.query), expandRules);
  checkExpand(type, input.expand);
  return ok(expand(account, find(), input.expand));
}

/** Answers a write: `change` gets the checked form fields and gives the object to answer with. */
export function writeReply<const Fields extends Rules>(
  account: StripeAccount,
  request: RoutedRequest,
  type: string,
  fields: Fields,
  change: (input: Values<Fields>) => JsonObject,
): Reply {
  const given = Object.entries(parseForm(request.body));
  const own = given.filter(([name]) => name !== "expand");
  const input = readParameters(Object.fromEntries(own), fields);
  const asked = readParameters(Object.fromEntries(given.filter(([name]) => name === "expand")), expandRules);
  checkExpand(type, asked.expand);
  return ok(expand(account, change(input), asked.expand));
}
