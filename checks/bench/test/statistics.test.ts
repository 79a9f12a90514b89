import { expect, it } from "vitest";
import { slope } from "../src/memory/slope.ts";
import { sharesOf } from "../src/profile/shares.ts";
import { inRounds } from "../src/rounds.ts";

it("A slope is that of the line that fits best", () => {
  expect(slope([10, 12, 14, 16])).toBe(2);
  expect(slope([5, 5, 5])).toBe(0);
  expect(slope([0, 3, 0, 3])).toBeCloseTo(0.6);
  expect(() => slope([1])).toThrow("two values");
});

it("Everybody has a turn in each round, and each round begins with another one", async () => {
  const order: string[] = [];
  const figures = await inRounds(["a", "b", "c"], 4, (item) => Promise.resolve(`${item}${order.push(item)}`));
  expect(order.join("")).toBe("abcbcacababc");
  expect(figures.get("b")).toEqual(["b2", "b4", "b9", "b11"]);
});

function frame(functionName: string, url: string) {
  return { callFrame: { functionName, url } };
}

it("A profile is told by place, without the time in which nothing was to be done", () => {
  const nodes = [
    { id: 1, ...frame("(idle)", "") },
    { id: 2, ...frame("send", "file:///home/somebody/packages/shared/dist/sender.js") },
    { id: 3, ...frame("parse", "node:url") },
    { id: 4, ...frame("(garbage collector)", "") },
    { id: 5, ...frame("stringify", "") },
  ];
  const profile = { nodes, samples: [1, 2, 3, 4, 2, 5], timeDeltas: [9000, 100, 50, 25, 100, 25] };
  expect(sharesOf(profile)).toEqual([
    { where: "shared/dist/sender.js", micros: 200, share: 200 / 300 },
    { where: "node:url", micros: 50, share: 50 / 300 },
    { where: "(garbage collector)", micros: 25, share: 25 / 300 },
    { where: "built-ins of V8 and Node", micros: 25, share: 25 / 300 },
  ]);
});
