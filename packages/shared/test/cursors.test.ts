import { describe, expect, it } from "vitest";
import { createClient, type ProviderTable } from "../src/index.ts";
import { apiKey, createAcme, table, type Acme } from "./acme.ts";
import { answering, json } from "./answers.ts";

const more = json({ data: [{ id: "re:1/ü&x=y" }], has_more: true });
const end = json({ data: [{ id: "re_2" }], has_more: false });
const param = (url: string | undefined): string | null => new URL(url ?? "").searchParams.get("after");

describe("a cursor", () => {
  it("goes on where its page ended, in another process too", async () => {
    const { next } = await createAcme({ fetch: answering(more).fetch })
      .refunds.list({ charge: "ch_1" })
      .page();
    const stored = JSON.parse(JSON.stringify({ next }));
    const { fetch, sent } = answering(end);
    const page = await createAcme({ fetch }).refunds.list({ charge: "ch_1" }).page({ from: stored.next });
    expect(page).toEqual({ items: [{ id: "re_2" }], next: null });
    expect(param(sent[0]?.url)).toBe("re:1/ü&x=y");
  });

  it("does not mind another page size, another order of the filters, or an undefined one", async () => {
    const { fetch, sent } = answering(more, end);
    const acme = createAcme({ fetch });
    const first = acme.refunds.list({ charge: "ch_1", created: { gte: 1, lt: 2 }, limit: 1 });
    const { next } = await first.page();
    const second = acme.refunds.list({ created: { lt: 2, gte: 1 }, limit: 100, charge: "ch_1", status: undefined });
    await second.page({ from: next });
    expect(sent).toHaveLength(2);
  });

  it("is refused by another list, and nothing is sent", async () => {
    const { fetch, sent } = answering(more);
    const acme = createAcme({ fetch });
    const { next: from } = await acme.refunds.list({ charge: "ch_1" }).page();
    const other: ProviderTable = { ...table, provider: "emca" };
    const stranger = createClient<object, Pick<Acme, "refunds">>(other, { apiKey, fetch });
    for (const [list, says] of [
      [acme.payments.list({ charge: "ch_1" }), "belongs to another list, acme refunds.list"],
      [stranger.refunds.list({ charge: "ch_1" }), "belongs to another list, acme refunds.list"],
      [acme.refunds.list({ charge: "ch_2" }), "other filters"],
      [acme.refunds.list(), "other filters"],
      [acme.refunds.list({ charge: "ch_1", status: "failed" }), "other filters"],
    ] as const) {
      await expect(list.page({ from })).rejects.toThrow(says);
      await expect(list.pages({ from })[Symbol.asyncIterator]().next()).rejects.toThrow(TypeError);
    }
    expect(sent).toHaveLength(1);
  });

  it("is refused by the same list of another path", async () => {
    const { fetch } = answering(more);
    const acme = createAcme({ fetch });
    const { next } = await acme.payments.events("pay_1").page();
    await expect(acme.payments.events("pay_2").page({ from: next })).rejects.toThrow("other filters");
  });

  it.each(["", "re_1", "acme:refunds.list", "acme:refunds.list:1x2y:", "::::", "null", 7, {}, Object.create(null)])(
    "is not %j, which is refused before anything is sent",
    async (from) => {
      const { fetch, sent } = answering();
      const list = createAcme({ fetch }).refunds.list();
      await expect(list.page({ from })).rejects.toThrow(TypeError);
      await expect(list.pages({ from })[Symbol.asyncIterator]().next()).rejects.toThrow(TypeError);
      expect(sent).toEqual([]);
    },
  );

  it("that is null is refused as the end of a walk, not taken for the beginning", async () => {
    const { fetch, sent } = answering();
    const list = createAcme({ fetch }).refunds.list();
    await expect(list.page({ from: null })).rejects.toThrow(/reached its end/);
    expect(sent).toEqual([]);
  });

  it("on the error of a failed page is where to go on", async () => {
    const { fetch } = answering(more, json({ error: { message: "down" } }, { status: 500 }), end);
    const list = createAcme({ fetch }).refunds.list();
    const { next } = await list.page();
    const error: unknown = await list.page({ from: next }).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: 500, cursor: next });
    expect((await list.page({ from: next })).items).toEqual([{ id: "re_2" }]);
  });
});

describe("a list that is walked backwards", () => {
  it("is refused at once, with the verb that can do it", () => {
    const acme = createAcme({});
    expect(() => acme.refunds.list({ before: "re_9" })).toThrow('send it with client.GET("/v1/refunds")');
    expect(() => acme.refunds.list({ before: undefined })).not.toThrow();
  });
});
