import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { lintProblems } from "../lint/problems.ts";
import { providerNames, root } from "../providers.ts";
import { acme, edited, reportOf, type Edit, type Mistake } from "./acme.ts";
import { PATIENCE } from "./patience.ts";
import { workspace } from "./workspace.ts";

vi.setConfig({ testTimeout: PATIENCE });

/** What is said of a spec, with the text of the line that it points to. */
async function saidOf(text: string): Promise<object[]> {
  const lines = text.split("\n");
  const problems = await lintProblems("acme", text);
  return problems.map((problem) => ({ ...problem, line: lines[(problem.line ?? 0) - 1]?.trim() }));
}

const mistake = (name: string, edit: Edit, where: string, key: string, line: string, says: RegExp): Mistake => {
  return { mistake: name, edits: [edit], where, key, line, says };
};

const LIST = "      summary: List refunds";
const AMOUNT = "amount: { type: integer, minimum: 1, maximum: 99999999 }";
const LIMIT = "schema: { type: integer, maximum: 100 }";
const CODE = 'code: { $ref: "#/components/schemas/ErrorCode" }';
const FAILURE = "        application/json:\n          schema:\n            type: object\n            required: [error]";
const EXAMPLE_REMEDY = "; correct the example, or the schema if it is wrong$";

const inItsText: Mistake[] = [
  mistake(
    "a tab as indentation",
    [LIST, "\tsummary: List refunds"],
    "text",
    "tab",
    "summary: List refunds",
    /put spaces/,
  ),
  mistake("a tab elsewhere", [LIST, "      summary:\tList"], "text", "tab", "summary:\tList", /put spaces there/),
  mistake(
    "a bracket that is not closed",
    ["tags: [refunds]\n      summary: List", "tags: [refunds\n      summary: List"],
    "YAML",
    "BAD_INDENT",
    "summary: List refunds",
    /; correct this line, or the one before it$/,
  ),
  mistake(
    "a key that is given twice",
    [LIST, `${LIST}\n      summary: All refunds`],
    "YAML",
    "DUPLICATE_KEY",
    "summary: All refunds",
    /unique; drop one of the two, or rename it$/,
  ),
];

const inItsReferences: Mistake[] = [
  mistake(
    "a reference to nothing",
    [CODE, CODE.replace("ErrorCode", "Errors")],
    "components",
    "$ref",
    CODE.replace("ErrorCode", "Errors"),
    /"#\/components\/schemas\/Errors" leads nowhere; name something under components/,
  ),
  mistake(
    "a reference to another file",
    [CODE, 'code: { $ref: "./errors.yaml#/Code" }'],
    "components",
    "$ref",
    'code: { $ref: "./errors.yaml#/Code" }',
    /leads out of this file/,
  ),
  mistake(
    "a reference in a circle",
    ["    ErrorCode:\n", '    Circle: { $ref: "#/components/schemas/Circle" }\n    ErrorCode:\n'],
    "components",
    "$ref",
    'Circle: { $ref: "#/components/schemas/Circle" }',
    /leads in a circle: #\/components\/schemas\/Circle → .*; name something/,
  ),
];

const asOpenApi: Mistake[] = [
  mistake(
    "another version of OpenAPI",
    ["openapi: 3.1.0", "openapi: 3.0.3"],
    "document",
    "openapi",
    "openapi: 3.0.3",
    /is 3\.0\.3, not 3\.1; write "3\.1\.0"/,
  ),
  mistake(
    "a key that OpenAPI does not have",
    ["      summary: Retrieve a refund", "      summary: Retrieve a refund\n      note: mine"],
    "refunds.retrieve",
    "note",
    "note: mine",
    /`note` is not expected here; write it as OpenAPI 3\.1 has it$/,
  ),
  mistake(
    "a misspelt key",
    ["description: Sends money back.", "descripton: Sends money back."],
    "refunds.create",
    "descripton",
    "descripton: Sends money back.",
    /did you mean description/,
  ),
  mistake(
    "a type that there is not",
    ["note: { type: string }", "note: { type: text }"],
    "refunds.create",
    "type",
    "note: { type: text }",
    /`type` can be one of .*; write it/,
  ),
  mistake(
    "an enum of another type",
    ["enum: [card, bank]", "enum: [card, 1]"],
    "components",
    "1",
    "enum: [card, 1]",
    /; correct the value or the type$/,
  ),
  mistake(
    "a required member that is not declared",
    ["required: [payment]", "required: [charge]"],
    "refunds.create",
    "0",
    "required: [charge]",
    /charge.*; declare the member under properties/,
  ),
  mistake(
    "a path like another",
    ["  /v1/refunds/{refund}/notes/{note}:", "  /v1/refunds/{note}:"],
    "/v1/refunds/{note}",
    "/v1/refunds/{note}",
    "/v1/refunds/{note}:",
    /; put the operations under one path, or correct one of the two$/,
  ),
];

const inTheDialect: Mistake[] = [
  mistake(
    "two operations with one name",
    ["operationId: refunds.update", "operationId: refunds.retrieve"],
    "refunds.retrieve",
    "operationId",
    "operationId: refunds.retrieve",
    /is also the name of GET \/v1\/refunds\/\{refund\}; every name is given once/,
  ),
  mistake(
    "a key that the dialect does not have",
    [LIST, `${LIST}\n      x-rate-limit: 100`],
    "refunds.list",
    "x-rate-limit",
    "x-rate-limit: 100",
    /is no key of the dialect; there are .*x-pagination/,
  ),
  mistake(
    "a path parameter that is not declared",
    ["  /v1/refunds/{refund}:\n", "  /v1/accounts/{account}/refunds/{refund}:\n"],
    "refunds.retrieve",
    "parameters",
    "parameters:",
    /does not declare "account" of the path; add it with in: path/,
  ),
];

