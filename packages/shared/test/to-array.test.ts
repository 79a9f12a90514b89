import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const page = (from: number, rows: number, has_more: boolean) =>
  json({ data: Array.from({ length: rows }, (_, index) => ({ id: `re_${from + index}` })), has_more });

describe("toArray", () => {
  it.each([
    [1, 1, 1],
    [2, 2, 1],
    [3, 3, 2],
    [5, 5, 3],
    [6, 5, 3],
    [Number.MAX_SAFE_INTEGER, 5, 3],
  ])("with max %i gathers %i rows and asks for %i pages", async (max, rows, pages) => {
    const { fetch, sent } = answering(page(1, 2, true), page(3, 2, true), page(5, 1, false));
    const gathered = await createAcme({ fetch }).refunds.list().toArray({ max });
    expect(gathered.map(({ id }) => id)).toEqual(["re_1", "re_2", "re_3", "re_4", "re_5"].slice(0, rows));
    expect(sent).toHaveLength(pages);
  });

  it.each([0, -1, 1.5, NaN, Infinity, "5", null, undefined])("refuses max %s before anything is sent", async (max) => {
    const { fetch, sent } = answering();
    const list = createAcme({ fetch }).refunds.list();
    await expect(list.toArray({ max })).rejects.toThrow(/acme refunds\.list: toArray needs "max"/);
    await expect(list.toArray()).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });

  it("gathers nothing of a walk that breaks off", async () => {
    const { fetch } = answering(page(1, 2, true), json({}, { status: 500 }));
    expect(await failureOf(createAcme({ fetch }).refunds.list().toArray({ max: 9 }))).toMatchObject({ status: 500 });
  });

  it("takes a page of any length", async () => {
    const { fetch } = answering(page(1, 200_000, false));
    expect(await createAcme({ fetch }).refunds.list().toArray({ max: 1_000_000 })).toHaveLength(200_000);
  });
});
