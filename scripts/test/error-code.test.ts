import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Edit, type Mistake } from "./acme.ts";

const CODE = 'code: { $ref: "#/components/schemas/ErrorCode" }';
const NAMED = "    ErrorCode:\n      description: What went wrong, for programs.\n";
const OPEN = "      x-open-enum: true\n      enum: [not_found, rate_limited]\n";
const WITHOUT: Edit[] = [
  [CODE, "code: { type: string }"],
  [`${NAMED}      type: string\n${OPEN}`, ""],
];
const IN_ERRORS = { key: "x-errors", line: "code: /error/code" };
const IN_SCHEMA = { where: "components", key: "ErrorCode", line: "ErrorCode:" };

const mistakes: Mistake[] = [
  {
    ...IN_ERRORS,
    mistake: "no schema of that name",
    edits: WITHOUT,
    where: "document",
    says: /^code needs the schema ErrorCode under components; list the documented codes, with x-open-enum: true$/,
  },
  {
    ...IN_SCHEMA,
    mistake: "codes that are a closed enum",
    edits: [[OPEN, OPEN.replace("      x-open-enum: true\n", "")]],
    says: /^must be a string, its enum open, .*; say type: string and x-open-enum: true$/,
  },
  {
    ...IN_SCHEMA,
    mistake: "codes that may be null",
    edits: [[`${NAMED}      type: string\n`, `${NAMED}      type: [string, "null"]\n`]],
    says: /^must be a string/,
  },
  {
    ...IN_SCHEMA,
    mistake: "codes that are numbers",
    edits: [[`${NAMED}      type: string\n${OPEN}`, `${NAMED}      type: integer\n`]],
    says: /^must be a string/,
  },
  {
    ...IN_ERRORS,
    mistake: "an error body whose code is another type",
    edits: [[CODE, "code: { type: string }"]],
    where: "refunds.retrieve",
    says: /^code \/error\/code must lead to ErrorCode; write \$ref: "#\/components\/schemas\/ErrorCode" there$/,
  },
  {
    mistake: "one of two places whose code is another type",
    edits: [
      ["code: /error/code", "code: [/error/code, /code]"],
      [
        "            required: [error]\n            properties:\n",
        "            required: [error]\n            properties:\n              code: { type: string }\n",
      ],
    ],
    where: "refunds.create",
    key: "x-errors",
    line: "code: [/error/code, /code]",
    says: /^code \/error\/code, \/code must lead to ErrorCode/,
  },
];

describe("A code of errors that the package would have no true type for stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});

it("The schema that is missing is reported once", () => {
  expect(problemsIn(edited(...WITHOUT))).toHaveLength(1);
});

describe("The code of errors may", () => {
  it.each<[string, ...Edit[]]>([
    ["be any text, where no code is documented", [OPEN, ""]],
    ["be null in a body", [CODE, 'code: { anyOf: [{ $ref: "#/components/schemas/ErrorCode" }, { type: "null" }] }']],
    ["have no type, where errors have no code", ["  code: /error/code\n", ""], ...WITHOUT],
  ])("%s", (_, ...edits) => {
    expect(problemsIn(edited(...edits))).toEqual([]);
  });
});
