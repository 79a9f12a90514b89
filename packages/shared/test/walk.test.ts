import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const queries = (sent: readonly { readonly url: string }[]): string[] => sent.map(({ url }) => new URL(url).search);

describe("a list whose cursor is the last row's id", () => {
  it("repeats its filters and headers on every page", async () => {
    const { fetch, sent } = answering(
      json({ data: [{ id: "a" }, { id: "b&c" }], has_more: true }),
      json({ data: [{ id: "d" }], has_more: false }),
    );
    const list = createAcme({ fetch }).refunds.list(
      { charge: "ch_1", created: { gte: 5 }, expand: ["data.charge"], limit: 2 },
      { headers: { "X-Job": "7" } },
    );
    expect(await list.toArray({ max: 9 })).toEqual([{ id: "a" }, { id: "b&c" }, { id: "d" }]);
    expect(queries(sent)).toEqual([
      "?charge=ch_1&created[gte]=5&expand[]=data.charge&limit=2",
      "?charge=ch_1&created[gte]=5&expand[]=data.charge&limit=2&after=b%26c",
    ]);
    expect(sent.map(({ headers }) => headers.get("X-Job"))).toEqual(["7", "7"]);
  });

  it("may begin behind a row that the caller names", async () => {
    const { fetch, sent } = answering(
      json({ data: [{ id: "b" }], has_more: true }),
      json({ data: [], has_more: false }),
    );
    await createAcme({ fetch }).refunds.list({ after: "a" }).toArray({ max: 9 });
    expect(queries(sent)).toEqual(["?after=a", "?after=b"]);
  });

  it("asks behind a numeric id too", async () => {
    const { fetch, sent } = answering(json({ data: [{ id: 7 }], has_more: true }), json({ data: [], has_more: false }));
    await createAcme({ fetch }).refunds.list().toArray({ max: 9 });
    expect(queries(sent)).toEqual(["", "?after=7"]);
  });

  it.each([
    ["rows that are no array", { data: { id: "a" }, has_more: false }, "there are no rows at /data"],
    ["no rows member", { has_more: false }, "there are no rows at /data"],
    ["no word on whether there are more", { data: [] }, "/has_more does not say"],
    ["a text there", { data: [{ id: "a" }], has_more: "true" }, "/has_more does not say"],
    ["more rows but none to go on from", { data: [], has_more: true }, "there are more rows, but no cursor at /id"],
    [
      "a last row without an id",
      { data: [{ id: "a" }, {}], has_more: true },
      "there are more rows, but no cursor at /id",
    ],
    [
      "a last row with an empty id",
      { data: [{ id: "" }], has_more: true },
      "there are more rows, but no cursor at /id",
    ],
    ["a bare array", [{ id: "a" }], "there are no rows"],
  ])("does not end quietly on %s", async (_, body, says) => {
    const { fetch } = answering(json(body));
    const error = await failureOf(createAcme({ fetch }).refunds.list().page());
    expect(error.message).toContain(`acme refunds.list: cannot go on: ${says}`);
    expect(error).toMatchObject({ kind: "pagination", outcome: "rejected", retryable: false, status: 200 });
  });

  it("refuses a page that says to go on where it began", async () => {
    const { fetch } = answering(json({ data: [{ id: "a" }], has_more: true }));
    const list = createAcme({ fetch }).refunds.list();
    const { next } = await list.page();
    expect(await failureOf(list.page({ from: next }))).toMatchObject({ kind: "pagination", cursor: next });
  });

  it("notices a circle at the first cursor that comes back, also when it was resumed", async () => {
    const a = json({ data: [{ id: "a" }], has_more: true });
    const b = json({ data: [{ id: "b" }], has_more: true });
    const from = (
      await createAcme({ fetch: answering(a).fetch })
        .refunds.list()
        .page()
    ).next;
    const { fetch, sent } = answering(b, a);
    const ids: unknown[] = [];
    const walk = async (): Promise<void> => {
      for await (const { items } of createAcme({ fetch }).refunds.list().pages({ from })) ids.push(...items);
    };
    expect(await failureOf(walk())).toMatchObject({ kind: "pagination" });
    expect(ids).toEqual([{ id: "b" }]);
    expect(sent).toHaveLength(2);
  });
});

