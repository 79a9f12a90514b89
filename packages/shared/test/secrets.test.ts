import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createClient, type ClientOptions } from "../src/index.ts";
import { apiKey, createAcme, table } from "./acme.ts";
import { answering, failureOf, json } from "./answers.ts";

const everything = { depth: Infinity, showHidden: true };

/** An acme that wants the key as the user name of HTTP basic. */
function createBasic(options: Omit<ClientOptions, "apiKey">) {
  return createClient<object, { refunds: { retrieve(id: string): Promise<unknown> } }>(
    { ...table, auth: "basic" },
    { apiKey, ...options },
  );
}

describe("the key", () => {
  it("is not in what a log shows of a client or a list", () => {
    const acme = createAcme({});
    for (const shown of [acme, acme.refunds, acme.refunds.list({ charge: "ch_1" })]) {
      expect(inspect(shown, everything)).not.toContain(apiKey);
      expect(JSON.stringify(shown)).not.toContain(apiKey);
    }
  });

  it("is taken out of a message that repeats it", async () => {
    const message = `Invalid key ${apiKey}, sent as Bearer ${apiKey}`;
    const { fetch } = answering(json({ error: { message, code: "bad_key" } }, { status: 401 }));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(error.message).toMatch(/401 bad_key: Invalid key \[\w+\], sent as Bearer \[\w+\]$/);
    expect(inspect(error)).not.toContain(apiKey);
    expect(JSON.stringify(error)).not.toContain(apiKey);
  });

  it("is taken out of a code or a type that repeats it", async () => {
    const body = { error: { message: "no", code: `bad_key:${apiKey}`, type: `key:${apiKey}` } };
    const { fetch } = answering(json(body, { status: 401 }));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(inspect(error)).not.toContain(apiKey);
    expect(JSON.stringify(error)).not.toContain(apiKey);
  });

  it("is taken out in the form in which HTTP basic sends it, with and without the scheme's name", async () => {
    const encoded = btoa(`${apiKey}:`);
    for (const message of [`Bad header: Basic ${encoded}`, `Bad credential: ${encoded}`]) {
      const { fetch, sent } = answering(json({ error: { message } }, { status: 401 }));
      const error = await failureOf(createBasic({ fetch }).refunds.retrieve("re_1"));
      expect(sent[0]?.headers.get("authorization")).toBe(`Basic ${encoded}`);
      expect(error.message).not.toContain(encoded);
    }
  });

  it("of a single call is not in the error that refuses its header", async () => {
    const { fetch, sent } = answering();
    const headers = { authorization: `Bearer ${apiKey}\n x` };
    const acme = createAcme({ fetch });
    const error = await acme.refunds.retrieve("re_1", {}, { headers }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(inspect(error)).not.toContain(apiKey);
    expect(sent).toEqual([]);
  });
});

describe("personal data", () => {
  it("in an error body stays out of logs, and can be read on purpose", async () => {
    const body = { error: { message: "No such customer", param: "jane@example.com" } };
    const { fetch } = answering(json(body, { status: 404 }));
    const error = await failureOf(createAcme({ fetch }).refunds.create({ email: "jane@example.com" }));
    for (const shown of [inspect(error), JSON.stringify(error), error.message, error.stack]) {
      expect(shown).not.toContain("jane@example.com");
    }
    expect(error.body).toEqual(body);
  });

  it("in a page that cannot be read is not quoted", async () => {
    const { fetch } = answering(() => new Response('{"email":"jane@example.com"'));
    const error = await failureOf(createAcme({ fetch }).refunds.retrieve("re_1"));
    expect(inspect(error)).not.toContain("jane");
  });
});
