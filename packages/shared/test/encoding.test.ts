import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brackets, json } from "../src/encode.ts";

const query = (value: object): string => brackets(value, "leave-out");
const form = (value: object): string => brackets(value, "empty");

describe("bracket notation", () => {
  it.each([
    ["a text", { charge: "ch_1" }, "charge=ch_1"],
    ["reserved and other letters", { note: "a b&c=d/ü+%[1]" }, "note=a%20b%26c%3Dd%2F%C3%BC%2B%25%5B1%5D"],
    ["a number, zero included", { amount: 0, created: 1690000000 }, "amount=0&created=1690000000"],
    ["truth values", { active: false, all: true }, "active=false&all=true"],
    ["a list", { expand: ["charge", "payment_intent"] }, "expand[]=charge&expand[]=payment_intent"],
    ["an empty list", { expand: [] }, ""],
    ["an object", { created: { gte: 1, lt: 2 } }, "created[gte]=1&created[lt]=2"],
    ["two levels", { a: { b: { c: 1 } } }, "a[b][c]=1"],
    ["a list of objects, by index", { items: [{ id: "a" }, { id: "b" }] }, "items[0][id]=a&items[1][id]=b"],
    ["a list of lists", { rows: [["a"], ["b"]] }, "rows[0][]=a&rows[1][]=b"],
    ["names that need it", { metadata: { "a[b]&c": "x" } }, "metadata[a%5Bb%5D%26c]=x"],
    ["an object without prototype", Object.assign(Object.create(null), { a: { b: 1 } }), "a[b]=1"],
    ["nothing", {}, ""],
  ])("writes %s", (_, value: object, bytes) => {
    expect(query(value)).toBe(bytes);
    expect(form(value)).toBe(bytes);
  });

  it("leaves undefined out at every depth", () => {
    expect(form({ a: undefined, b: { c: undefined, d: 1 }, e: [undefined, "x"] })).toBe("b[d]=1&e[]=x");
  });

  it("leaves null out of a query, and clears with it in a form", () => {
    const value = { reason: null, metadata: { order: null, keep: "1" } };
    expect(query(value)).toBe("metadata[keep]=1");
    expect(form(value)).toBe("reason=&metadata[order]=&metadata[keep]=1");
  });

  it("writes members that are named like those of every object", () => {
    const value: object = JSON.parse('{"metadata":{"__proto__":"a","constructor":"b","toString":"c"}}');
    expect(form(value)).toBe("metadata[__proto__]=a&metadata[constructor]=b&metadata[toString]=c");
  });

  it.each([
    ["NaN", NaN],
    ["Infinity", Infinity],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["a function", () => 1],
    ["a symbol", Symbol("s")],
    ["a bigint, which JSON has no word for", 1n],
  ])("refuses %s and names the member", (_, value) => {
    expect(() => query({ created: { gte: value } })).toThrow(/"created\[gte\]"/);
    expect(() => form({ list: [value] })).toThrow(TypeError);
  });

  it("gives every text and every name back to whoever reads the form", () => {
    const word = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(fc.dictionary(word.filter(Boolean), word), (metadata) => {
        const read = new URLSearchParams(form({ metadata }));
        expect([...read]).toEqual(Object.entries(metadata).map(([name, value]) => [`metadata[${name}]`, value]));
      }),
    );
  });
});

describe("a JSON body", () => {
  it("is what JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        expect(json(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it.each([NaN, Infinity, -Infinity])("refuses %s, which JSON would turn into null", (amount) => {
    expect(() => json({ nested: [{ amount }] })).toThrow(/"amount"/);
  });
});
