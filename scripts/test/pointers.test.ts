import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

const ITEMS = "items: /data\n    more";
const mistakes: Mistake[] = [
  {
    mistake: "a $ref to a schema that is not there",
    edits: [
      [
        'schema: { $ref: "#/components/schemas/RefundAnswer" }\n        "404"',
        'schema: { $ref: "#/components/schemas/Refnud" }\n        "404"',
      ],
    ],
    where: "refunds.retrieve",
    key: "$ref",
    line: 'schema: { $ref: "#/components/schemas/Refnud" }',
    says: /"#\/components\/schemas\/Refnud" leads nowhere; name something under components/,
  },
  {
    mistake: "a $ref into another file",
    edits: [['data: { $ref: "#/components/schemas/Refund" }', 'data: { $ref: "refund.yaml#/Refund" }']],
    where: "components",
    key: "$ref",
    line: 'data: { $ref: "refund.yaml#/Refund" }',
    says: /leads out of this file, which tools read alone/,
  },
  {
    mistake: "a $ref that leads in a circle",
    edits: [
      [
        "    RefundAnswer:\n      type: object",
        '    Loop: { $ref: "#/components/schemas/Loop" }\n    RefundAnswer:\n      type: object',
      ],
    ],
    where: "components",
    key: "$ref",
    line: 'Loop: { $ref: "#/components/schemas/Loop" }',
    says: /leads in a circle: #\/components\/schemas\/Loop → #\/components\/schemas\/Loop; name something/,
  },
  {
    mistake: "an x-errors pointer to nothing",
    edits: [["code: /error/code", "code: /error/kode"]],
    where: "refunds.retrieve",
    key: "x-errors",
    line: "code: /error/kode",
    says: /code \/error\/kode names nothing in the error bodies; correct the pointer or the schema/,
  },
  {
    mistake: "an x-result that a success body does not have",
    edits: [
      [
        "required: [data]\n                properties:\n                  data:\n",
        "required: [datum]\n                properties:\n                  datum:\n",
      ],
    ],
    where: "refunds.update",
    key: "x-result",
    line: '"200":',
    says: /\/data names nothing in the body of 200/,
  },
  {
    mistake: "scheme items that name nothing",
    edits: [[ITEMS, "items: /rows\n    more"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /items \/rows names no array in the response/,
  },
  {
    mistake: "scheme items that are no array",
    edits: [[ITEMS, "items: /has_more\n    more"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /items \/has_more names no array/,
  },
  {
    mistake: "rows that have no name",
    edits: [
      [
        'items: { $ref: "#/components/schemas/Refund" }',
        "items: { type: object, properties: { id: { type: string } } }",
      ],
    ],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /the rows must be a \$ref to a schema under components/,
  },
  {
    mistake: "a scheme's more that names nothing",
    edits: [["more: /has_more", "more: /hasMore"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /more \/hasMore names no boolean/,
  },
  {
    mistake: "a scheme's more that is no boolean",
    edits: [["has_more: { type: boolean }", "has_more: { type: string }"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /more \/has_more names no boolean/,
  },
  {
    mistake: "a cursor that a row does not have",
    edits: [["at: /id }", "at: /uid }"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /next\.at \/uid names nothing in a row/,
  },
  {
    mistake: "a cursor that the body does not have",
    edits: [["from: last-item, at: /id }", "from: body, at: /cursor }"]],
    where: "refunds.list",
    key: "x-pagination",
    line: "x-pagination: cursor",
    says: /next\.at \/cursor names nothing in the response/,
  },
];

describe("A pointer that names nothing stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});

it("One of several x-errors pointers that no error body at all has stops the generator", () => {
  expect(problemsIn(edited(["message: /error/message", "message: [/error/message, /detail]"]))).toContainEqual(
    expect.objectContaining({
      key: "x-errors",
      line: "message: [/error/message, /detail]",
      text: expect.stringContaining("message /detail names nothing"),
    }),
  );
});

describe("A pointer may lead", () => {
  it("through references, allOf and anyOf", () => {
    const text = edited(
      [
        'data: { $ref: "#/components/schemas/Refund" }',
        'data: { allOf: [{ anyOf: [{ $ref: "#/components/schemas/Refund" }] }] }',
      ],
      ['items: { $ref: "#/components/schemas/Refund" }', 'items: { $ref: "#/components/schemas/Row" }'],
      ["    RefundAnswer:\n", '    Row: { allOf: [{ $ref: "#/components/schemas/Refund" }] }\n    RefundAnswer:\n'],
    );
    expect(problemsIn(text)).toEqual([]);
  });

  it("to one place in the error bodies of one operation and to another in those of the next", () => {
    const text = edited(
      ["message: /error/message", "message: [/error/message, /detail]"],
      [
        '"404": { $ref: "#/components/responses/Failure" }\n\ncomponents:',
        '"404":\n          description: No such note.\n          content:\n            application/json:\n              schema: { type: object, properties: { detail: { type: string }, error: { type: object, properties: { code: { $ref: "#/components/schemas/ErrorCode" } } } } }\n\ncomponents:',
      ],
    );
    expect(problemsIn(text)).toEqual([]);
  });
});
