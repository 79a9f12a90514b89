import type { SpecEdit } from "./spec-edit.ts";

const NOTES = "  /v1/refunds/{refund}/notes/{note}:\n";
const GONE = '        "204": { description: It is gone. }\n';
const LATE = '        "409": { $ref: "#/components/responses/Failure" }\n';
const counted = (schema: string): string =>
  `        "204": { description: It is gone., headers: { Acme-Left: { schema: { type: ${schema} } } } }\n`;
const ANSWERS = `type Answers = import("../src/index.ts").paths["/v1/refunds/{refund}/notes/{note}"]["delete"]["responses"];`;

/** Operations. */
export const operations: readonly SpecEdit[] = [
  {
    title: "an operation is added",
    edit: [
      [
        NOTES,
        `${NOTES}    get:\n      operationId: refunds.notes.retrieve\n      summary: Read a note\n      externalDocs: { url: https://acme.example/notes }\n      parameters:\n        - { $ref: "#/components/parameters/Refund" }\n        - { name: note, in: path, required: true, description: Which., schema: { type: string } }\n      responses:\n        "200":\n          description: The refund.\n          content: { application/json: { schema: { $ref: "#/components/schemas/RefundAnswer" } } }\n`,
      ],
    ],
    level: "minor",
    says: ["`refunds.notes.retrieve` was added (`GET /v1/refunds/{refund}/notes/{note}`)"],
    code: `void client.refunds.notes.delete("re_1", "no_1");`,
  },
  {
    title: "an operation is removed",
    before: [
      [
        NOTES,
        `  /v1/balance:\n    get:\n      operationId: balance.retrieve\n      summary: Read the balance\n      externalDocs: { url: https://acme.example/balance }\n      responses:\n        "204": { description: Nothing. }\n${NOTES}`,
      ],
    ],
    edit: [
      [
        `  /v1/balance:\n    get:\n      operationId: balance.retrieve\n      summary: Read the balance\n      externalDocs: { url: https://acme.example/balance }\n      responses:\n        "204": { description: Nothing. }\n`,
        "",
      ],
    ],
    level: "major",
    says: ["`balance.retrieve` was removed (`GET /v1/balance`)"],
    code: `void client.balance.retrieve();`,
  },
  {
    title: "an operation is renamed",
    edit: [["operationId: refunds.retrieve", "operationId: refunds.find"]],
    level: "major",
    says: ["`refunds.retrieve` is called `refunds.find` now (`GET /v1/refunds/{refund}`)"],
    code: `void client.refunds.retrieve("re_1");`,
  },
  {
    title: "an operation moves to another path",
    edit: [[NOTES, "  /v2/refunds/{refund}/notes/{note}:\n"]],
    level: "major",
    says: [
      "`refunds.notes.delete`: is `DELETE /v2/refunds/{refund}/notes/{note}` now, and was `DELETE /v1/refunds/{refund}/notes/{note}`",
    ],
    code: `void client.DELETE("/v1/refunds/{refund}/notes/{note}", { params: { path: { refund: "re_1", note: "no_1" } } });`,
  },
  {
    title: "an operation gets another HTTP method",
    edit: [["    patch:\n      operationId: refunds.update", "    post:\n      operationId: refunds.update"]],
    level: "major",
    says: ['`client.PATCH("/v1/refunds/{refund}")` no longer compiles'],
    code: `void client.PATCH("/v1/refunds/{refund}", { params: { path: { refund: "re_1" } } });`,
  },
  {
    title: "path parameters change places",
    edit: [[NOTES, "  /v1/notes/{note}/refunds/{refund}:\n"]],
    level: "major",
    says: [
      "`refunds.notes.delete`: `refund` has changed its place among the arguments: it was number 1, and is number 2",
    ],
    code: `void client.refunds.notes.delete("re_1", "no_1");`,
    compiles: true,
  },
  {
    title: "an answer is no longer documented",
    before: [[GONE, GONE + LATE]],
    edit: [[LATE, ""]],
    level: "major",
    says: ["`refunds.notes.delete`: no longer documents an answer 409"],
    code: `${ANSWERS} export type Late = Answers[409];`,
  },
  {
    title: "another answer is documented",
    edit: [[GONE, GONE + LATE]],
    level: "minor",
    says: ["`refunds.notes.delete`: documents an answer 409"],
    code: `${ANSWERS} export type Gone = Answers[204];`,
  },
  {
    title: "a header of an answer is no longer documented",
    before: [[GONE, counted("integer")]],
    edit: [[counted("integer"), GONE]],
    level: "major",
    says: ["`refunds.notes.delete`: no longer documents the header `Acme-Left` of an answer 204"],
    code: `${ANSWERS} declare const headers: Answers[204]["headers"]; export const left: number | undefined = headers["Acme-Left"];`,
  },
  {
    title: "a header of an answer is documented",
    edit: [[GONE, counted("integer")]],
    level: "minor",
    says: ["`refunds.notes.delete`: documents the header `Acme-Left` of an answer 204"],
    code: `${ANSWERS} declare const headers: Answers[204]["headers"]; void headers["Acme-Left"];`,
  },
  {
    title: "a header of an answer is of another type",
    before: [[GONE, counted("integer")]],
    edit: [[counted("integer"), counted("string")]],
    level: "major",
    says: ["`refunds.notes.delete`: `204.headers.Acme-Left` was a number, and is a string now"],
    code: `${ANSWERS} declare const headers: Answers[204]["headers"]; export const left: number | undefined = headers["Acme-Left"];`,
  },
  {
    title: "a body can be left out",
    before: [
      [
        "      requestBody:\n        content:\n          application/json:",
        "      requestBody:\n        required: true\n        content:\n          application/json:",
      ],
    ],
    edit: [
      [
        "        required: true\n        content:\n          application/json:",
        "        content:\n          application/json:",
      ],
    ],
    level: "minor",
    says: ["`refunds.update`: can be left out now"],
    code: `void client.refunds.update("re_1", {});`,
  },
  {
    title: "an operation is deprecated",
    edit: [["operationId: refunds.retrieve\n", "operationId: refunds.retrieve\n      deprecated: true\n"]],
    level: "minor",
    says: ["`refunds.retrieve`: is deprecated"],
    code: `void client.refunds.retrieve("re_1");`,
  },
  {
    title: "an operation is no longer deprecated",
    edit: [["      deprecated: true\n", ""]],
    level: "patch",
    says: ["`refunds.update`: is no longer deprecated"],
  },
];
