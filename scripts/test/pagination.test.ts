import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

const on = { where: "refunds.list", key: "x-pagination", line: "x-pagination: cursor" };
const mistakes: Mistake[] = [
  {
    ...on,
    mistake: "a scheme that is not declared",
    edits: [["x-pagination: cursor", "x-pagination: cursr"]],
    line: "x-pagination: cursr",
    says: /"cursr" is no scheme of x-pagination-schemes; there are cursor/,
  },
  {
    ...on,
    mistake: "a cursor parameter that the operation does not have",
    edits: [["next: { param: starting_after", "next: { param: after"]],
    says: /next\.param "after" is no query parameter of the operation; it has limit, starting_after/,
  },
  {
    ...on,
    mistake: "a page size that the operation does not have",
    edits: [["size: limit", "size: per_page"]],
    says: /size "per_page" is no query parameter/,
  },
  {
    ...on,
    mistake: "a backward parameter that the operation does not have",
    edits: [["reverse: [ending_before]", "reverse: [ending_before, before]"]],
    says: /reverse "before" is no query parameter/,
  },
  ...["", ", default: 0"].map((start) => ({
    ...on,
    mistake: `pages that are counted from${start === "" ? " nobody knows where" : " nought"}`,
    edits: [
      ["next: { param: starting_after, from: last-item", "next: { param: starting_after, from: page"] as const,
      [
        "name: starting_after\n          in: query\n          schema: { type: string",
        `name: starting_after\n          in: query\n          schema: { type: integer${start}`,
      ] as const,
    ],
    says: /next\.param "starting_after" must have default: 1, for pages are counted from one/,
  })),
  {
    mistake: "paging on a write",
    edits: [["summary: Refund a payment", "summary: Refund a payment\n      x-pagination: false"]],
    where: "refunds.create",
    key: "x-pagination",
    line: "x-pagination: false",
    says: /belongs on a GET/,
  },
];

describe("Paging that cannot be walked stops the generator", () => {
  it.each(mistakes)("$mistake", (mistake) => {
    expect(problemsIn(edited(...mistake.edits))).toEqual([reportOf(mistake)]);
  });
});

/** A GET of notes that says nothing about paging, with a body of this schema. */
function notes(operationId: string, schema: string): string {
  return edited([
    "\ncomponents:\n",
    `
    get:
      operationId: ${operationId}
      summary: Read notes
      externalDocs: { url: https://acme.example/notes }
      parameters:
        - { $ref: "#/components/parameters/Refund" }
        - { name: note, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: Notes.
          content: { application/json: { schema: { type: object, properties: { data: ${schema} } } } }

components:
`,
  ]);
}

const undeclared = {
  file: "specs/acme.yaml",
  line: "get:",
  key: "x-pagination",
  text: "is missing on a GET that returns a list; name a scheme, or say false if it cannot be walked",
};

describe("A list that does not say how it is paged stops the generator", () => {
  it("known by its name", () => {
    for (const name of ["notes.list", "notes.search"]) {
      expect(problemsIn(notes(name, "{ type: string }"))).toEqual([{ ...undeclared, where: name }]);
    }
  });

  it("known by a body that is an array", () => {
    const text = notes("notes.all", "{ type: string }").replace("x-result: /data\n", "");
    const array = text.replace(
      "schema: { type: object, properties: { data: { type: string } } }",
      "schema: { type: array, items: { type: string } }",
    );
    expect(problemsIn(text)).toEqual([]);
    expect(problemsIn(array)).toEqual([{ ...undeclared, where: "notes.all" }]);
  });

  it("known by an envelope that holds an array of objects", () => {
    const schema = '{ type: array, items: { $ref: "#/components/schemas/Refund" } }';
    expect(problemsIn(notes("notes.all", schema))).toEqual([{ ...undeclared, where: "notes.all" }]);
  });

  it("known by an envelope inside of x-result", () => {
    const schema =
      '{ type: object, properties: { rows: { type: array, items: { $ref: "#/components/schemas/Refund" } } } }';
    expect(problemsIn(notes("notes.all", schema))).toEqual([{ ...undeclared, where: "notes.all" }]);
  });
});

describe("No word about paging is needed", () => {
  it("on a resource with an array of objects among its members", () => {
    const schema =
      '{ type: object, properties: { id: { type: string }, parts: { type: array, items: { $ref: "#/components/schemas/Refund" } } } }';
    expect(problemsIn(notes("notes.retrieve", schema))).toEqual([]);
  });

  it("on a list that says false", () => {
    const text = notes("notes.list", "{ type: array, items: { type: string } }");
    expect(problemsIn(text.replace("summary: Read notes", "summary: Read notes\n      x-pagination: false"))).toEqual(
      [],
    );
  });
});
