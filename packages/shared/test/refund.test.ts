import { describe, expect, it } from "vitest";
import { isoTime, refundStatus } from "../src/index.ts";

const statuses = { done: "succeeded", sent: "pending" } as const;

describe("the common status of a refund", () => {
  it("is what the provider's table says", () => {
    expect(refundStatus(statuses, "done")).toBe("succeeded");
    expect(refundStatus(statuses, "sent")).toBe("pending");
  });

  it.each(["new_one", "", "DONE", "toString", "constructor", "__proto__", null, undefined])(
    "is unknown for %j, and never an error",
    (status) => {
      expect(refundStatus(statuses, status)).toBe("unknown");
    },
  );
});

describe("a moment", () => {
  it("is ISO 8601 in UTC with milliseconds", () => {
    expect(isoTime(1690000000000)).toBe("2023-07-22T04:26:40.000Z");
    expect(isoTime("2023-07-22T06:26:40+02:00")).toBe("2023-07-22T04:26:40.000Z");
  });

  it("must be one", () => {
    expect(() => isoTime("yesterday")).toThrow(RangeError);
    expect(() => isoTime(NaN)).toThrow(RangeError);
  });
});
