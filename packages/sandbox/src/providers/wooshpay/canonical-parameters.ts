import type { IncomingRequest } from "../../http/exchange.ts";
import { ParameterProblem } from "../../http/problem.ts";
import { contentOf } from "./requests.ts";

/**
 * The parameters of a write as a text that is the same for requests that say the same: members in any order, numbers as
 * numbers or as text, JSON or a form. A body that is neither stands for itself.
 */
export function canonicalParameters(request: IncomingRequest): string {
  try {
    return JSON.stringify(canonical(contentOf(request)));
  } catch (error) {
    if (error instanceof ParameterProblem) return request.body;
    throw error;
  }
}

/** Lists come as objects, as they do from a form. */
function canonical(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return String(value);
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return members.map(([name, member]) => [name, canonical(member)]);
}
