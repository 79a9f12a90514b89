import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

const server = (from: string, to: string): Mistake => ({
  mistake: `${to.trim() || "nothing"} instead of ${from.trim()}`,
  edits: [[from, to]],
  where: "document",
  key: "servers",
  line: "servers:",
  says: /one live server, and at most one more with x-environment: test; absolute URLs without a slash at the end/,
});
const X_ERRORS =
  "x-errors:\n  message: /error/message\n  code: /error/code\n  request-id: Acme-Request\n  should-retry: Acme-Retry\n";
const TEST_SERVER = "  - url: https://test.acme.example\n    x-environment: test\n";

const mistakes: Mistake[] = [
  server("- url: https://api.acme.example\n", "- url: https://api.acme.example/\n"),
  server("- url: https://api.acme.example\n", "- url: /v1\n"),
  server("    x-environment: live", "    x-environment: test"),
  server("\n    x-environment: test", ""),
  server(TEST_SERVER, TEST_SERVER + TEST_SERVER),
  ...[
    ["scheme: basic", "scheme: digest"] as const,
    ["type: http, scheme: basic", "type: apiKey, in: header, name: X-Key"] as const,
    ["- secret: []", "- token: []"] as const,
    ["- secret: []", "- {}"] as const,
  ].map((edit) => ({
    mistake: `${edit[1]} as credentials`,
    edits: [edit],
    where: "document",
    key: "security",
    line: "security:",
    says: /its first entry must name an http security scheme, bearer or basic/,
  })),
  {
    mistake: "no security",
    edits: [["security:\n  - secret: []\n", ""]],
    where: "document",
    key: "security",
    line: undefined,
    says: /must name an http security scheme/,
  },
  {
    mistake: "no x-errors",
    edits: [[X_ERRORS, ""]],
    where: "document",
    key: "x-errors",
    line: undefined,
    says: /is missing; say where an error body holds its message/,
  },
  {
    mistake: "no source of the facts",
    edits: [["      externalDocs: { url: https://acme.example/refunds/retrieve }\n", ""]],
    where: "refunds.retrieve",
    key: "externalDocs",
    line: "get:",
    says: /is missing or has no url; name the page of the provider's documentation/,
  },
  {
    mistake: "a source that is no URL",
    edits: [["url: https://acme.example/refunds/retrieve", "url: the docs"]],
    where: "refunds.retrieve",
    key: "externalDocs",
    line: "externalDocs: { url: the docs }",
    says: /name the page/,
  },
  {
    mistake: "no summary",
    edits: [["      summary: Retrieve a refund\n", ""]],
    where: "refunds.retrieve",
    key: "summary",
    line: "get:",
    says: /is missing; say in one line what the operation does/,
  },
  ...["default", "2XX", "302"].map((status) => ({
    mistake: `${status} instead of a 2xx`,
    edits: [['"204":', `"${status}":`] as const],
    where: "refunds.notes.delete",
    key: "responses",
    line: "responses:",
    says: /has no 2xx; declare the status of success, such as '200'/,
  })),
  {
    mistake: "a 2xx without content beside one with content",
    edits: [
      [
        '"204": { description: It is gone. }',
        '"204": { description: It is gone. }\n        "200": { description: The note., content: { application/json: { schema: { $ref: "#/components/schemas/RefundAnswer" } } } }',
      ],
    ],
    where: "refunds.notes.delete",
    key: "responses",
    line: "responses:",
    says: /has 2xx with and without content; give each of them content, or none/,
  },
];

describe("A document that says too little or too much stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});
