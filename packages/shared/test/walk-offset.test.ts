import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fetch } from "../src/index.ts";
import { createAcme, type Row } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const rows = (...ids: readonly string[]): Row[] => ids.map((id) => ({ id }));

/** A provider that pages by `offset` and `limit` (two, if it is not told), over rows that `before` may change. */
function shelf(ids: string[], before: (request: number) => void = () => {}): { fetch: Fetch; queries: string[] } {
  const queries: string[] = [];
  const fetch: Fetch = async ({ url }) => {
    const { search, searchParams } = new URL(url);
    before(queries.push(search));
    const [offset, limit] = [Number(searchParams.get("offset") ?? 0), Number(searchParams.get("limit") ?? 2)];
    return Response.json({ data: rows(...ids.slice(offset, offset + limit)) });
  };
  return { fetch, queries };
}

describe("a list that is paged by offset", () => {
  it("gives every row once, whatever its length and the page size", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.nat(4), async (length, limit, offset) => {
        const ids = Array.from({ length }, (_, index) => `re:${index}`);
        const { fetch } = shelf([...ids]);
        const list = createAcme({ fetch }).walks.offset({ limit, offset });
        expect(await list.toArray({ max: 99 })).toEqual(rows(...ids.slice(offset)));
      }),
    );
  });

  it("asks for the last row again, which shows whether rows have moved", async () => {
    const { fetch, queries } = shelf(["a", "b", "c", "d", "e"]);
    await createAcme({ fetch }).walks.offset({ status: "failed", limit: 3 }).toArray({ max: 99 });
    expect(queries).toEqual([
      "?status=failed&limit=3",
      "?status=failed&limit=3&offset=2",
      "?status=failed&limit=3&offset=4",
      "?status=failed&limit=3&offset=5",
    ]);
  });

  it("does not repeat a row when another comes in front between two pages", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const { fetch } = shelf(ids, (request) => request === 2 && ids.unshift("new"));
    expect(await createAcme({ fetch }).walks.offset({ limit: 3 }).toArray({ max: 99 })).toEqual(
      rows("a", "b", "c", "d", "e"),
    );
  });

  it("comes to its end when a row comes in front after the last page", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const { fetch } = shelf(ids, (request) => request === 3 && ids.unshift("new"));
    expect(await createAcme({ fetch }).walks.offset({ limit: 3 }).toArray({ max: 99 })).toEqual(
      rows("a", "b", "c", "d", "e"),
    );
  });

  it("stops rather than miss a row when one in front is gone", async () => {
    const ids = ["a", "b", "c", "d", "e"];
    const { fetch } = shelf(ids, (request) => request === 2 && ids.shift());
    const error = await failureOf(createAcme({ fetch }).walks.offset({ limit: 3 }).toArray({ max: 99 }));
    expect(error).toMatchObject({ kind: "pagination", operation: "walks.offset" });
    expect(error.message).toContain("the list changed while it was read: row c is no longer at 2");
  });

  it("stops when all rows behind are gone, or more have come than it can see", async () => {
    for (const change of [(ids: string[]) => ids.splice(0), (ids: string[]) => ids.unshift("1", "2", "3", "4")]) {
      const ids = ["a", "b", "c", "d", "e"];
      const { fetch } = shelf(ids, (request) => request === 2 && change(ids));
      const walk = createAcme({ fetch }).walks.offset({ limit: 3 }).toArray({ max: 99 });
      expect(await failureOf(walk)).toMatchObject({ kind: "pagination" });
    }
  });

  it("never ends early or repeats, whatever comes in front and goes while it is walked", async () => {
    const change = fc.record({ at: fc.integer({ min: 2, max: 5 }), come: fc.nat(3), go: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.nat(10), fc.integer({ min: 1, max: 5 }), change, async (length, limit, { at, come, go }) => {
        const old = Array.from({ length }, (_, index) => `re_${index}`);
        const ids = [...old];
        const { fetch } = shelf(ids, (request) => {
          if (request === at) ids.splice(0, go, ...Array.from({ length: come }, (_, index) => `new_${index}`));
        });
        const walked: string[] = [];
        let end: unknown;
        try {
          for await (const { id } of createAcme({ fetch }).walks.offset({ limit })) walked.push(id);
        } catch (error) {
          end = error;
        }
        expect(walked.length).toBe(new Set(walked).size);
        if (end === undefined) expect(walked).toEqual(expect.arrayContaining(old));
        else expect(end).toMatchObject({ kind: "pagination" });
      }),
    );
  });

  it("notices a provider that ignores the offset", async () => {
    const { fetch, sent } = answering(json({ data: rows("a", "b") }));
    expect(await failureOf(createAcme({ fetch }).walks.offset().toArray({ max: 99 }))).toMatchObject({
      kind: "pagination",
    });
    expect(sent).toHaveLength(2);
  });

  it("needs an id in every row", async () => {
    const { fetch } = answering(json({ data: [{ id: "a" }, {}] }));
    const error = await failureOf(createAcme({ fetch }).walks.offset().page());
    expect(error.message).toContain("a row at /data has no /id");
  });

  it("goes on in another process, with another page size", async () => {
    const ids = ["a", "b", "c", "d"];
    const { next } = await createAcme({ fetch: shelf(ids).fetch })
      .walks.offset({ limit: 1 })
      .page();
    const { fetch } = shelf(ids);
    const list = createAcme({ fetch }).walks.offset({ limit: 50 });
    expect((await list.page({ from: next })).items).toEqual(rows("b", "c", "d"));
  });
});

describe("a list that is paged by offset and says whether there are more", () => {
  it("ends where there are none, without another request", async () => {
    const { fetch, sent } = answering(
      json({ data: rows("a", "b"), has_more: true }),
      json({ data: rows("b", "c"), has_more: false }),
    );
    expect(await createAcme({ fetch }).walks.countedOffset().toArray({ max: 99 })).toEqual(rows("a", "b", "c"));
    expect(sent).toHaveLength(2);
  });

  it("does not end quietly when there are more, but no rows to count on from", async () => {
    const { fetch } = answering(json({ data: [], has_more: true }));
    expect(await failureOf(createAcme({ fetch }).walks.countedOffset().page())).toMatchObject({ kind: "pagination" });
  });
});