const example = (name: string, edit: Edit, where: string, key: string, line: string, says: string): Mistake => {
  return mistake(name, edit, where, key, line, new RegExp(`^${says}${EXAMPLE_REMEDY}`));
};

const inItsExamples: Mistake[] = [
  example(
    "of a member",
    [AMOUNT, AMOUNT.replace(" }", ", example: 0 }")],
    "refunds.create",
    "example",
    AMOUNT.replace(" }", ", example: 0 }"),
    "it must be >= 1",
  ),
  example(
    "in a list of them",
    [AMOUNT, AMOUNT.replace(" }", ", examples: [100, ten] }")],
    "refunds.create",
    "examples",
    AMOUNT.replace(" }", ", examples: [100, ten] }"),
    "it must be integer",
  ),
  example(
    "of a parameter",
    [LIMIT, `${LIMIT}\n          example: 101`],
    "refunds.list",
    "example",
    "example: 101",
    "it must be <= 100",
  ),
  example(
    "of a format",
    ["note: { type: string }", "note: { type: string, format: uri, example: none }"],
    "refunds.create",
    "example",
    "note: { type: string, format: uri, example: none }",
    'it must match format "uri"',
  ),
  example(
    "behind a reference",
    [
      FAILURE,
      `        application/json:\n          examples:\n            late:\n              value:\n                error:\n                  message: Too late.\n                  code: late\n${FAILURE.split("\n").slice(1).join("\n")}`,
    ],
    "components",
    "code",
    "code: late",
    "it/error/code must be equal to one of the allowed values",
  ),
  example(
    "of a member that is called example",
    ["note: { type: string }", "example: { type: string, example: 1 }"],
    "refunds.create",
    "example",
    "example: { type: string, example: 1 }",
    "it must be string",
  ),
];

describe("Of a mistake the linter says file, line and what to do:", () => {
  it.each([...inItsText, ...inItsReferences, ...asOpenApi, ...inTheDialect])("$mistake", async (made) => {
    expect(await saidOf(edited(...made.edits))).toEqual(expect.arrayContaining([reportOf(made)]));
  });

  it("Windows line endings, once", async () => {
    const windows = { file: "specs/acme.yaml", where: "text", key: "line ending", line: 1 };
    expect(await lintProblems("acme", acme.replaceAll("\n", "\r\n"))).toEqual([
      { ...windows, text: expect.stringContaining("save the file with LF") },
    ]);
  });
});

describe("An example that its schema does not allow is found:", () => {
  it.each(inItsExamples)("$mistake", async (made) => {
    expect(await saidOf(edited(...made.edits))).toEqual([reportOf(made)]);
  });

  it("one whose schema is wrong itself", async () => {
    const line = 'note: { type: string, pattern: "(", example: ten }';
    expect(await saidOf(edited(["note: { type: string }", line]))).toEqual([
      expect.objectContaining({
        line,
        text: expect.stringMatching(/schema, which is wrong itself.*; correct the schema/),
      }),
    ]);
  });
});

it("An example that fits its schema is no mistake, nor is a member that is called example", async () => {
  const text = edited(
    [AMOUNT, AMOUNT.replace(" }", ", example: 1 }")],
    ["note: { type: string }", "examples: { type: string }"],
  );
  expect(await lintProblems("acme", text)).toEqual([]);
});

describe("The command", () => {
  it("is silent about a spec without mistakes", () => {
    expect(lint(workspace(acme))).toEqual({ status: 0, stdout: "", stderr: "" });
  });

  it("fails with one line for every mistake, and writes nothing", () => {
    const text = edited([AMOUNT, `${AMOUNT.slice(0, -2)}, example: 0 }`], [LIMIT, `${LIMIT}\n          example: 101`]);
    const lines = text.split("\n");
    const [limit, amount] = ["example: 101", "example: 0"].map(
      (part) => lines.findIndex((line) => line.includes(part)) + 1,
    );
    expect(lint(workspace(text))).toMatchObject({
      status: 1,
      stderr:
        `specs/acme.yaml:${limit}  refunds.list: example: it must be <= 100; correct the example, or the schema if it is wrong\n` +
        `specs/acme.yaml:${amount}  refunds.create: example: it must be >= 1; correct the example, or the schema if it is wrong\n` +
        "2 problem(s) in acme.\n",
    });
  });

  it("says which specs there are when it is given another name", () => {
    const stderr = "There is no specs/acne.yaml; there are acme.\n";
    expect(lint(workspace(acme), "acne")).toMatchObject({ status: 2, stderr });
  });
});

it.each(providerNames())("The spec of %s has no mistake", async (name) => {
  expect(await lintProblems(name, readFileSync(join(root, `specs/${name}.yaml`), "utf8"))).toEqual([]);
});

/** Path and content of every file. */
function filesIn(folder: string): string[] {
  const own = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = own.map(({ parentPath, name }) => join(parentPath, name));
  return paths.toSorted().map((path) => `${path}\n${readFileSync(path, "utf8")}`);
}

/** Runs the command in a workspace, where it must leave every file as it is. */
function lint(folder: string, ...names: string[]) {
  for (const part of ["lint", "lint-specs.ts"]) {
    cpSync(join(root, "scripts", part), join(folder, "scripts", part), { recursive: true });
  }
  const before = filesIn(folder);
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "scripts/lint-specs.ts"), ...names], {
    encoding: "utf8",
  });
  expect(filesIn(folder)).toEqual(before);
  return { status, stdout, stderr };
}
