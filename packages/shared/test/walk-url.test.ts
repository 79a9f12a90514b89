import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const here = "https://api.acme.example/base/v1/urls";

describe("a list whose next page is a URL", () => {
  it.each([
    ["absolute", `${here}?charge=ch_1&token=x%26y`],
    ["of a path", "/base/v1/urls?charge=ch_1&token=x%26y"],
    ["of a query only", "?charge=ch_1&token=x%26y"],
  ])("follows it when it is %s", async (_, next) => {
    const { fetch, sent } = answering(json({ data: [{ id: "a" }], links: { next } }), json({ data: [{ id: "b" }] }));
    const list = createAcme({ fetch }).walks.url({ charge: "ch_1", expand: ["x"] });
    expect(await list.toArray({ max: 9 })).toEqual([{ id: "a" }, { id: "b" }]);
    const { origin, pathname, searchParams } = new URL(sent[1]?.url ?? "");
    expect(origin + pathname).toBe(here);
    expect([...searchParams].toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ["charge", "ch_1"],
      ["expand[]", "x"],
      ["token", "x&y"],
    ]);
  });

  it.each([
    ["another host", "https://elsewhere.example/base/v1/urls?token=x"],
    ["a host that only looks alike", "https://api.acme.example@elsewhere.example/base/v1/urls?token=x"],
    ["another host without scheme", "//elsewhere.example/base/v1/urls?token=x"],
    ["another scheme", "http://api.acme.example/base/v1/urls?token=x"],
    ["another port", "https://api.acme.example:444/base/v1/urls?token=x"],
    ["another path", "/base/v1/refunds?token=x"],
    ["the path with dots", "/base/v1/urls/../refunds?token=x"],
    ["no web address", "javascript:alert(1)"],
    ["a broken URL", "https://"],
  ])("does not follow it to %s", async (_, next) => {
    const { fetch, sent } = answering(json({ data: [{ id: "a" }], links: { next } }));
    const error = await failureOf(createAcme({ fetch }).walks.url().toArray({ max: 9 }));
    expect(error).toMatchObject({ kind: "pagination", operation: "walks.url" });
    expect(error.message).toContain("leads away from this list; it was not followed");
    expect(sent).toHaveLength(1);
  });

  it.each([here, `${here}?`])("does not take %s, which is its beginning, for a next page", async (next) => {
    const { fetch, sent } = answering(json({ data: [{ id: "a" }], links: { next } }));
    expect(await failureOf(createAcme({ fetch }).walks.url().toArray({ max: 9 }))).toMatchObject({
      kind: "pagination",
    });
    expect(sent).toHaveLength(1);
  });

  it("ends where there is none", async () => {
    for (const body of [{ data: [] }, { data: [], links: {} }, { data: [], links: { next: null } }]) {
      const { fetch, sent } = answering(json(body));
      expect(await createAcme({ fetch }).walks.url().toArray({ max: 9 })).toEqual([]);
      expect(sent).toHaveLength(1);
    }
  });
});
