import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createAcme } from "./acme.ts";
import { answering, json } from "./answers.ts";

describe("the input of a method", () => {
  it("goes to the query of a read, and to the body of a write", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    await acme.refunds.retrieve("re_1", { expand: ["charge"] });
    await acme.refunds.create({ amount: 5, reason: null });
    await acme.refunds.update("re_1", { expand: ["charge"], metadata: { a: null, b: "x y" } });
    expect(sent.map(({ method, url, body }) => [method, url.replace(/^.*\/v1/, ""), body])).toEqual([
      ["GET", "/refunds/re_1?expand[]=charge", ""],
      ["POST", "/refunds", '{"amount":5,"reason":null}'],
      ["POST", "/refunds/re_1?expand[]=charge", "metadata[a]=&metadata[b]=x%20y"],
    ]);
    expect(sent.map(({ headers }) => headers.get("content-type"))).toEqual([
      null,
      "application/json",
      "application/x-www-form-urlencoded",
    ]);
  });

  it("may be left out, and then there is no body", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    await acme.refunds.create();
    await acme.refunds.update("re_1", {});
    await acme.refunds.cancel("re_1");
    expect(sent.map(({ body, headers }) => [body, headers.get("content-type")])).toEqual([
      ["", null],
      ["", null],
      ["", null],
    ]);
  });

  it("sends members that are named like those of every object", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const input: unknown = JSON.parse('{"__proto__":"a","constructor":"b"}');
    const acme = createAcme({ fetch });
    await acme.refunds.update("re_1", input);
    await acme.refunds.retrieve("re_1", input);
    expect(sent[0]?.body).toBe("__proto__=a&constructor=b");
    expect(sent[1]?.url).toContain("?__proto__=a&constructor=b");
  });

  it.each(["re_1", 7, true, ["charge"], new Date(0), new Map(), () => 1, Symbol("s")])(
    "must be an object, not %s",
    async (input) => {
      const { fetch, sent } = answering();
      const acme = createAcme({ fetch });
      await expect(acme.refunds.retrieve("re_1", input)).rejects.toThrow(
        /takes its input as one object, after "refund"/,
      );
      await expect(acme.refunds.create(input)).rejects.toThrow(TypeError);
      expect(() => acme.refunds.list(input)).toThrow(TypeError);
      await expect(acme.refunds.create({}, input)).rejects.toThrow(/options as one object/);
      expect(sent).toEqual([]);
    },
  );

  it("must not stand where the options are, nor hold unknown ones", async () => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    await expect(acme.refunds.create({}, { amount: 5 })).rejects.toThrow('acme refunds.create has no option "amount"');
    await expect(acme.refunds.retrieve("re_1", {}, { timeout: 5 })).rejects.toThrow('no option "timeout"');
    expect(() => acme.refunds.list({}, { baseUrl: "https://a.example" })).toThrow('no option "baseUrl"');
    expect(sent).toEqual([]);
  });

  it.each([NaN, Infinity, new Date(0)])("refuses %s as a filter", async (gte) => {
    const { fetch, sent } = answering();
    const acme = createAcme({ fetch });
    await expect(acme.refunds.retrieve("re_1", { created: { gte } })).rejects.toThrow(/"created\[gte\]"/);
    expect(() => acme.refunds.list({ created: { gte } })).toThrow(TypeError);
    expect(sent).toEqual([]);
  });
});

describe("an amount", () => {
  const refused = [-5, -0.01, 0, 0.5, 2 ** 53, 1e21, NaN, Infinity, -Infinity, undefined, null];
  it.each([...refused, "", "-5", "5.5", "five", " ", true, {}, [5]])(
    "of %s is refused, and nothing is sent",
    async (amount) => {
      const { fetch, sent } = answering();
      const acme = createAcme({ fetch });
      await expect(acme.refunds.create({ amount })).rejects.toThrow(/acme refunds\.create: "amount" .*othing was sent/);
      expect(sent).toEqual([]);
    },
  );

  it.each(["0x10", "1e3", " 5 ", "5.0", "+5"])(
    "written as %j is refused: a provider may read it otherwise",
    async (amount) => {
      const { fetch, sent } = answering();
      await expect(createAcme({ fetch }).refunds.create({ amount })).rejects.toThrow(RangeError);
      expect(sent).toEqual([]);
    },
  );

  it("that is whole and exact is sent as it is, as number or as text", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.boolean(), async (amount, asText) => {
        await acme.refunds.create({ amount: asText ? String(amount) : amount });
        expect(sent.at(-1)?.body).toBe(asText ? `{"amount":"${amount}"}` : `{"amount":${amount}}`);
      }),
    );
  });

  it("is kept between the bounds of its spec", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch });
    await expect(acme.refunds.create({ share: 0 })).rejects.toThrow(
      '"share" must be a finite number, greater than 0, at most 1, not 0',
    );
    await expect(acme.refunds.create({ share: 1.01 })).rejects.toThrow(RangeError);
    await acme.refunds.create({ share: 1 });
    expect(sent.map(({ body }) => body)).toEqual(['{"share":1}']);
  });
});
