import { expect, it } from "vitest";
import { ratio, spread } from "../reports/spread.ts";

it("A spread is the least, the middle and the most", () => {
  expect(spread([3, 1, 10])).toEqual({ min: 1, median: 3, max: 10 });
  expect(spread([4, 1, 2, 3])).toEqual({ min: 1, median: 2.5, max: 4 });
  expect(() => spread([])).toThrow("no figures");
});

it("A ratio is taken round by round, so that a slow round counts for both", () => {
  expect(ratio([2, 20, 3], [1, 10, 2])).toEqual({ min: 1.5, median: 2, max: 2 });
  expect(() => ratio([1], [1, 2])).toThrow("not of the same rounds");
});
