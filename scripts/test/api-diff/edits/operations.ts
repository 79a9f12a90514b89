import type { SpecEdit } from "./spec-edit.ts";

const NOTES = "  /v1/refunds/{refund}/notes/{note}:\n";

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
