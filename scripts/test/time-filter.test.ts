import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, timeFilter, type Edit, type Mistake } from "./acme.ts";

const KEY = "x-time-filter: { at: /created, from: /created/gte, to: /created/lt, exact: true }";

/** The key, with another one in its place. */
const instead = (key: string): Edit => [KEY, `x-time-filter: { ${key} }`];

const on = { where: "refunds.list", key: "x-time-filter", line: KEY };
const mistakes: readonly Mistake[] = [
  {
    ...on,
    mistake: "a parameter that the operation does not have",
    edits: [instead("at: /created, from: /created/gt, to: /created/lt")],
    line: "x-time-filter: { at: /created, from: /created/gt, to: /created/lt }",
    says: /from \/created\/gt names no time in the query: an integer, or a text with format: date-time/,
  },
  {
    ...on,
    mistake: "a parameter that is no time",
    edits: [["lt: { type: integer }", "lt: { type: string }"]],
    says: /to \/created\/lt names no time in the query/,
  },
  {
    ...on,
    mistake: "times that are written in two ways",
    edits: [["created: { type: integer }", "created: { type: string, format: date-time }"]],
    says: /at, from and to are not written alike: date-time, seconds and seconds/,
  },
  {
    ...on,
    mistake: "rows without a time",
    edits: [["        created: { type: integer }\n", ""]],
    says: /at \/created names no time in a row/,
  },
  {
    ...on,
    mistake: "rows that may have no id",
    edits: [["required: [id, status, reason]", "required: [status, reason]"]],
    says: /needs rows that always have an id/,
  },
  {
    ...on,
    mistake: "an order that cannot be asked for",
    edits: [instead("at: /created, from: /created/gte, to: /created/lt, newest-first: { direction: desc }")],
    line: "x-time-filter: { at: /created, from: /created/gte, to: /created/lt, newest-first: { direction: desc } }",
    says: /newest-first: "desc" is no value of a query parameter "direction"/,
  },
  {
    ...on,
    mistake: "a list that is not walked",
    edits: [["x-pagination: cursor", "x-pagination: false"]],
    says: /needs an x-pagination whose pages are asked for by a cursor/,
  },
  {
    ...on,
    mistake: "a list by offset",
    edits: [["from: last-item", "from: offset"]],
    says: /needs an x-pagination whose pages are asked for by a cursor/,
  },
];

describe("A filter by time that cannot be used stops the generator", () => {
  it.each(mistakes)("$mistake", ({ edits, ...mistake }) => {
    expect(problemsIn(edited(...timeFilter, ...edits))).toContainEqual(reportOf({ edits, ...mistake }));
  });
});

it("A filter by time that can be used is no problem", () => {
  expect(problemsIn(edited(...timeFilter))).toEqual([]);
});
