import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import type { Fetch } from "../src/index.ts";
import { createAcme } from "./acme.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const task = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const PAGES = 300;

/** A provider of many pages, by cursor in the body or by offset. */
const fetch: Fetch = async ({ url }) => {
  await task();
  const { searchParams } = new URL(url);
  const first = Number(searchParams.get("cursor") ?? searchParams.get("offset") ?? 0);
  const data = Array.from({ length: 10 }, (_, index) => ({ id: `a refund with a long name ${first + index}` }));
  return Response.json({ data, next: String(first + 10) });
};

describe("a walk", () => {
  it.each([
    ["body", {}],
    ["body", { prefetch: 1 }],
    ["offset", { prefetch: 1 }],
    ["offset", { concurrency: 4 }],
  ] as const)("by %s with %j holds no page that it has given", async (name, options) => {
    const list = createAcme({ fetch }).walks[name]({}, { ...options, signal: new AbortController().signal });
    const given: WeakRef<object>[] = [];
    let alive = PAGES;
    for await (const { items } of list.pages()) {
      given.push(new WeakRef(items[0] ?? items));
      if (given.length < PAGES) continue;
      for (const _ of [1, 2]) {
        await task();
        collectGarbage();
      }
      alive = given.filter((row) => row.deref() !== undefined).length;
      break;
    }
    expect(alive).toBeLessThan(10);
  });
});