describe("a list whose cursor stands in the body", () => {
  it("ends where there is none, and goes over an empty page", async () => {
    for (const last of [{}, { next: null }, { next: "" }]) {
      const { fetch, sent } = answering(
        json({ data: [{ id: "a" }], next: "p2" }),
        json({ data: [], next: "p3" }),
        json({ data: [{ id: "b" }], ...last }),
      );
      expect(await createAcme({ fetch }).walks.body().toArray({ max: 9 })).toEqual([{ id: "a" }, { id: "b" }]);
      expect(queries(sent)).toEqual(["", "?cursor=p2", "?cursor=p3"]);
    }
  });
});

describe("a list with numbered pages", () => {
  const pages = [json({ data: [{ id: "a" }] }), json({ data: [{ id: "b" }] }), json({ data: [] })];

  it("counts from one to the first empty page", async () => {
    const { fetch, sent } = answering(...pages);
    expect(await createAcme({ fetch }).walks.page({ limit: 1 }).toArray({ max: 9 })).toEqual([
      { id: "a" },
      { id: "b" },
    ]);
    expect(queries(sent)).toEqual(["?limit=1", "?limit=1&page=2", "?limit=1&page=3"]);
  });

  it("counts on from the page that the caller names", async () => {
    const { fetch, sent } = answering(...pages);
    await createAcme({ fetch }).walks.page({ page: 5 }).toArray({ max: 9 });
    expect(queries(sent)).toEqual(["?page=5", "?page=6", "?page=7"]);
  });

  it("skips rows that came again because others came in front", async () => {
    const { fetch, sent } = answering(
      json({ data: [{ id: "a" }, { id: "b:1" }] }),
      json({ data: [{ id: "b:1" }, { id: "c" }] }),
      json({ data: [{ id: "b:1" }, { id: "c" }, { id: "d" }] }),
      json({ data: [{ id: "d" }] }),
      json({ data: [] }),
    );
    const ids = (await createAcme({ fetch }).walks.page().toArray({ max: 9 })).map(({ id }) => id);
    expect(ids).toEqual(["a", "b:1", "c", "d"]);
    expect(sent).toHaveLength(5);
  });

  it.each(["page", "countedPage"] as const)("notices a provider that ignores the number (%s)", async (list) => {
    const { fetch, sent } = answering(json({ data: [{ id: "a" }, { id: "b" }], has_more: true }));
    const error = await failureOf(createAcme({ fetch }).walks[list]().toArray({ max: 9 }));
    expect(error).toMatchObject({ kind: "pagination", outcome: "rejected" });
    expect(error.message).toContain("row b has moved by a page since it was read");
    expect(sent).toHaveLength(2);
  });

  it("notices a provider that gives its last page for every number behind it", async () => {
    const last = json({ data: [{ id: "c" }] });
    const { fetch, sent } = answering(json({ data: [{ id: "a" }, { id: "b" }] }), last, last);
    expect(await failureOf(createAcme({ fetch }).walks.page().toArray({ max: 9 }))).toMatchObject({
      kind: "pagination",
    });
    expect(sent).toHaveLength(3);
  });

  it("does not go on for ever over empty pages that promise more", async () => {
    const { fetch, sent } = answering(json({ data: [], has_more: true }));
    expect(await failureOf(createAcme({ fetch }).walks.countedPage().toArray({ max: 9 }))).toMatchObject({
      kind: "pagination",
    });
    expect(sent).toHaveLength(1);
  });

  it("needs an id in every row, by which a page is known that came before", async () => {
    const { fetch } = answering(json({ data: [{ id: "a" }, {}] }));
    const error = await failureOf(createAcme({ fetch }).walks.page().page());
    expect(error.message).toContain("a row at /data has no /id");
  });

  it("is not gone on with in pages of another size, which have other rows", async () => {
    const { fetch, sent } = answering(...pages);
    const acme = createAcme({ fetch });
    const { next } = await acme.walks.page({ limit: 1 }).page();
    await expect(acme.walks.page({ limit: 2 }).page({ from: next })).rejects.toThrow(/same input/);
    expect(sent).toHaveLength(1);
  });
});
