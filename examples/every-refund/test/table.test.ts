import { expect, it } from "vitest";
import { table } from "../src/table.ts";

it("sets cells of several lines side by side, numbers flush right", () => {
  const rows = [
    [["stripe"], ["3,000"], ["EUR", "JPY"]],
    [["whop"], ["7"], ["USD"]],
  ];
  expect(table(["provider", "refunds", "currency"], rows, new Set([1]))).toBe(
    [
      "provider  refunds  currency",
      "───────────────────────────",
      "stripe      3,000  EUR",
      "                   JPY",
      "───────────────────────────",
      "whop            7  USD",
    ].join("\n"),
  );
});
