import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

const retrieve = { where: "refunds.retrieve", key: "parameters", line: "parameters:" };
const create = { where: "refunds.create", key: "parameters", line: "parameters:" };
const IN_PATH =
  '- { $ref: "#/components/parameters/Refund" }\n      responses:\n        "200":\n          description: The refund.';
const withParameter = (parameter: string): Mistake["edits"] => [
  [IN_PATH, IN_PATH.replace("\n", `\n        - ${parameter}\n`)],
];

const mistakes: Mistake[] = [
  {
    ...create,
    mistake: "a name in the query and in the body",
    edits: [["- name: expand", "- name: note"]],
    says: /"note" is in the query and in the body; the client takes one flat input/,
  },
  {
    ...retrieve,
    mistake: "a name in the path and in the query",
    edits: withParameter("{ name: refund, in: query, schema: { type: string } }"),
    says: /"refund" is in the path and in the query/,
  },
  {
    mistake: "a name in the path and in the body",
    edits: [['note: { type: [string, "null"] }\n      responses', "refund: { type: string }\n      responses"]],
    where: "refunds.update",
    key: "parameters",
    line: "parameters:",
    says: /"refund" is in the path and in the body/,
  },
  {
    ...retrieve,
    mistake: "a path parameter that is not declared",
    edits: [["  /v1/refunds/{refund}:\n", "  /v1/accounts/{account}/refunds/{refund}:\n"]],
    says: /does not declare "account" of the path; add it with in: path/,
  },
  {
    ...retrieve,
    mistake: "a path parameter that the path does not have",
    edits: withParameter("{ name: account, in: path, required: true, schema: { type: string } }"),
    says: /declares "account" in: path, which the path does not have/,
  },
  ...["refund-id", "1st", "input", "options", "delete"].map((name) => ({
    mistake: `a path parameter called ${name}, which cannot be an argument`,
    edits: [
      ["  /v1/refunds/{refund}/notes/{note}:", `  /v1/refunds/{refund}/notes/{${name}}:`],
      ["- name: note\n", `- name: ${name}\n`],
    ] as const,
    where: "refunds.notes.delete",
    key: "parameters",
    line: "parameters:",
    says: new RegExp(`"${name}" becomes the name of an argument; give it one of letters, digits and _`),
  })),
  ...["{ type: array, items: { type: string } }", "{ type: object }"].map((schema) => ({
    ...retrieve,
    mistake: `a query parameter of schema ${schema} without a style`,
    edits: withParameter(`{ name: expand, in: query, schema: ${schema} }`),
    says: /"expand" is an array or object; it needs style: deepObject and explode: true/,
  })),
  {
    ...retrieve,
    mistake: "an array in the query in deepObject style that is not exploded",
    edits: withParameter(
      "{ name: expand, in: query, style: deepObject, schema: { type: array, items: { type: string } } }",
    ),
    says: /"expand" is an array or object/,
  },
  {
    ...retrieve,
    mistake: "a cookie",
    edits: withParameter("{ name: session, in: cookie, schema: { type: string } }"),
    says: /"session" is in: cookie, which no client sends/,
  },
  {
    ...retrieve,
    mistake: "an idempotency key on a read",
    edits: withParameter('{ $ref: "#/components/parameters/Key" }'),
    key: "x-idempotency-key",
    says: /on "Acme-Key": it belongs on a header of a write/,
  },
  {
    ...create,
    mistake: "an idempotency key that is no header",
    edits: [["name: Acme-Key\n      in: header", "name: Acme-Key\n      in: query"]],
    key: "x-idempotency-key",
    says: /on "Acme-Key": it belongs on a header/,
  },
  {
    mistake: "a body on a read",
    edits: [
      [
        "operationId: refunds.retrieve",
        "operationId: refunds.retrieve\n      requestBody: { content: { application/json: { schema: { type: object } } } }",
      ],
    ],
    where: "refunds.retrieve",
    key: "requestBody",
    line: "requestBody: { content: { application/json: { schema: { type: object } } } }",
    says: /on a GET, which fetch cannot send; offer the members as query parameters/,
  },
  {
    mistake: "a body of a media type that is not supported",
    edits: [["          application/x-www-form-urlencoded:", "          multipart/form-data:"]],
    where: "refunds.create",
    key: "requestBody",
    line: "requestBody:",
    says: /must be application\/json or application\/x-www-form-urlencoded/,
  },
];

describe("Input that the client cannot take or send stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    const problems = problemsIn(edited(...mistake.edits)).filter(({ where }) => where === mistake.where);
    expect(problems).toEqual([reportOf(mistake)]);
  });
});

it("A header that is fixed to two different values stops the generator", () => {
  const text = edited([
    IN_PATH,
    IN_PATH.replace(
      "\n",
      "\n        - { name: Acme-Version, in: header, schema: { type: string, default: 2025-01-01 } }\n",
    ),
  ]);
  expect(problemsIn(text).map(({ text }) => text)).toContainEqual(expect.stringContaining("Acme-Version"));
});

it("An operation may say a parameter of its path again, in its own words", () => {
  const text = edited(
    [
      '      - { $ref: "#/components/parameters/Version" }\n',
      '      - { $ref: "#/components/parameters/Version" }\n      - { name: limit, in: query, schema: { type: integer } }\n',
    ],
    [
      "        - name: expand\n          in: query\n          style",
      "        - { name: limit, in: query, schema: { type: string } }\n        - name: expand\n          in: query\n          style",
    ],
  );
  expect(problemsIn(text)).toEqual([]);
});
