import { describe, expect, it } from "vitest";
import { acme, edited, problemsIn, reportOf, type Edit, type Mistake } from "./acme.ts";

const yaml = (mistake: string, edit: Edit, key: string, line: string, says: RegExp): Mistake => {
  return { mistake, edits: [edit], where: "YAML", key, line, says };
};

const mistakes: Mistake[] = [
  yaml(
    "a bracket that is not closed",
    ["tags: [refunds]\n      summary: List", "tags: [refunds\n      summary: List"],
    "BAD_INDENT",
    "summary: List refunds",
    /./,
  ),
  yaml(
    "a key that is given twice",
    ["summary: List refunds", "summary: List refunds\n      summary: All refunds"],
    "DUPLICATE_KEY",
    "summary: All refunds",
    /unique/,
  ),
  yaml(
    "a path that is given twice",
    ["  /v1/refunds/{refund}/notes/{note}:", "  /v1/refunds:"],
    "DUPLICATE_KEY",
    "/v1/refunds:",
    /unique/,
  ),
  yaml(
    "two documents",
    ["\npaths:\n", "\n---\npaths:\n"],
    "MULTIPLE_DOCS",
    "---",
    /^a spec is one document; take the --- away$/,
  ),
  yaml(
    "an alias of nothing",
    ["summary: List refunds", "summary: *list"],
    "*list",
    "summary: *list",
    /^names nothing that stands before it; put the part under components and say \$ref$/,
  ),
  yaml(
    "an alias of a part around it",
    ["    ErrorCode:\n", "    Loop: &loop { properties: { next: *loop } }\n    ErrorCode:\n"],
    "*loop",
    "Loop: &loop { properties: { next: *loop } }",
    /^stands inside of the part that it names; put the part under components and say \$ref$/,
  ),
];

describe("A file that is no YAML stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});

describe("A file whose characters not every tool reads alike stops the generator", () => {
  it.each([
    ["Windows line endings", acme.replaceAll("\n", "\r\n"), "line ending", "openapi: 3.1.0", /save the file with LF/],
    [
      "a tab",
      edited(["      summary: List refunds", "\tsummary: List refunds"]),
      "tab",
      "summary: List refunds",
      /put spaces there/,
    ],
    ["a byte order mark", `\uFEFF${acme}`, "byte order mark", "openapi: 3.1.0", /save the file as UTF-8 without it/],
  ])("%s", (_, text, key, line, says) => {
    expect(problemsIn(text)).toEqual([reportOf({ mistake: key, edits: [], where: "text", key, line, says })]);
  });
});

it("An alias of a part before it is read as that part", () => {
  const text = edited(
    ["summary: List refunds", "summary: &list List refunds"],
    ["summary: Retrieve a refund", "summary: *list"],
  );
  expect(problemsIn(text)).toEqual([]);
});

describe("A file that is no OpenAPI document stops the generator", () => {
  const report = { file: "specs/acme.yaml", where: "document", key: "openapi" };
  it.each([
    ["an empty one", ""],
    ["a text", "refunds"],
    ["one without paths", acme.slice(0, acme.indexOf("paths:"))],
    ["one with empty paths", acme.slice(0, acme.indexOf("  /v1/refunds:")).replace("paths:", "paths:\n")],
    ["one of OpenAPI 2", acme.replace("openapi: 3.1.0", 'swagger: "2.0"').replace("paths:", "routes:")],
    ["one without info", edited(['info:\n  title: Acme\n  version: "1"\n', ""])],
    ["one with an empty info", edited(['info:\n  title: Acme\n  version: "1"\n', "info:\n"])],
  ])("%s", (_, text) => {
    expect(problemsIn(text)).toEqual([
      expect.objectContaining({ ...report, text: expect.stringContaining("it needs openapi, info and paths") }),
    ]);
  });
});

it("Another version of OpenAPI stops the generator", () => {
  for (const version of ["3.0.3", "3.2.0"]) {
    expect(problemsIn(edited(["openapi: 3.1.0", `openapi: ${version}`]))).toEqual([
      expect.objectContaining({
        line: `openapi: ${version}`,
        text: expect.stringMatching(`^is ${version}, not 3.1; write`),
      }),
    ]);
  }
});

describe("An operation that the client would not have stops the generator", () => {
  it.each([
    ["of a method that no client sends", ["    delete:\n", "    trace:\n"] as const, "trace"],
    ["of a method that is misspelt", ["    delete:\n", "    Delete:\n"] as const, "Delete"],
    [
      "in a path that is a $ref",
      [
        '      responses:\n        "204": { description: It is gone. }\n        "404": { $ref: "#/components/responses/Failure" }\n',
        '      responses:\n        "204": { description: It is gone. }\n        "404": { $ref: "#/components/responses/Failure" }\n  /v2/refunds:\n    $ref: "#/paths/~1v1~1refunds"\n',
      ] as const,
      "$ref",
    ],
  ])("%s", (_, edit, key) => {
    expect(problemsIn(edited(edit))).toEqual([expect.objectContaining({ key })]);
  });
});

describe("Mistakes are reported", () => {
  it("all at once, those of the whole document and those of operations", () => {
    const text = edited(
      ["title: Acme", "title: acme"],
      ["operationId: refunds.list", "operationId: list"],
      ["      summary: Refund a payment\n", ""],
      ["size: limit", "size: rows"],
    );
    expect(problemsIn(text).map(({ where, key }) => `${where} ${key}`)).toEqual([
      "info title",
      "list operationId",
      "list x-pagination",
      "refunds.create summary",
    ]);
  });

  it("all at once, those of keys and references", () => {
    const text = edited(
      ["x-result: /data", "x-result: data"],
      ["lifetime: P1D", "lifetime: 1 day"],
      ["  message: /error/message\n", ""],
    );
    expect(problemsIn(text).map(({ key }) => key)).toEqual(["x-errors", "x-result", "x-idempotency-key"]);
  });

  it("all at once, those of YAML", () => {
    const text = edited(
      ["summary: List refunds", "summary: List refunds\n      summary: All"],
      ["deprecated: true", "deprecated: true\n      deprecated: false"],
    );
    expect(problemsIn(text).map(({ line }) => line)).toEqual(["summary: All", "deprecated: false"]);
  });
});
