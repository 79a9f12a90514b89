import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, json } from "./answers.ts";

const wrong = [undefined, null, "", " ", "\t\n", "/", "//", ".", "..", "../..", "\\", "./", 7, {}, ["re_1"]];

describe("a path parameter", () => {
  it.each(wrong)("of %j is refused by name, and nothing is sent", async (id) => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    await expect(acme.refunds.retrieve(id)).rejects.toThrow(/acme refunds\.retrieve .*"refund".*nothing was sent/);
    await expect(acme.refunds.cancel(id)).rejects.toThrow(TypeError);
    await expect(acme.refunds.notes.retrieve("re_1", id)).rejects.toThrow(/"note"/);
    await expect(acme.refunds.notes.retrieve(id, "n_1")).rejects.toThrow(/"refund"/);
    expect(() => acme.payments.events(id)).toThrow(/"payment"/);
    expect(sent).toEqual([]);
  });

  it("is refused when it is missing altogether", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    await expect(acme.refunds.retrieve()).rejects.toThrow(TypeError);
    await expect(acme.refunds.retrieve({ expand: ["charge"] })).rejects.toThrow(TypeError);
    expect(sent).toEqual([]);
  });

  it("stays one segment of the path, whatever it holds", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    await acme.refunds.retrieve("../re 1/ü?x=1#y{note}$&");
    expect(sent[0]?.url).toBe(
      "https://api.acme.example/base/v1/refunds/..%2Fre%201%2F%C3%BC%3Fx%3D1%23y%7Bnote%7D%24%26",
    );
  });

  it("arrives as it was given", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    const id = fc.string({ unit: "grapheme" }).filter((text) => !/^[\s/\\.]*$/.test(text));
    await fc.assert(
      fc.asyncProperty(id, id, async (refund, note) => {
        await acme.refunds.notes.retrieve(refund, note);
        const segments = new URL(sent.at(-1)?.url ?? "").pathname.split("/").map(decodeURIComponent);
        expect(segments).toEqual(["", "base", "v1", "refunds", refund, "notes", note]);
      }),
    );
  });
});
