import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trailOf } from "../src/trail.ts";

/** How many steps a walk takes that goes straight for a while and then in a circle, until it sees that it does. */
function stepsUntilSeen(straight: number, circle: number, most: number): number {
  const trail = trailOf();
  for (let step = 0; step < most; step++) {
    const cursor = `c${step < straight ? step : straight + ((step - straight) % circle)}`;
    if (trail.has(cursor)) return step;
    trail.add(cursor);
  }
  return Infinity;
}

describe("the trail of a walk", () => {
  it("knows a cursor that came up to a thousand steps ago, however long the walk is", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.integer({ min: 1, max: 1000 }), (straight, circle) => {
        expect(stepsUntilSeen(straight, circle, 20_000)).toBe(straight + circle);
      }),
      { numRuns: 20 },
    );
  });

  it("knows the first cursor for ever", () => {
    expect(stepsUntilSeen(0, 30_000, 40_000)).toBe(30_000);
  });

  it("finds a circle of any length, soon after it has closed", () => {
    fc.assert(
      fc.property(fc.nat(9000), fc.integer({ min: 1001, max: 20_000 }), (straight, circle) => {
        const closed = straight + circle;
        expect(stepsUntilSeen(straight, circle, 80_000)).toBeLessThanOrEqual(closed + closed / 250);
      }),
      { numRuns: 20 },
    );
  });

  it("takes no cursor for one that it has not seen", () => {
    expect(stepsUntilSeen(100_000, 1, 100_000)).toBe(Infinity);
  });

  it("knows the cursor that it began with", () => {
    expect(trailOf("c").has("c")).toBe(true);
    expect(trailOf().has("c")).toBe(false);
  });
});
