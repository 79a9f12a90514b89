import { describe, expect, it } from "vitest";
import { edited, problemsIn, reportOf, type Mistake } from "./acme.ts";

/** The spec with more schemas, one to a line. */
const withSchemas = (...schemas: readonly string[]): Mistake["edits"] => [
  ["    ErrorCode:\n", `${schemas.map((schema) => `    ${schema}\n`).join("")}    ErrorCode:\n`],
];

const to = (name: string): string => `{ $ref: "#/components/schemas/${name}" }`;
const node = (next: string, more = ""): string =>
  `Node: { type: object, required: [next], properties: { next: ${next} }${more} }`;

const circles: readonly (readonly [mistake: string, path: string, ...schemas: string[]])[] = [
  ["a required member of its own kind", "Node → Node", node(to("Node"))],
  [
    "two kinds that require each other",
    "Node → Leaf → Node",
    node(to("Leaf")),
    `Leaf: { type: object, required: [of], properties: { of: ${to("Node")} } }`,
  ],
  ["a part that is the whole", "Node → Node", `Node: { allOf: [${to("Node")}, { type: object }] }`],
  [
    "alternatives that all lead back",
    "Node → Leaf → Node",
    `Node: { anyOf: [${to("Leaf")}] }`,
    `Leaf: { oneOf: [${to("Node")}] }`,
  ],
  ["rows of its own kind, at least one", "Node → Node", `Node: { type: array, minItems: 1, items: ${to("Node")} }`],
];

describe("A schema that no value can satisfy stops the generator, which names the circle:", () => {
  it.each(circles)("%s", (mistake, path, ...schemas) => {
    const report = { mistake, edits: withSchemas(...schemas), where: "components", key: "Node", line: schemas[0] };
    expect(problemsIn(edited(...report.edits))).toEqual([
      reportOf({ ...report, says: new RegExp(`it needs one of itself: ${path}; make a member on the way optional`) }),
    ]);
  });
});

describe("A schema may hold one of itself", () => {
  it.each([
    ["as an optional member", `Node: { type: object, properties: { next: ${to("Node")} } }`],
    ["that may be null", node(`{ anyOf: [${to("Node")}, { type: "null" }] }`)],
    ["or an id in its place", node(`{ oneOf: [${to("Node")}, { type: string }] }`)],
    ["in rows of which there may be none", node(`{ type: array, items: ${to("Node")} }`)],
    ["where it may be null itself", node(to("Node")).replace("type: object", 'type: [object, "null"]')],
    ["in the values of a map", node(`{ type: object, additionalProperties: ${to("Node")} }`)],
  ])("%s", (_, schema) => {
    expect(problemsIn(edited(...withSchemas(schema)))).toEqual([]);
  });
});
