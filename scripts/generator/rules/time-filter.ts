import { parametersIn, schemeOf, type SpecOperation } from "../operation.ts";
import type { Problem } from "../problem.ts";
import type { Spec } from "../spec.ts";
import { queryAt, rowOf, timeFormat } from "../time-filter.ts";

/** What is wrong with the filter by time of an operation. */
export function* timeFilterProblems(spec: Spec, operation: SpecOperation): Generator<Problem> {
  const { name, place, source } = operation;
  const key = source["x-time-filter"];
  if (key === undefined) return;
  const say = (text: string): Problem => spec.problem([...place, "x-time-filter"], name, "x-time-filter", text);
  const next = schemeOf(spec, operation)?.next.from;
  if (next !== "last-item" && next !== "body") {
    yield say("needs an x-pagination whose pages are asked for by a cursor: next.from last-item or body");
    return;
  }
  const row = rowOf(spec, operation);
  const filters = ["from", "to"] as const;
  for (const bound of filters) {
    if (timeFormat(spec, queryAt(spec, operation, key[bound])) === undefined) {
      yield say(`${bound} ${key[bound]} names no time in the query: an integer, or a text with format: date-time`);
    }
  }
  const [from, to] = filters.map((bound) => timeFormat(spec, queryAt(spec, operation, key[bound])));
  const at = timeFormat(spec, row === undefined ? [] : spec.find(row, key.at));
  if (at === undefined) yield say(`at ${key.at} names no time in a row`);
  else if (from !== undefined && to !== undefined && (from !== to || from !== at)) {
    yield say(`at, from and to are not written alike: ${at}, ${from} and ${to}`);
  }
  if (!spec.branches(row).some(({ required }) => required?.includes("id"))) {
    yield say("needs rows that always have an id, by which a row that comes twice is known");
  }
  for (const [parameter, value] of Object.entries(key["newest-first"] ?? {})) {
    const schema = parametersIn(operation, "query").find((known) => known.name === parameter)?.schema;
    if (!spec.branches(schema).some((branch) => branch.enum?.includes(value))) {
      yield say(`newest-first: "${value}" is no value of a query parameter "${parameter}"`);
    }
  }
}
