import { fixedHeaders } from "../../../generator/operation.ts";
import { objectCode, type Part } from "../../code.ts";
import type { Draft } from "../../draft.ts";
import { when } from "../../lines.ts";
import { json, liveUrlOf, memberCode } from "../../names.ts";
import { amountOf, makingInput } from "../../sample.ts";

/** `test/requests.test.ts` of a provider's package. */
export function requestsTest(draft: Draft): string {
  const { name, title, spec, making, retrieve, listing, errors, isBasic } = draft;
  const url = liveUrlOf(spec.openapi.servers);
  const input = makingInput(draft, amountOf(draft), "pay_1");
  const isInPath = making.payment.in === "path";
  const inputs = isInPath ? `"pay_1", ${json(input)}` : json(input);
  const sent = making.isForm
    ? new URLSearchParams(Object.entries(input).map(([key, value]) => [key, String(value)])).toString()
    : json(input);
  const at = (path: string, id: string): string => url + path.replace(/\{[^}]*\}/, id);
  const fixed = fixedHeaders(spec, retrieve).map(
    ({ name: header, value }) => `${json(header.toLowerCase())}: ${json(value)},`,
  );
  const result = spec.openapi["x-result"];
  const answer =
    result === undefined
      ? "refund"
      : objectCode(spec, retrieve.successes[0]?.schema, new Map([[result, "refund"]]), () => {});
  const wrong = making.amount.types.has("string") ? [] : [0, -1, ...(making.amount.types.has("integer") ? [25.5] : [])];
  return `import { describe, expect, it } from "vitest";
import { answering, type Sent } from "./answers.ts";

const refund = { id: "re_1" };
const lineOf = ({ method, url, body }: Sent): string => \`\${method} \${url} \${body}\`.trim();

describe("every request to ${title}", () => {
  it("carries the key", async () => {
    const [${name}, sent] = answering(${answer});
    await ${name}.${retrieve.name}("re_1");
    expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
      accept: "application/json",
      authorization: ${isBasic ? '`Basic ${btoa("sk_test_1:")}`' : '"Bearer sk_test_1"'},
      ${fixed.join("\n")}
    });
  });

  it("goes where the documentation says", async () => {
    const [${name}, sent] = answering(${answer});
    await ${name}.${retrieve.name}("re_1");
    await ${name}.${making.operation.name}(${inputs});
    expect(sent.map(lineOf)).toEqual([
      ${json(`GET ${at(retrieve.path, "re_1")}`)},
      ${json(`${making.operation.method.toUpperCase()} ${at(making.operation.path, "pay_1")} ${sent}`)},
    ]);
    expect(sent[1]?.headers.get("content-type")).toBe(${json(making.operation.body?.mediaType)});
    expect(sent.map(({ headers }) => headers.has("Idempotency-Key"))).toEqual([false, ${making.isKeyed}]);
  });
${when(listing, listTest(draft, url))}
${when(
  wrong.length > 0,
  `
  it.each([${wrong.join(", ")}, NaN, Infinity])("does not hold an amount of %s", async (amount) => {
    const [${name}, sent] = answering(${answer});
    const input = ${json(input).replace(`${json(making.amount.name)}:${json(amountOf(draft))}`, memberCode(making.amount.name, "amount"))};
    await expect(${name}.${making.operation.name}(${isInPath ? '"pay_1", ' : ""}input)).rejects.toThrow(RangeError);
    expect(sent).toEqual([]);
  });`,
)}
});

describe("an error of ${title}'s", () => {
  it("tells what ${title} says, and that nothing was done", async () => {
    const [${name}] = answering(${errorBody(draft)}, { status: ${making.refusal} });
    await expect(${name}.${making.operation.name}(${inputs})).rejects.toMatchObject({
      message: expect.stringContaining("No money today"),
      kind: "api",
      status: ${making.refusal},
${when(errors.words.length > 0, `      code: ${json(errors.words[0]?.rest)},`)}
      outcome: "rejected",
    });
  });
});
`;
}

function errorBody({ spec, errors }: Draft): string {
  const parts = new Map<string, Part>([[errors.message, '"No money today"']]);
  for (const { pointer, rest } of errors.words) parts.set(pointer, json(rest));
  return objectCode(spec, errors.schema, parts, () => {});
}

/** The first page and the way to the second. */
function listTest({ name, spec, listing }: Draft, url: string): string {
  if (listing === undefined) return "";
  const { operation, scheme, param, begins } = listing;
  const path = url + operation.path;
  const second = begins === "page" ? "2" : begins === "behind" ? "re_2" : "1";
  const next = scheme.next.from === "url" ? `${path}?${param}=${second}` : second;
  const rows = '[{ id: "re_1" }, { id: "re_2" }]';
  const parts = new Map<string, Part>([[scheme.items, rows]]);
  if (scheme.more !== undefined) parts.set(scheme.more, "true");
  if (scheme.next.from === "url" || scheme.next.from === "body") parts.set(scheme.next.at, json(next));
  const body = objectCode(spec, operation.successes[0]?.schema, parts, () => {});
  const sized = scheme.size === undefined ? "" : `${scheme.size}=2`;
  const query = [sized, `${param}=${second}`].filter((part) => part !== "").join("&");
  return `
  it("lists page after page", async () => {
    const [${name}, sent] = answering(${body});
    const list = ${name}.${operation.name}(${scheme.size === undefined ? "" : `{ ${scheme.size}: 2 }`});
    const { next } = await list.page();
    await list.page({ from: next ?? "" }).catch(() => undefined);
    expect(sent.map(lineOf)).toEqual([
      ${json(`GET ${path}${sized === "" ? "" : `?${sized}`}`)},
      ${json(`GET ${path}?${query}`)},
    ]);
  });`;
}
