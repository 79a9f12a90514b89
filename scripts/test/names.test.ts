import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Edit, type Mistake } from "./acme.ts";

const named = (operationId: string): Edit => ["operationId: refunds.retrieve", `operationId: ${operationId}`];
const schema = (name: string): Edit => ["    RefundAnswer:\n", `    ${name}: { type: string }\n    RefundAnswer:\n`];

const mistakes: Mistake[] = [
  {
    mistake: "an operation without a name",
    edits: [["      operationId: refunds.retrieve\n", ""]],
    where: "GET /v1/refunds/{refund}",
    key: "operationId",
    line: "get:",
    says: /is missing; name the operation, such as refunds\.list/,
  },
  ...["retrieve", "Refunds.retrieve", "refunds.get-one", "refunds..retrieve", "7"].map((name) => ({
    mistake: `the name ${name}`,
    edits: [named(name)],
    where: name,
    key: "operationId",
    line: `operationId: ${name}`,
    says: /must match .*, such as refunds\.list/,
  })),
  {
    mistake: "a name that is given twice",
    edits: [named("refunds.list")],
    where: "refunds.list",
    key: "operationId",
    line: "operationId: refunds.list",
    says: /is also the name of GET \/v1\/refunds; every name is given once/,
  },
  {
    mistake: "a method that is a resource too",
    edits: [named("refunds.notes")],
    where: "refunds.notes",
    key: "operationId",
    line: "operationId: refunds.notes",
    says: /is a method, so "refunds\.notes\.delete" cannot be under it; rename one of the two/,
  },
  ...["use", "eject", "request"].map((resource) => ({
    mistake: `a resource that would replace the client's own ${resource}`,
    edits: [named(`${resource}.retrieve`)],
    where: `${resource}.retrieve`,
    key: "operationId",
    line: `operationId: ${resource}.retrieve`,
    says: new RegExp(resource),
  })),
  {
    mistake: "a resource that every JavaScript object has already",
    edits: [named("constructor.retrieve")],
    where: "constructor.retrieve",
    key: "operationId",
    line: "operationId: constructor.retrieve",
    says: /constructor/,
  },
  ...["refund_line", "refundLine", "Refund-Line", "Paginated", "Resources", "ListOptions", "OpenEnum"].map((name) => ({
    mistake: `a schema called ${name}`,
    edits: [schema(name)],
    where: "components",
    key: name,
    line: `${name}: { type: string }`,
    says: /becomes an exported type, so it must be PascalCase and none of .*Resources/,
  })),
  ...["Promise", "Record", "Omit", "NonNullable"].map((name) => ({
    mistake: `a schema that hides TypeScript's own ${name}, which the generated file uses`,
    edits: [schema(name)],
    where: "components",
    key: name,
    line: `${name}: { type: string }`,
    says: /exported type/,
  })),
  {
    mistake: "a schema with the name of an operation's input",
    edits: [schema("RefundsListInput")],
    where: "components",
    key: "RefundsListInput",
    line: "RefundsListInput: { type: string }",
    says: /refunds\.list|exported type/,
  },
  ...["Acme Payments", "acme", "Acne", "A-cme"].map((title) => ({
    mistake: `the title ${title}`,
    edits: [["title: Acme", `title: ${title}`] as const],
    where: "info",
    key: "title",
    line: `title: ${title}`,
    says: /must be the provider's name in one word that starts with a capital, as the file name acme\.yaml spells it/,
  })),
];

describe("A name that cannot be one in the client stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toContainEqual(reportOf(mistake));
  });
});

it("Two operations whose inputs would have one name stop the generator", () => {
  const problems = problemsIn(
    edited(named("notesDraft.read"), ["operationId: refunds.update", "operationId: notes.draftRead"]),
  );
  expect(problems.map(({ key, where }) => [key, where])).toContainEqual(["operationId", "notes.draftRead"]);
});
