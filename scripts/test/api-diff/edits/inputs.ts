import type { Edit } from "../../acme.ts";
import type { SpecEdit } from "./spec-edit.ts";

const REQUIRED = "required: [payment]";
const NOTE_INPUT = "                note: { type: string }";
const LIMIT = "        - name: limit\n";
const CREATED =
  "        - name: created\n          in: query\n          style: deepObject\n          explode: true\n          schema:\n            type: object\n            properties:\n              gte: { type: integer }\n";
const FIND =
  '      externalDocs: { url: https://acme.example/refunds/retrieve }\n      parameters:\n        - { $ref: "#/components/parameters/Refund" }\n';
const query = (name: string, rest = ""): string =>
  `        - name: ${name}\n          in: query\n${rest}          schema: { type: string }\n`;

/** Another type of a member of the body. */
const note = (text: string): Edit => [NOTE_INPUT, `                note: ${text}`];

/** What a caller gives. */
export const inputs: readonly SpecEdit[] = [
  {
    title: "an optional parameter is added",
    edit: [[LIMIT, `${query("status")}${LIMIT}`]],
    level: "minor",
    says: ["`refunds.list`: `status` can be given"],
    code: `void client.refunds.list(); void client.GET("/v1/refunds");`,
  },
  {
    title: "a required parameter is added",
    edit: [[LIMIT, `${query("status", "          required: true\n")}${LIMIT}`]],
    level: "major",
    says: ["`refunds.list`: `status` must be given: it is new, and required"],
    code: `void client.refunds.list();`,
  },
  {
    title: "a parameter is removed",
    edit: [[CREATED, ""]],
    level: "major",
    says: ["`refunds.list`: `created` is no longer taken"],
    code: `void client.refunds.list({ created: { gte: 1 } });`,
  },
  {
    title: "an operation that took no input takes some",
    edit: [[FIND, `${FIND}${query("expand")}`]],
    level: "minor",
    says: ["`refunds.retrieve`: `expand` can be given"],
    code: `void client.refunds.retrieve("re_1", {}, { timeoutMs: 5 });`,
  },
  {
    title: "an operation takes no input any more",
    before: [[FIND, `${FIND}${query("expand")}`]],
    edit: [[query("expand"), ""]],
    level: "major",
    says: ["`refunds.retrieve`: `expand` is no longer taken"],
    code: `void client.refunds.retrieve("re_1", { expand: "charge" });`,
  },
  {
    title: "a parameter that only the verbs take is removed",
    edit: [
      ["        - name: ending_before\n          in: query\n          schema: { type: string }\n", ""],
      ["    reverse: [ending_before]\n", ""],
    ],
    level: "major",
    says: ["`refunds.list`: `ending_before` is no longer taken"],
    code: `void client.GET("/v1/refunds", { params: { query: { ending_before: "re_1" } } });`,
  },
  {
    title: "an optional header is added",
    edit: [[FIND, `${FIND}        - { name: Acme-Trace, in: header, schema: { type: string } }\n`]],
    level: "minor",
    says: ["`refunds.retrieve`: `Acme-Trace` can be given"],
    code: `void client.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });`,
  },
  {
    title: "a required header is added",
    edit: [[FIND, `${FIND}        - { name: Acme-Trace, in: header, required: true, schema: { type: string } }\n`]],
    level: "major",
    says: ["`refunds.retrieve`: `Acme-Trace` must be given: it is new, and required"],
    code: `void client.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });`,
  },
  {
    title: "a header is removed",
    before: [[FIND, `${FIND}        - { name: Acme-Trace, in: header, schema: { type: string } }\n`]],
    edit: [["        - { name: Acme-Trace, in: header, schema: { type: string } }\n", ""]],
    level: "major",
    says: ["`refunds.retrieve`: `Acme-Trace` is no longer taken"],
    code: `const header = { "Acme-Trace": "t" };
      void client.GET("/v1/refunds/{refund}", { params: { path: { refund: "re_1" }, header } });`,
  },
  {
    title: "a parameter is renamed",
    edit: [["        - name: created\n", "        - name: made\n"]],
    level: "major",
    says: ["`refunds.list`: `created` is no longer taken", "`refunds.list`: `made` can be given"],
    code: `void client.refunds.list({ created: { gte: 1 } });`,
  },
  {
    title: "a member of an object in the input is added",
    edit: [
      [
        "              gte: { type: integer }",
        "              gte: { type: integer }\n              lte: { type: integer }",
      ],
    ],
    level: "minor",
    says: ["`refunds.list`: `created.lte` can be given"],
    code: `void client.refunds.list({ created: { gte: 1 } });`,
  },
  {
    title: "a member of the body is removed",
    edit: [[`${NOTE_INPUT}\n`, ""]],
    level: "major",
    says: ["`refunds.create`: `note` is no longer taken"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "a member of the body becomes required",
    edit: [[REQUIRED, "required: [payment, amount]"]],
    level: "major",
    says: ["`refunds.create`: `amount` is now required"],
    code: `void client.refunds.create({ payment: "py_1" });`,
  },
  {
    title: "a member of the body becomes optional",
    before: [[REQUIRED, "required: [payment, amount]"]],
    edit: [["required: [payment, amount]", REQUIRED]],
    level: "minor",
    says: ["`refunds.create`: `amount` can be left out now"],
    code: `void client.refunds.create({ payment: "py_1", amount: 5 });`,
  },
  {
    title: "an enum in the input grows",
    before: [note("{ type: string, enum: [late, broken] }")],
    edit: [["enum: [late, broken]", "enum: [late, broken, lost]"]],
    level: "minor",
    says: ['`refunds.create`: `note` takes "lost"'],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "an enum in the input shrinks",
    before: [note("{ type: string, enum: [late, broken] }")],
    edit: [["enum: [late, broken]", "enum: [late]"]],
    level: "major",
    says: ['`refunds.create`: `note` no longer takes "broken"; it takes "late"'],
    code: `void client.refunds.create({ payment: "py_1", note: "broken" });`,
  },
  {
    title: "a text in the input becomes an enum",
    edit: [note("{ type: string, enum: [late, broken] }")],
    level: "major",
    says: ['`refunds.create`: `note` takes only "broken", "late"'],
    code: `void client.refunds.create({ payment: "py_1", note: String(1) });`,
  },
  {
    title: "an enum in the input becomes any text",
    before: [note("{ type: string, enum: [late, broken] }")],
    edit: [["{ type: string, enum: [late, broken] }", "{ type: string }"]],
    level: "minor",
    says: ["`refunds.create`: `note` takes any string"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "an input takes another type too",
    edit: [note("{ type: [string, integer] }")],
    level: "minor",
    says: ["`refunds.create`: `note` takes any number"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "an input no longer takes one of its types",
    before: [note("{ type: [string, integer] }")],
    edit: [["note: { type: [string, integer] }", "note: { type: string }"]],
    level: "major",
    says: ["`refunds.create`: `note` no longer takes a number"],
    code: `void client.refunds.create({ payment: "py_1", note: 5 });`,
  },
  {
    title: "an input becomes another type",
    edit: [note("{ type: integer }")],
    level: "major",
    says: ["`refunds.create`: `note` was a string, and is a number now"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "an input takes null too",
    edit: [note('{ type: [string, "null"] }')],
    level: "minor",
    says: ["`refunds.create`: `note` takes null"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "an input no longer takes null",
    before: [note('{ type: [string, "null"], description: Why. }')],
    edit: [['{ type: [string, "null"], description: Why. }', "{ type: string, description: Why. }"]],
    level: "major",
    says: ["`refunds.create`: `note` no longer takes null"],
    code: `void client.refunds.create({ payment: "py_1", note: null });`,
  },
  {
    title: "a bound is tightened",
    edit: [["maximum: 99999999", "maximum: 5000"]],
    level: "major",
    says: [
      "`refunds.create`: `amount` must be whole, at least 1, at most 5000; it had to be whole, at least 1, at most 99999999",
    ],
    code: `void client.refunds.create({ payment: "py_1", amount: 9000 });`,
    compiles: true,
  },
  {
    title: "a bound is loosened",
    edit: [["minimum: 1, maximum: 99999999", "minimum: 1"]],
    level: "minor",
    says: ["`refunds.create`: `amount` must be whole, at least 1; it had to be whole, at least 1, at most 99999999"],
  },
  {
    title: "a bound is the same in other words",
    edit: [["minimum: 1, maximum: 99999999", "exclusiveMinimum: 0, maximum: 99999999"]],
    level: "patch",
    says: ["Changes inside, which no type shows (`src/generated/operations.ts`)"],
  },
  {
    title: "a member with a bound is added",
    edit: [[NOTE_INPUT, `${NOTE_INPUT}\n                fee: { type: integer, minimum: 1 }`]],
    level: "minor",
    says: ["`refunds.create`: `fee` can be given"],
    code: `void client.refunds.create({ payment: "py_1", amount: 5 });`,
  },
  {
    title: "an input is another one when it is left out",
    before: [note("{ type: string, description: Why., default: late }")],
    edit: [["default: late", "default: lost"]],
    level: "major",
    says: ["`refunds.create`: `note` is `lost` now when left out, and was `late`"],
    code: `void client.refunds.create({ payment: "py_1" });`,
    compiles: true,
  },
  {
    title: "an input is another one when it is left out, and is described in other words",
    before: [note("{ type: string, description: Why., default: late }")],
    edit: [["description: Why., default: late }", "description: What for., default: lost }"]],
    level: "major",
    says: [
      "`refunds.create`: `note` is `lost` now when left out, and was `late`",
      "`refunds.create`: `note` is described in other words",
    ],
  },
  {
    title: "what must be given has another default",
    before: [[REQUIRED, "required: [payment, note]"], note("{ type: string, description: Why., default: late }")],
    edit: [["default: late", "default: lost"]],
    level: "patch",
    says: ["Changes inside, which no type shows"],
    code: `void client.refunds.create({ payment: "py_1", note: "late" });`,
  },
  {
    title: "what must be given gets a default",
    before: [[REQUIRED, "required: [payment, note]"], note("{ type: string, description: Why. }")],
    edit: [["description: Why. }", "description: Why., default: late }"]],
    level: "patch",
    says: ["Changes inside, which no type shows"],
  },
  {
    title: "it is documented what an input is when left out",
    edit: [note("{ type: string, default: late }")],
    level: "minor",
    says: ["`refunds.create`: `note` is `late` when left out, which was not documented"],
  },
  {
    title: "it is no longer documented what an input is when left out",
    before: [note("{ type: string, default: late }")],
    edit: [[", default: late", ""]],
    level: "minor",
    says: ["`refunds.create`: `note` was `late` when left out, and what it is now is not documented"],
  },
  {
    title: "an input takes anything",
    before: [note("{ type: object, additionalProperties: { type: string } }")],
    edit: [["additionalProperties: { type: string }", "additionalProperties: true"]],
    level: "minor",
    says: ["`refunds.create`: `note[name]` takes anything"],
    code: `void client.refunds.create({ payment: "py_1", note: { by: "me" } });`,
  },
  {
    title: "a body is sent as another media type",
    edit: [["application/x-www-form-urlencoded", "application/json"]],
    level: "patch",
    says: ["`refunds.create`: its body is sent as JSON, not as a form"],
    code: `void client.POST("/v1/refunds", { body: { payment: "py_1" } });`,
  },
];
