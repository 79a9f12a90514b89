import { describe, expect, it } from "vitest";
import type { Fetch } from "../src/index.ts";
import { createAcme, type Row } from "./acme.ts";
import { failureOf } from "./answers.ts";

const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, index) => ({ id: `re_${from + index}` }));
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A provider that pages by `offset` and `limit`, but gives no more than `cap` rows; it keeps what it was asked, and how much at once. */
function shelf(ids: Row[], cap = 100) {
  const seen: { offsets: number[]; atOnce: number; aborted: number } = { offsets: [], atOnce: 0, aborted: 0 };
  let now = 0;
  const fetch: Fetch = async ({ url, signal }) => {
    const { searchParams } = new URL(url);
    const offset = Number(searchParams.get("offset") ?? 0);
    seen.offsets.push(offset);
    seen.atOnce = Math.max(seen.atOnce, ++now);
    signal.addEventListener("abort", () => (seen.aborted += 1));
    await settled();
    now -= 1;
    return Response.json({ data: ids.slice(offset, offset + Math.min(cap, Number(searchParams.get("limit")))) });
  };
  return { fetch, seen };
}

describe("a list by offset with concurrency", () => {
  it("asks for so many pages at once, and gives the rows in order", async () => {
    const { fetch, seen } = shelf(rows(0, 100));
    const list = createAcme({ fetch }).walks.offset({ limit: 10 }, { concurrency: 4 });
    expect(await list.toArray({ max: 1000 })).toEqual(rows(0, 100));
    expect(seen.atOnce).toBe(4);
    expect(seen.offsets.slice(0, 6)).toEqual([0, 9, 18, 27, 36, 45]);
  });

  it("counts on from pages that are smaller than it asked for", async () => {
    const { fetch, seen } = shelf(rows(0, 60), 5);
    const list = createAcme({ fetch }).walks.offset({ limit: 50 }, { concurrency: 4 });
    expect(await list.toArray({ max: 1000 })).toEqual(rows(0, 60));
    expect(seen.offsets.slice(0, 6)).toEqual([0, 4, 8, 12, 16, 20]);
  });

  it("asks for no more pages behind the end than it may ask for at once", async () => {
    for (const length of [0, 1, 9, 10, 11, 18, 19, 20, 25, 37]) {
      const { fetch, seen } = shelf(rows(0, length));
      const list = createAcme({ fetch }).walks.offset({ limit: 10 }, { concurrency: 4 });
      expect(await list.toArray({ max: 1000 })).toEqual(rows(0, length));
      expect(seen.offsets.filter((offset) => offset > length).length).toBeLessThanOrEqual(4);
    }
  });

  it("asks for no page that toArray cannot need", async () => {
    const { fetch, seen } = shelf(rows(0, 100));
    const list = createAcme({ fetch }).walks.offset({ limit: 10 }, { concurrency: 8 });
    expect(await list.toArray({ max: 25 })).toEqual(rows(0, 25));
    expect(seen.offsets).toEqual([0, 9, 18]);
  });

  it("aborts the pages that are under way after break", async () => {
    const { fetch, seen } = shelf(rows(0, 100));
    for await (const row of createAcme({ fetch }).walks.offset({ limit: 10 }, { concurrency: 3 })) {
      expect(row).toEqual({ id: "re_0" });
      break;
    }
    await settled();
    expect(seen).toMatchObject({ offsets: [0, 9, 18, 27], aborted: 3 });
  });

  it("reads again what rows in front have shifted, and fails when it has lost its place", async () => {
    for (const [change, end] of [
      [(ids: Row[]) => ids.unshift({ id: "new" }), undefined],
      [(ids: Row[]) => ids.shift(), "pagination"],
    ] as const) {
      const ids = rows(0, 60);
      const { fetch, seen } = shelf(ids);
      const got: Row[] = [];
      const walk = async (): Promise<void> => {
        for await (const row of createAcme({ fetch }).walks.offset({ limit: 10 }, { concurrency: 3 })) {
          got.push(row);
          if (row.id === "re_20") change(ids);
        }
      };
      if (end === undefined) await walk();
      else expect(await failureOf(walk())).toMatchObject({ kind: end, cursor: expect.any(String) });
      expect(got).toEqual(rows(0, end === undefined ? 60 : got.length));
      expect(seen.atOnce).toBe(3);
    }
  });

  it("goes one after the other with 1, and one ahead with prefetch", async () => {
    for (const [options, asked] of [
      [{ concurrency: 1 }, 1],
      [{ concurrency: 1, prefetch: 1 }, 2],
      [{ concurrency: 2, prefetch: 1 }, 3],
    ] as const) {
      const { fetch, seen } = shelf(rows(0, 100));
      for await (const row of createAcme({ fetch }).walks.offset({ limit: 10 }, options)) {
        expect(row).toEqual({ id: "re_0" });
        await settled();
        break;
      }
      expect(seen.offsets).toHaveLength(asked);
    }
  });

  it.each([0, -1, 17, 1.5, "4", null, true])(
    "is refused with concurrency %j before anything is sent",
    (concurrency) => {
      expect(() => createAcme({}).walks.offset({}, { concurrency })).toThrow(
        /acme walks\.offset: concurrency must be a safe integer, at least 1, at most 16/,
      );
    },
  );

  it("is for no other list, for their pages fit together only one after the other", async () => {
    const { walks, refunds } = createAcme({});
    for (const list of [refunds.list, walks.body, walks.page, walks.countedPage, walks.url]) {
      expect(() => list({}, { concurrency: 1 })).toThrow(/takes no "concurrency": only pages by offset/);
    }
    await expect(refunds.retrieve("re_1", {}, { concurrency: 2 })).rejects.toThrow('has no option "concurrency"');
  });
});
