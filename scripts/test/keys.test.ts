import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

const ROOT = "x-result: /data\n";
const KEY = "x-idempotency-key";
const RULE = "{ calls: read, requests: 100, per: PT1M }";

/** An ill-formed value of a key of the dialect; the line is what stands there instead. */
function illFormed(key: string, where: string, from: string, to: string, line = to): Mistake {
  return { mistake: to, edits: [[from, to]], where, key, line, says: /^it.* must .*; see specs\/README\.md/ };
}

const values: Mistake[] = [
  illFormed("x-environment", "servers", "x-environment: test", "x-environment: sandbox"),
  illFormed("x-result", "document", "x-result: /data", "x-result: data"),
  illFormed("x-errors", "document", "message: /error/message", "messages: /error/message", "x-errors:"),
  illFormed("x-errors", "document", "message: /error/message", "message: error.message", "x-errors:"),
  illFormed("x-errors", "document", "code: /error/code", "codes: /error/code", "x-errors:"),
  illFormed("x-errors", "document", "should-retry: Acme-Retry", "should-retry: Acme Retry", "x-errors:"),
  illFormed("x-errors", "document", "should-retry: Acme-Retry", "should-retry: true", "x-errors:"),
  illFormed("x-pagination", "refunds.list", "x-pagination: cursor", "x-pagination: true"),
  illFormed(KEY, "components", "x-idempotency-key: { lifetime: P1D }", "x-idempotency-key: { lifetime: 24h }"),
  illFormed(KEY, "components", "x-idempotency-key: { lifetime: P1D }", "x-idempotency-key: { lifetime: P1DT }"),
  illFormed(KEY, "components", "x-idempotency-key: { lifetime: P1D }", "x-idempotency-key: true"),
  ...[
    ["items: /data\n    more: /has_more", "more: /has_more"],
    ["from: last-item", "from: header"],
    ["from: last-item, at: /id", "from: last-item"],
    ["from: last-item, at: /id", "from: page"],
    ["param: starting_after, from", "from"],
    ["from: last-item", "from: url"],
    ["size: limit\n    next: { param: starting_after, from: last-item", "next: { param: starting_after, from: offset"],
    ["reverse: [ending_before]", "reverse: ending_before"],
  ].map(([from = "", to = ""]) => illFormed("x-pagination-schemes", "document", from, to, "x-pagination-schemes:")),
  ...[
    "{ calls: reads, requests: 100, per: PT1M }",
    "{ calls: read, requests: 0, per: PT1M }",
    "{ calls: read, requests: 1.5, per: PT1M }",
    "{ calls: read, requests: 100, per: 60 }",
    "{ calls: read, requests: 100, per: 1 minute }",
    "{ calls: read, requests: 100, per: P1M }",
    "{ calls: read, requests: 100, per: PT }",
    "{ calls: read, requests: 100 }",
    "{ requests: 100, per: PT1M }",
    "{ calls: read, per: PT1M }",
    '{ calls: read, requests: 100, per: PT1M, key: "" }',
    "{ calls: read, requests: 100, per: PT1M, burst: 5 }",
  ].map((rule) => illFormed("x-rate-limits", "document", RULE, rule, "x-rate-limits:")),
];

describe("An ill-formed key of the dialect stops the generator", () => {
  it.each(values)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});

describe("A key that is not in the dialect stops the generator", () => {
  it.each([
    ["refunds.retrieve", "summary: Retrieve a refund", "x-rate-limit: 100"],
    ["document", "info:", "x-retries: 3"],
    ["components", "description: Which refund.", "x-Open-Enum: true"],
  ])("%s", (where, beside, line) => {
    const key = line.split(":")[0];
    const text = expect.stringMatching(/^is no key of the dialect; there are .*x-pagination/);
    const indent = { document: "", components: "      " }[where] ?? "      ";
    const problems = problemsIn(edited([beside, `${line}\n${indent}${beside}`]));
    expect(problems).toEqual([{ file: "specs/acme.yaml", where, key, line, text }]);
  });
});

/** A key where the client would never see it: its author believes in a rule that does not hold. */
const places: Omit<Mistake, "where">[] = [
  {
    mistake: "an idempotency key on the schema of a header",
    edits: [
      [
        "      schema: { type: string, default: 2024-10-01 }",
        `      schema: { type: string, default: 2024-10-01, ${KEY}: {} }`,
      ],
    ],
    key: KEY,
    line: `schema: { type: string, default: 2024-10-01, ${KEY}: {} }`,
    says: /header parameter/i,
  },
  {
    mistake: "paging of a path, not of its GET",
    edits: [["    patch:\n", "    x-pagination: false\n    patch:\n"]],
    key: "x-pagination",
    line: "x-pagination: false",
    says: /GET/,
  },
  {
    mistake: "x-result of one operation",
    edits: [["summary: Retrieve a refund", "summary: Retrieve a refund\n      x-result: /data"]],
    key: "x-result",
    line: "x-result: /data",
    says: /root/i,
  },
  {
    mistake: "rate limits of one operation",
    edits: [["summary: Retrieve a refund", `summary: Retrieve a refund\n      x-rate-limits: [${RULE}]`]],
    key: "x-rate-limits",
    line: `x-rate-limits: [${RULE}]`,
    says: /root/i,
  },
  {
    mistake: "an open enum without an enum",
    edits: [["note: { type: string }", "note: { type: string, x-open-enum: true }"]],
    key: "x-open-enum",
    line: "note: { type: string, x-open-enum: true }",
    says: /enum/,
  },
];

describe("A key in a place where nothing reads it stops the generator", () => {
  it.each(places)("$mistake", (mistake) => {
    const { key, line, says } = mistake;
    const report = { key, line, text: expect.stringMatching(says) };
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(expect.objectContaining(report));
  });
});

describe("Names of the provider's own may begin with x-", () => {
  it("members", () => {
    expect(problemsIn(edited(["note: { type: string }", "x-note: { type: string }"]))).toEqual([]);
  });

  it("members of an example", () => {
    expect(
      problemsIn(
        edited([ROOT, `${ROOT}\n`], ["note: { type: string }", "note: { type: object, example: { x-note: 1 } }"]),
      ),
    ).toEqual([]);
  });

  it("headers of a response", () => {
    const headers = "headers: { x-request-id: { schema: { type: string } } }";
    expect(problemsIn(edited(["description: One page.", `description: One page.\n          ${headers}`]))).toEqual([]);
  });
});
