import { describe, expect, it } from "vitest";
import { createAcme, createFrom } from "./acme.ts";
import { answering, json } from "./answers.ts";

const secret = "sk_acme_DoNotShowMe";

/** What creating a client with these options ends with. */
function refusal(options: unknown): unknown {
  try {
    createFrom(options);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe("the options of a client", () => {
  it.each([
    ["no options", undefined, "apiKey"],
    ["no key", {}, "none was given"],
    ["an undefined key", { apiKey: undefined }, "none was given"],
    ["an empty key", { apiKey: "" }, "it is empty"],
    ["a key that is no text", { apiKey: 7 }, "apiKey"],
    ["a key with a line break at its end", { apiKey: `${secret}\n` }, "line break"],
    ["a key with a space", { apiKey: `Bearer ${secret}` }, "white space"],
    ["a key with another alphabet", { apiKey: `${secret}ключ` }, "position"],
    ["a key with an accent", { apiKey: `${secret}é` }, "position"],
    ["an unknown option", { apiKey: secret, apikey: secret }, '"apikey"'],
    ["a misspelt option", { apiKey: secret, timeout: 5 }, '"timeout"'],
    ["an unknown environment", { apiKey: secret, environment: "production" }, "production"],
    ["null as environment", { apiKey: secret, environment: null }, "environment"],
    ["an inherited name as environment", { apiKey: secret, environment: "constructor" }, "environment"],
    ["a relative baseUrl", { apiKey: secret, baseUrl: "/v1" }, "baseUrl"],
    ["an empty baseUrl", { apiKey: secret, baseUrl: "" }, "baseUrl"],
    ["a baseUrl that is no text", { apiKey: secret, baseUrl: 7 }, "baseUrl"],
    ["a baseUrl of another scheme", { apiKey: secret, baseUrl: "file:///etc" }, "baseUrl"],
    ["a baseUrl with a query", { apiKey: secret, baseUrl: "https://a.example?x=1" }, "baseUrl"],
    ["a baseUrl with a fragment", { apiKey: secret, baseUrl: "https://a.example#x" }, "baseUrl"],
    ["a baseUrl with credentials", { apiKey: secret, baseUrl: `https://${secret}:p@a.example` }, "baseUrl"],
    ["a header with a line break", { apiKey: secret, headers: { "X-A": `${secret}\r\nX: y` } }, "X-A"],
    ["an empty header", { apiKey: secret, headers: { "X-A": "" } }, "X-A"],
    ["a provider's option that is no text", { apiKey: secret, account: 7 }, "account"],
  ])("are refused with %s, without the key in the message", (_, options, named) => {
    const error = refusal(options);
    expect(error).toBeInstanceOf(TypeError);
    expect(String(error)).toContain(named);
    expect(String(error)).not.toContain(secret);
  });

  it.each([0, -1, NaN, Infinity, 2 ** 31, "soon", null])("are refused with timeoutMs %s", (timeoutMs) => {
    expect(refusal({ apiKey: secret, timeoutMs })).toBeInstanceOf(RangeError);
  });

  it("send the key, the provider's fixed headers and the caller's", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({ fetch, headers: { "User-Agent": "shop/1", "acme-version": "2027-01-01" } });
    await acme.refunds.retrieve("re_1", {}, { headers: { "User-Agent": "job/2" } });
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: `Bearer ${secret}`,
      "acme-version": "2027-01-01",
      "user-agent": "job/2",
    });
  });

  it.each([
    [{}, "https://api.acme.example/base/v1/refunds/re_1"],
    [{ environment: "live" as const }, "https://api.acme.example/base/v1/refunds/re_1"],
    [{ environment: "test" as const }, "https://test.acme.example/v1/refunds/re_1"],
    [{ environment: "test" as const, baseUrl: "http://127.0.0.1:1/x//" }, "http://127.0.0.1:1/x/v1/refunds/re_1"],
  ])("%j choose the host", async (options, url) => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    await createAcme({ ...options, fetch }).refunds.retrieve("re_1");
    expect(sent[0]?.url).toBe(url);
  });

  it("may be undefined one by one, but for the key", async () => {
    const { fetch, sent } = answering(json({ id: "re_1" }));
    const acme = createAcme({
      fetch,
      environment: undefined,
      baseUrl: undefined,
      timeoutMs: undefined,
      headers: undefined,
    });
    await acme.refunds.retrieve("re_1", undefined, undefined);
    expect(sent).toHaveLength(1);
  });
});
