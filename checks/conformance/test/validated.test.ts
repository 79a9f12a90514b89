import { describe, expect, it } from "vitest";
import { Contract } from "../src/contract.ts";
import { readBrackets } from "../src/form.ts";
import { Validated } from "../src/validated.ts";

const HOST = "https://api.stripe.com";

/** What is said of a request that is answered with an empty list. */
async function said(
  path: string,
  body?: string,
  answer: object = { object: "list", url: "/", has_more: false, data: [] },
) {
  const { fetch } = new Validated(Contract.of("stripe"), async () => Response.json(answer), "");
  const init = body === undefined ? {} : { method: "POST", body };
  return fetch(new Request(HOST + path, init)).then(
    () => "nothing",
    (error: unknown) => String(error),
  );
}

describe("What is held against a spec is refused", () => {
  it.each([
    ["a query parameter that the spec does not have", "/v1/refunds?chargee=ch_1", undefined, /has no "chargee"/],
    ["a page size beyond its bound", "/v1/refunds?limit=101", undefined, /limit must be <= 100/],
    ["a range that is no number", "/v1/refunds?created[gte]=today", undefined, /created/],
    ["a member of a form that the spec does not have", "/v1/refunds", "amuont=5", /has no "amuont"/],
    ["an amount that is no integer", "/v1/refunds", "charge=ch_1&amount=5.5", /amount must be integer/],
    ["a reason that is not documented", "/v1/refunds", "charge=ch_1&reason=bored", /reason must be equal to one of/],
    ["an operation that the spec does not have", "/v1/refund", undefined, /no operation GET \/v1\/refund/],
  ])("%s", async (_, path, body, says) => {
    expect(await said(path, body)).toMatch(says);
  });

  it("an answer that lacks what is promised", async () => {
    expect(await said("/v1/refunds", undefined, { object: "list", url: "/", data: [] })).toMatch(/has_more/);
  });
});

it("What the spec allows passes", async () => {
  const answer = { error: { type: "invalid_request_error", message: "no" } };
  expect(await said("/v1/refunds?limit=100&created[gte]=1690000000&expand[]=data.charge")).toBe("nothing");
  const { fetch } = new Validated(Contract.of("stripe"), async () => Response.json(answer, { status: 400 }), "");
  const body = "charge=ch_1&amount=500&metadata[order]=7&expand[]=charge";
  await expect(fetch(new Request(`${HOST}/v1/refunds`, { method: "POST", body }))).resolves.toBeDefined();
});

it("Brackets are read as lists and maps", () => {
  expect(readBrackets("a=1&b[]=x&b[]=y&c[d][e]=%20&c[f]=")).toEqual({
    a: "1",
    b: ["x", "y"],
    c: { d: { e: " " }, f: "" },
  });
});
