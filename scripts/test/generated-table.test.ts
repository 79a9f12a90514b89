import { describe, expect, it } from "vitest";
import { acme, edited, timeFilter, type Edit } from "./acme.ts";
import { operationsOf } from "../generator/operation.ts";
import { Spec } from "../generator/spec.ts";
import { tableOf } from "../generator/table.ts";
import { generated } from "./generated.ts";

const LIMITS = acme.slice(acme.indexOf("x-rate-limits:"), acme.indexOf("x-result:"));

function table(...edits: Edit[]) {
  const spec = new Spec("acme", edited(...edits));
  return tableOf(spec, operationsOf(spec));
}

describe("The table says of the provider", () => {
  it("its name, and the hosts of its environments", () => {
    expect(table().provider).toBe("acme");
    expect(table().servers).toEqual({ live: "https://api.acme.example", test: "https://test.acme.example" });
  });

  it("one host when the key decides", () => {
    const { servers } = table([
      "    x-environment: live\n  - url: https://test.acme.example\n    x-environment: test\n",
      "",
    ]);
    expect(servers).toEqual({ live: "https://api.acme.example" });
  });

  it("the live host, whichever comes first", () => {
    const { servers } = table(
      ["environment: live", "environment: test"],
      ["test.acme.example\n    x-environment: test", "test.acme.example"],
    );
    expect(servers).toEqual({ live: "https://test.acme.example", test: "https://api.acme.example" });
  });

  it("how the key is sent", () => {
    expect(table().auth).toBe("basic");
    expect(table(["scheme: basic", "scheme: bearer"]).auth).toBe("bearer");
  });

  it("how long an idempotency key may be", () => {
    expect(table().maxKeyLength).toBe(40);
    expect(table([", maxLength: 40", ""])).not.toHaveProperty("maxKeyLength");
  });

  it("headers with a default", () => {
    expect(table().headers).toEqual({ "Acme-Version": "2024-10-01" });
    expect(table(["{ type: string, default: 2024-10-01 }", "{ type: string }"])).not.toHaveProperty("headers");
  });

  it("a header whose schema with the default is a $ref", () => {
    const { headers } = table(
      ["{ type: string, default: 2024-10-01 }", '{ $ref: "#/components/schemas/Version" }'],
      ["    RefundAnswer:\n", "    Version: { type: string, default: 2024-10-01 }\n    RefundAnswer:\n"],
    );
    expect(headers).toEqual({ "Acme-Version": "2024-10-01" });
  });

  it("where an error body says what, and where the resource is", () => {
    expect(table().errors).toMatchObject({ message: ["/error/message"], code: ["/error/code"] });
    expect(table().result).toBe("/data");
  });

  it("which headers of an error answer name the request, and overrule its status", () => {
    expect(table().errors).toMatchObject({ requestId: "Acme-Request", shouldRetry: "Acme-Retry" });
    expect(table(["  should-retry: Acme-Retry\n", ""]).errors).not.toHaveProperty("shouldRetry");
  });

  it("its rate limits, in the order of the file", () => {
    expect(table().limits).toEqual([
      { calls: "all", requests: 5, perMs: 1000, key: "_test_" },
      { calls: "read", requests: 100, perMs: 60_000 },
      { calls: "write", requests: 20, perMs: 93_784_000 },
    ]);
  });

  it("nothing of rate limits where there are none", () => {
    expect(table([LIMITS, ""])).not.toHaveProperty("limits");
  });

  it("how lists are paged", () => {
    expect(table().schemes).toEqual({
      cursor: {
        items: "/data",
        more: "/has_more",
        size: "limit",
        next: { param: "starting_after", from: "last-item", at: "/id" },
        reverse: ["ending_before"],
      },
    });
  });
});

describe("The table says of an operation", () => {
  const rows = table().operations;

  it("method and path, in the order of the file", () => {
    expect(Object.entries(rows).map(([name, { method, path }]) => `${name} ${method} ${path}`)).toEqual([
      "refunds.list GET /v1/refunds",
      "refunds.create POST /v1/refunds",
      "refunds.retrieve GET /v1/refunds/{refund}",
      "refunds.update PATCH /v1/refunds/{refund}",
      "refunds.notes.delete DELETE /v1/refunds/{refund}/notes/{note}",
    ]);
  });

  it("little of a plain read", () => {
    expect(rows["refunds.retrieve"]).toEqual({ method: "GET", path: "/v1/refunds/{refund}", hasId: true });
  });

  it("how it is paged", () => {
    expect(rows["refunds.list"]?.pages).toBe("cursor");
  });

  it("how it is asked for a span of time", () => {
    const times = { at: "/created", from: "/created/gte", to: "/created/lt", format: "seconds", exact: true };
    expect(table(...timeFilter).operations["refunds.list"]?.times).toEqual(times);
    expect(rows["refunds.list"]).not.toHaveProperty("times");
  });

  it("the encoding of its body", () => {
    expect(rows["refunds.create"]?.body).toBe("form");
    expect(rows["refunds.update"]?.body).toBe("json");
  });

  it("what goes to the query beside a body", () => {
    expect(rows["refunds.create"]?.query).toEqual(["expand"]);
    expect(rows["refunds.list"]).not.toHaveProperty("query");
  });

  it("the header that makes it safe to repeat", () => {
    expect(rows["refunds.create"]?.key).toBe("Acme-Key");
    expect(rows["refunds.update"]).not.toHaveProperty("key");
  });

  it("whether its resource always has an id", () => {
    expect(rows["refunds.retrieve"]?.hasId).toBe(true);
    expect(rows["refunds.list"]).not.toHaveProperty("hasId");
    const { operations: others } = table(["required: [id, status, reason]", "required: [status]"]);
    expect(others["refunds.retrieve"]).not.toHaveProperty("hasId");
  });

  it("the rules of its numbers, where there is a bound", () => {
    expect(rows["refunds.create"]?.numbers).toEqual({
      amount: { integer: true, min: 1, max: 99999999 },
      ratio: { above: 0 },
      steps: { integer: true, min: 0 },
    });
  });

  it("the rules of a number that is a $ref or one of several alternatives", () => {
    const { operations } = table(
      ["amount: { type: integer, minimum: 1, maximum: 99999999 }", 'amount: { $ref: "#/components/schemas/Amount" }'],
      [
        "ratio: { type: number, exclusiveMinimum: 0 }",
        "ratio: { anyOf: [{ type: integer, minimum: 2 }, { const: all }] }",
      ],
      ["    RefundAnswer:\n", "    Amount: { type: integer, minimum: 5 }\n    RefundAnswer:\n"],
    );
    expect(operations["refunds.create"]?.numbers).toMatchObject({
      amount: { integer: true, min: 5 },
      ratio: { integer: true, min: 2 },
    });
  });

  it("that its answer is not documented", () => {
    expect(rows["refunds.notes.delete"]?.noResult).toBe(true);
    expect(rows["refunds.update"]).not.toHaveProperty("noResult");
  });
});

it("The table is in the generated file as it is, as data", async () => {
  const { operations } = await generated(acme);
  const literal = operations.slice(operations.indexOf("export const table")).replace(/^.*?= /, "");
  const asJson = literal
    .replace(/;\s*$/, "")
    .replaceAll(/,(?=\s*[}\]])/g, "")
    .replaceAll(/([{,]\s*)(\w+):/g, '$1"$2":');
  expect(JSON.parse(asJson)).toEqual(table());
});
