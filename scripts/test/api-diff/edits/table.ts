import { timeFilter } from "../../acme.ts";
import type { SpecEdit } from "./spec-edit.ts";

const KEY = '        - { $ref: "#/components/parameters/Key" }\n';

/** What no type shows, or only a part of. */
export const table: readonly SpecEdit[] = [
  {
    title: "pages are asked for in another way",
    edit: [
      [
        "next: { param: starting_after, from: last-item, at: /id }",
        "next: { param: starting_after, from: last-item, at: /reason }",
      ],
    ],
    level: "major",
    says: [
      "`refunds.list`: its pages are asked for by `starting_after`, from `/reason` of the last row, not by `starting_after`, from `/id`",
    ],
  },
  {
    title: "the page size is another parameter",
    edit: [["    size: limit\n", ""]],
    level: "patch",
    says: ["`refunds.list`: the page size is `not known`, and was `limit`"],
  },
  {
    title: "a list can no longer be walked",
    edit: [["      x-pagination: cursor\n", "      x-pagination: false\n"]],
    level: "major",
    says: ["`refunds.list`: is `Promise<"],
    code: `for await (const each of client.refunds.list()) void each.id;`,
  },
  {
    title: "a list can be walked by time",
    edit: timeFilter,
    level: "minor",
    says: ["`refunds.list`:"],
    code: `const list: Paginated<Refund> = client.refunds.list(); void list;`,
  },
  {
    title: "a list can no longer be walked by time",
    before: timeFilter,
    edit: [
      [", exact: true }\n", " }\n"],
      ["      x-time-filter: { at: /created, from: /created/gte, to: /created/lt }\n", ""],
    ],
    level: "major",
    says: ["`refunds.list`: is `Paginated<"],
    code: `const list: Walkable<Refund> = client.refunds.list(); void list;`,
  },
  {
    title: "a span of time is asked for in another way",
    before: timeFilter,
    edit: [[", exact: true }", " }"]],
    level: "patch",
    says: ["`refunds.list`: a span of time is asked for in another way"],
    code: `const list: Walkable<Refund> = client.refunds.list(); void list;`,
  },
  {
    title: "a parameter walks backwards no longer",
    edit: [["    reverse: [ending_before]\n", ""]],
    level: "minor",
    says: ["`refunds.list`: `ending_before` can be given"],
    code: `void client.refunds.list({ limit: 5 });`,
  },
  {
    title: "a write gets an idempotency key",
    edit: [
      [
        "      deprecated: true\n      externalDocs: { url: https://acme.example/refunds/update }\n      parameters:\n",
        `      deprecated: true\n      externalDocs: { url: https://acme.example/refunds/update }\n      parameters:\n${KEY}`,
      ],
    ],
    level: "minor",
    says: [
      "`refunds.update`: is sent with a key (`Acme-Key`)",
      "`refunds.update`: `options.idempotencyKey` can be given",
    ],
    code: `void client.refunds.update("re_1");`,
  },
  {
    title: "a write loses its idempotency key",
    edit: [[KEY, ""]],
    level: "major",
    says: [
      "`refunds.create`: has no idempotency key any more",
      "`refunds.create`: `options.idempotencyKey` is no longer taken",
    ],
    code: `void client.refunds.create({ payment: "py_1" }, { idempotencyKey: "order-7" });`,
  },
  {
    title: "a key is sent in another header",
    edit: [["name: Acme-Key", "name: Acme-Idempotency"]],
    level: "major",
    says: ["`refunds.create`: its key is sent as `Acme-Idempotency`, not as `Acme-Key`"],
  },
  {
    title: "a key must be shorter",
    edit: [["maxLength: 40", "maxLength: 20"]],
    level: "major",
    says: ["`idempotencyKey` may have at most 20 characters"],
  },
  {
    title: "the base URL changes",
    edit: [["url: https://api.acme.example", "url: https://pay.acme.example"]],
    level: "major",
    says: ["requests go to `https://pay.acme.example`, not `https://api.acme.example`"],
  },
  {
    title: "the test environment is gone",
    edit: [["  - url: https://test.acme.example\n    x-environment: test\n", ""]],
    level: "major",
    says: ['`environment: "test"` is no longer taken'],
  },
  {
    title: "the default version changes",
    edit: [["default: 2024-10-01", "default: 2025-02-01"]],
    level: "major",
    says: ["`Acme-Version` is sent as `2025-02-01`, not `2024-10-01`"],
  },
  {
    title: "the code of an error is somewhere else",
    before: [
      [
        "                  code: { $ref",
        '                  kind: { $ref: "#/components/schemas/ErrorCode" }\n                  code: { $ref',
      ],
    ],
    edit: [["  code: /error/code\n", "  code: /error/kind\n"]],
    level: "major",
    says: ["`error.code` is read from `/error/kind`, not `/error/code`"],
  },
  {
    title: "the request id is in another header",
    edit: [["request-id: Acme-Request", "request-id: Acme-Trace"]],
    level: "patch",
    says: ["`error.requestId` is read from `Acme-Trace`, not `Acme-Request`"],
  },
  {
    title: "a documented rate limit changes",
    edit: [["requests: 100, per: PT1M", "requests: 50, per: PT1M"]],
    level: "minor",
    says: ['`rateLimit: "documented"` keeps to'],
  },
  {
    title: "the API key is sent in another way",
    edit: [["scheme: basic", "scheme: bearer"]],
    level: "patch",
    says: ["the API key is sent as HTTP bearer, not basic"],
  },
  {
    title: "a description changes",
    edit: [["description: Sends money back.", "description: Gives money back."]],
    level: "patch",
    says: ["`refunds.create`: is described in other words"],
    code: `void client.refunds.create({ payment: "py_1" });`,
  },
  {
    title: "the description of a member changes",
    before: [
      [
        "        id: { type: string }\n        status:",
        "        id: { type: string, description: Its id. }\n        status:",
      ],
    ],
    edit: [["description: Its id.", "description: Names it."]],
    level: "patch",
    says: ["`Refund.id` is described in other words"],
  },
  { title: "only a comment of the spec changes", edit: [["info:\n", "# Of Acme.\ninfo:\n"]], level: "none", says: [] },
];
